package yukiwatari.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs in the database. Whoever executes a run holds its fence number; a write with an older number
 * changes nothing, so that an execution that was thought dead cannot overwrite its successor.
 */
@Repository
class RunStore {
  /** What an execution starts from. */
  record Begun(long fence, @Nullable String savedPlan, double done) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  RunStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  void insert(RunId id, ScenarioId scenario, Variant variant, UUID requestedBy) {
    jdbc.sql(
            """
            INSERT INTO plan.run (id, scenario_id, variant, state, requested_by, created_at)
            VALUES (:id, :scenario, :variant, 'WAITING', :by, :now)
            """)
        .param("id", id.value())
        .param("scenario", scenario.value())
        .param("variant", variant.name())
        .param("by", requestedBy)
        .param("now", now())
        .update();
  }

  /** Takes the run over; empty when it has ended already. */
  Optional<Begun> begin(RunId id) {
    return jdbc.sql(
            """
            UPDATE plan.run
               SET state = 'RUNNING', fence = fence + 1, started_at = coalesce(started_at, :now)
             WHERE id = :id AND state IN ('WAITING', 'RUNNING')
            RETURNING fence, saved_plan, done
            """)
        .param("id", id.value())
        .param("now", now())
        .query(Begun.class)
        .optional();
  }

  /**
   * Says how the search stands.
   *
   * @param lowerBound of any plan's cost; a lower one than was written before changes nothing
   * @param plan the best plan to go on from after a restart; null: keep the one saved before
   * @return whether to go on: false when somebody asked to stop, or another execution took over
   */
  boolean report(
      RunId id,
      long fence,
      double done,
      long iterations,
      long bestCost,
      long lowerBound,
      @Nullable String plan) {
    return jdbc.sql(
            """
            UPDATE plan.run
               SET done = :done, iterations = :iterations, best_cost = :cost, saved_plan = coalesce(:plan, saved_plan),
                   lower_bound = greatest(lower_bound, :bound)
             WHERE id = :id AND fence = :fence AND state = 'RUNNING'
            RETURNING NOT stop_requested
            """)
        .param("id", id.value())
        .param("fence", fence)
        .param("done", done)
        .param("iterations", iterations)
        .param("cost", bestCost)
        .param("bound", lowerBound)
        .param("plan", plan)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Ends the run with its plan; false, and nothing changed, when another execution took over. */
  boolean finish(RunId id, long fence, long cost, long lowerBound, Figures figures, String plan) {
    return jdbc.sql(
                """
                UPDATE plan.run
                   SET state = CASE WHEN stop_requested THEN 'STOPPED' ELSE 'DONE' END, done = 1,
                       best_cost = :cost, lower_bound = greatest(lower_bound, :bound),
                       figures = CAST(:figures AS jsonb), saved_plan = :plan, finished_at = :now
                 WHERE id = :id AND fence = :fence AND state = 'RUNNING'
                """)
            .param("cost", cost)
            .param("bound", lowerBound)
            .param("figures", json.writeValueAsString(figures))
            .param("plan", plan)
            .param("now", now())
            .param("id", id.value())
            .param("fence", fence)
            .update()
        == 1;
  }

  /** A plan that was not searched for as a run; {@link #complete} follows in the transaction. */
  void insertChanged(RunId id, ScenarioId scenario, Variant variant, @Nullable UUID requestedBy) {
    jdbc.sql(
            """
            INSERT INTO plan.run (id, scenario_id, variant, state, done, requested_by, created_at, started_at, finished_at)
            VALUES (:id, :scenario, :variant, 'DONE', 1, :by, :now, :now, :now)
            """)
        .param("id", id.value())
        .param("scenario", scenario.value())
        .param("variant", variant.name())
        .param("by", requestedBy, Types.OTHER)
        .param("now", now())
        .update();
  }

  void complete(RunId id, long cost, String plan, Figures figures) {
    jdbc.sql(
            """
            UPDATE plan.run SET best_cost = :cost, saved_plan = :plan, figures = CAST(:figures AS jsonb) WHERE id = :id
            """)
        .param("cost", cost)
        .param("plan", plan)
        .param("figures", json.writeValueAsString(figures))
        .param("id", id.value())
        .update();
  }

  /** The plan of a run in the solver's text format; throws when it has none. */
  String savedPlan(RunId id) {
    return jdbc.sql("SELECT saved_plan FROM plan.run WHERE id = :id AND saved_plan IS NOT NULL")
        .param("id", id.value())
        .query(String.class)
        .single();
  }

  void fail(RunId id, long fence, String message) {
    jdbc.sql(
            """
            UPDATE plan.run SET state = 'FAILED', message = :message, finished_at = :now
             WHERE id = :id AND fence = :fence AND state = 'RUNNING'
            """)
        .param("message", message)
        .param("now", now())
        .param("id", id.value())
        .param("fence", fence)
        .update();
  }

  /** Forgets a scenario's ended runs and their plans. */
  void deleteAll(ScenarioId scenario) {
    jdbc.sql("DELETE FROM plan.run WHERE scenario_id = :id").param("id", scenario.value()).update();
  }

  /** Forgets points of curves that nobody accepted or changed, and curves without points. */
  void deleteCurves(ScenarioId scenario) {
    jdbc.sql(
            """
            DELETE FROM plan.run r USING plan.change c
             WHERE r.scenario_id = :id AND c.id = r.id AND c.kind = 'CURVE' AND c.decision <> 'ACCEPTED'
               AND NOT EXISTS (SELECT FROM plan.change d WHERE d.based_on = r.id)
            """)
        .param("id", scenario.value())
        .update();
    jdbc.sql(
            """
            DELETE FROM plan.run r
             WHERE r.scenario_id = :id AND r.variant = 'CURVE' AND NOT EXISTS (SELECT FROM plan.change c WHERE c.based_on = r.id)
            """)
        .param("id", scenario.value())
        .update();
  }

  /** Asks a run to end; one that waits ends when its turn comes, with the first plan it finds. */
  void requestStop(RunId id) {
    jdbc.sql(
            "UPDATE plan.run SET stop_requested = true WHERE id = :id AND state IN ('WAITING', 'RUNNING')")
        .param("id", id.value())
        .update();
  }

  Optional<Run> find(RunId id) {
    return jdbc.sql("SELECT * FROM plan.run WHERE id = :id")
        .param("id", id.value())
        .query(this::row)
        .optional();
  }

  /** All runs of a scenario, oldest first. */
  List<Run> list(ScenarioId scenario) {
    return jdbc.sql("SELECT * FROM plan.run WHERE scenario_id = :id ORDER BY created_at, id")
        .param("id", scenario.value())
        .query(this::row)
        .list();
  }

  private Run row(ResultSet row, int number) throws SQLException {
    String figures = row.getString("figures");
    return new Run(
        new RunId(row.getObject("id", UUID.class)),
        new ScenarioId(row.getObject("scenario_id", UUID.class)),
        Variant.valueOf(row.getString("variant")),
        Run.State.valueOf(row.getString("state")),
        row.getDouble("done"),
        row.getLong("iterations"),
        row.getObject("best_cost", Long.class),
        row.getObject("lower_bound", Long.class),
        figures == null ? null : json.readValue(figures, Figures.class),
        row.getString("message"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("started_at", OffsetDateTime.class)),
        instant(row.getObject("finished_at", OffsetDateTime.class)));
  }

  static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
