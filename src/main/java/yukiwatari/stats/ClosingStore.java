package yukiwatari.stats;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yukiwatari.account.Actor;
import yukiwatari.http.FiscalYear;
import yukiwatari.http.Sql;

/** Keeps closed years and their frozen figures. */
@Repository
class ClosingStore {
  private static final String FREEZE = Sql.read(ClosingStore.class, "freeze");
  private static final String INSERT = Sql.read(ClosingStore.class, "insertClosing");
  private static final String SELECT =
      """
      SELECT id, programme, fiscal_year, closed_on, closed_by_name, organisation, rule_ja, rule_en, reopened_on, reopened_by_name,
             reopen_reason
        FROM stats.closing
      """;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batches;
  private final Clock clock;

  ClosingStore(JdbcClient jdbc, NamedParameterJdbcOperations batches, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  /** The one that stands. */
  Optional<Closing> find(Programme programme, FiscalYear year) {
    return history(programme, year).stream().filter(Closing::stands).findFirst();
  }

  Optional<Closing> find(UUID id) {
    return jdbc.sql(SELECT + " WHERE id = :id").param("id", id).query(Closing::read).optional();
  }

  /** All, also those that were reopened, the newest first. */
  List<Closing> history(Programme programme, FiscalYear year) {
    return jdbc.sql(
            SELECT
                + " WHERE programme = :programme AND fiscal_year = :year ORDER BY closed_at DESC, id")
        .param("programme", programme.name())
        .param("year", year.value())
        .query(Closing::read)
        .list();
  }

  YearFigures figures(Closing closing) {
    List<Group> groups =
        jdbc.sql("SELECT * FROM stats.closed_figure WHERE closing_id = :id ORDER BY position")
            .param("id", closing.id())
            .query((row, number) -> GroupRow.read(row))
            .list();
    return new YearFigures(YearStatus.RECORDED, groups);
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException when the year is closed already
   */
  void insert(Closing closing, Actor actor, String revision, YearFigures figures) {
    jdbc.sql(INSERT)
        .param("id", closing.id())
        .param("programme", closing.programme().name())
        .param("fiscal_year", closing.fiscalYear())
        .param("organisation_id", actor.authority().value())
        .param("closed_on", closing.closedOn())
        .param("closed_at", Timestamp.from(clock.instant()))
        .param("closed_by", actor.id().value())
        .param("closed_by_name", closing.closedBy())
        .param("organisation", closing.organisation())
        .param("rule_ja", closing.ruleJa())
        .param("rule_en", closing.ruleEn())
        .param("revision", revision)
        .update();
    List<Group> groups = figures.groups();
    SqlParameterSource[] rows = new SqlParameterSource[groups.size()];
    for (int position = 0; position < rows.length; position++) {
      rows[position] = row(closing.id(), position, groups.get(position));
    }
    batches.batchUpdate(FREEZE, rows);
  }

  /**
   * @return false when it did not stand any more
   */
  boolean reopen(UUID id, Actor actor, String reason) {
    return jdbc.sql(
                """
                UPDATE stats.closing SET reopened_on = :today, reopened_at = :now, reopened_by = :actor, reopened_by_name = :name,
                       reopen_reason = :reason
                 WHERE id = :id AND reopened_on IS NULL
                """)
            .param("today", LocalDate.now(clock))
            .param("now", Timestamp.from(clock.instant()))
            .param("actor", actor.id().value())
            .param("name", actor.name())
            .param("reason", reason)
            .param("id", id)
            .update()
        == 1;
  }

  private static SqlParameterSource row(UUID closing, int position, Group group) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("closing_id", closing);
    row.put("position", position);
    row.put("scope", group.scope().name());
    row.put("administrator", name(group.administrator()));
    row.put("performer", name(group.performer()));
    body(row, "body", group.body());
    body(row, "counterpart", group.counterpart());
    row.put("sections", group.sections());
    row.put("routes", group.routes());
    meters(row, "agreed", group.agreed());
    meters(row, "official", group.official());
    meters(row, "cleared", group.cleared());
    meters(row, "gis", group.gis());
    meters(row, "known", group.known());
    meters(row, "managed", group.managed());
    return new MapSqlParameterSource(row);
  }

  private static @Nullable String name(@Nullable Side side) {
    return side == null ? null : side.name();
  }

  private static void body(Map<String, @Nullable Object> row, String prefix, @Nullable Body body) {
    row.put(prefix + "_id", body == null ? null : body.id().toString());
    row.put(prefix + "_code", body == null ? null : body.code());
    row.put(prefix + "_kind", body == null ? null : body.kind().name());
    row.put(prefix + "_name", body == null ? null : body.name());
    row.put(prefix + "_name_en", body == null ? null : body.nameEn());
  }

  private static void meters(Map<String, @Nullable Object> row, String name, Meters meters) {
    BigDecimal sum = meters.sum();
    row.put(name, sum);
    row.put(name + "_lacking", meters.lacking());
  }
}
