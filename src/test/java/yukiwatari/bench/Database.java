package yukiwatari.bench;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bench's own database, reached past the server; ops/bench names it in the environment. */
final class Database {
  private Database() {}

  static HikariDataSource open() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(System.getenv("SPRING_DATASOURCE_URL"));
    pool.setUsername(System.getenv("SPRING_DATASOURCE_USERNAME"));
    pool.setPassword(System.getenv("SPRING_DATASOURCE_PASSWORD"));
    pool.setMaximumPoolSize(Clients.COUNT);
    return pool;
  }

  /** A commit after which every answer must be worked out again. */
  static void commit(JdbcClient jdbc) {
    jdbc.sql("UPDATE agreement.programme_year SET note = note WHERE fiscal_year = 2022").update();
  }

  /** One exchanged section of the fiscal year is agreed to be a kilometre longer. */
  static void lengthen(JdbcClient jdbc, int year) {
    int items =
        jdbc.sql(
                """
                UPDATE agreement.item SET agreed_length_m = agreed_length_m + 1000
                 WHERE id = (SELECT i.id FROM published.binding_item i JOIN published.agreement a ON a.id = i.agreement_id
                              WHERE a.number = 'EXCHANGE' || :year ORDER BY i.id LIMIT 1)
                """)
            .param("year", year)
            .update();
    if (items != 1) {
      throw new IllegalStateException("no exchanged section in " + year);
    }
  }
}
