package yukiwatari.stats;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.support.Probe;
import yukiwatari.support.SmallRegion;

/** A closed year and a total: public, except for the name of who closed it. */
@Component
final class YearsProbe implements Probe {
  private static final String SECRET = "確定した課長の氏名";
  private static final UUID CLOSING = UUID.randomUUID();
  private static final UUID TOTAL = UUID.randomUUID();

  private final JdbcClient jdbc;

  YearsProbe(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void create() {
    jdbc.sql(
            """
            WITH known AS (INSERT INTO agreement.programme_year (id, programme, organisation_id, fiscal_year, status)
                           VALUES (gen_random_uuid(), 'PATROL', :prefecture, 2012, 'RECORDED')),
            total AS (INSERT INTO stats.known_total (id, programme, fiscal_year, organisation_id, administrator, performer, km, source)
                      VALUES (:total, 'PATROL', 2009, :prefecture, 'MUNICIPALITY', 'PREFECTURE', 12.3, '県報'))
            INSERT INTO stats.closing (id, programme, fiscal_year, organisation_id, closed_on, closed_at, closed_by, closed_by_name,
                                       organisation, rule_ja, rule_en, revision)
            VALUES (:closing, 'PATROL', 2012, :prefecture, '2013-05-01', '2013-05-01', gen_random_uuid(), :secret, '雪渡県', '', '', '')
            """)
        .param("prefecture", SmallRegion.PREFECTURE)
        .param("total", TOTAL)
        .param("closing", CLOSING)
        .param("secret", SECRET)
        .update();
  }

  @Override
  public Map<String, String> requests() {
    return Map.of(
        "/api/statistics/closings",
        "/api/statistics/closings?programme=patrol&fiscalYear=2012",
        "/api/statistics/closings/{id}/reopen",
        "/api/statistics/closings/" + CLOSING + "/reopen",
        "/api/statistics/totals/{id}",
        "/api/statistics/totals/" + TOTAL);
  }

  @Override
  public List<String> secrets() {
    return List.of(SECRET);
  }
}
