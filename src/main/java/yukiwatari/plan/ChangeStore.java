package yukiwatari.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Changes of plans in the database. */
@Repository
class ChangeStore {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  ChangeStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param content {@link MoveContent} or {@link ReworkContent}
   */
  void insert(
      RunId run,
      RunId basedOn,
      Change.Kind kind,
      Object content,
      UUID organisation,
      Change.Decision decision) {
    jdbc.sql(
            """
            INSERT INTO plan.change (id, based_on, kind, content, organisation_id, asked_at, decision, decided_at)
            VALUES (:id, :basedOn, :kind, CAST(:content AS jsonb), :organisation, :now, :decision,
                    CASE WHEN :decision <> 'PROPOSED' THEN :now END)
            """)
        .param("id", run.value())
        .param("basedOn", basedOn.value())
        .param("kind", kind.name())
        .param("content", json.writeValueAsString(content))
        .param("organisation", organisation)
        .param("now", now())
        .param("decision", decision.name())
        .update();
  }

  /**
   * @param seen the decision that the reader sees; null: whatever it is
   * @return false, and nothing changed, when it is another one by now
   */
  boolean decide(RunId run, Change.Decision decision, Change.@Nullable Decision seen) {
    return jdbc.sql(
                """
                UPDATE plan.change SET decision = :decision, decided_at = :now
                 WHERE id = :id AND decision = coalesce(:seen, decision)
                """)
            .param("id", run.value())
            .param("decision", decision.name())
            .param("seen", seen == null ? null : seen.name(), Types.VARCHAR)
            .param("now", now())
            .update()
        == 1;
  }

  /** Empty when the run was computed. */
  Optional<Change> find(RunId run) {
    return jdbc.sql("SELECT * FROM plan.change WHERE id = :id")
        .param("id", run.value())
        .query(this::row)
        .optional();
  }

  /** All of a scenario, oldest first. */
  List<Change> list(ScenarioId scenario) {
    return jdbc.sql(
            """
            SELECT c.* FROM plan.change c JOIN plan.run r ON r.id = c.id
             WHERE r.scenario_id = :scenario ORDER BY c.asked_at, c.id
            """)
        .param("scenario", scenario.value())
        .query(this::row)
        .list();
  }

  private Change row(ResultSet row, int number) throws SQLException {
    return new Change(
        new RunId(row.getObject("id", UUID.class)),
        new RunId(row.getObject("based_on", UUID.class)),
        Change.Kind.valueOf(row.getString("kind")),
        json.readTree(row.getString("content")),
        row.getObject("organisation_id", UUID.class),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        Change.Decision.valueOf(row.getString("decision")),
        RunStore.instant(row.getObject("decided_at", OffsetDateTime.class)));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
