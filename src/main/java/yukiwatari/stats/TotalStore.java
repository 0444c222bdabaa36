package yukiwatari.stats;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yukiwatari.http.FiscalYear;
import yukiwatari.http.Sql;

/** Keeps totals of years without items. */
@Repository
class TotalStore {
  private static final String SELECT = "SELECT * FROM stats.known_total ";
  private static final String INSERT = Sql.read(TotalStore.class, "insertTotal");
  private static final String UPDATE = Sql.read(TotalStore.class, "updateTotal");

  private final JdbcClient jdbc;

  TotalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<KnownTotal> list() {
    return jdbc.sql(SELECT + "ORDER BY fiscal_year, programme, administrator DESC, id")
        .query(KnownTotal::read)
        .list();
  }

  List<KnownTotal> list(Programme programme, FiscalYear year) {
    return jdbc.sql(
            SELECT
                + "WHERE programme = :programme AND fiscal_year = :year ORDER BY administrator, id")
        .param("programme", programme.name())
        .param("year", year.value())
        .query(KnownTotal::read)
        .list();
  }

  Optional<KnownTotal> find(UUID id) {
    return jdbc.sql(SELECT + "WHERE id = :id").param("id", id).query(KnownTotal::read).optional();
  }

  /** Holds off others who write totals until the transaction ends. */
  void lock() {
    jdbc.sql("LOCK TABLE stats.known_total IN SHARE ROW EXCLUSIVE MODE").update();
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException when there is one of the same key
   */
  void insert(KnownTotal total) {
    fill(jdbc.sql(INSERT), total).update();
  }

  /**
   * @return false when it has another version by now
   */
  boolean update(KnownTotal total) {
    return fill(jdbc.sql(UPDATE), total).update() == 1;
  }

  /**
   * @return false when it has another version by now
   */
  boolean delete(UUID id, int version) {
    return jdbc.sql("DELETE FROM stats.known_total WHERE id = :id AND version = :version")
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  private static JdbcClient.StatementSpec fill(
      JdbcClient.StatementSpec statement, KnownTotal total) {
    return statement
        .param("id", total.id())
        .param("programme", total.programme().name())
        .param("fiscal_year", total.fiscalYear())
        .param("organisation_id", total.organisation())
        .param("administrator", total.administrator().name())
        .param("performer", total.performer().name())
        .param("routes", total.routes())
        .param("km", total.km())
        .param("cities", total.cities())
        .param("towns", total.towns())
        .param("villages", total.villages())
        .param("source", total.source())
        .param("remark", total.remark())
        .param("version", total.version());
  }
}
