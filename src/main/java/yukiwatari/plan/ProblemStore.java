package yukiwatari.plan;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.solver.Problem;
import yukiwatari.solver.ProblemText;

/** The built problem of a scenario, in the solver's own text format. */
@Repository
class ProblemStore {
  /** What a run needs. */
  record Stored(int networkVersion, Problem problem, ProblemIndex index) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  ProblemStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  void save(ScenarioId scenario, int networkVersion, BuiltProblem built) {
    jdbc.sql(
            """
            INSERT INTO plan.problem (scenario_id, network_version, content, index, left_out, built_at)
            VALUES (:scenario, :network, :content, CAST(:index AS jsonb), CAST(:leftOut AS jsonb), :at)
            ON CONFLICT (scenario_id) DO UPDATE SET network_version = excluded.network_version, content = excluded.content,
              index = excluded.index, left_out = excluded.left_out, built_at = excluded.built_at
            """)
        .param("scenario", scenario.value())
        .param("network", networkVersion)
        .param("content", ProblemText.write(built.problem()))
        .param("index", json.writeValueAsString(built.index()))
        .param("leftOut", json.writeValueAsString(built.leftOut()))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Throws when the scenario has no problem yet. */
  Stored get(ScenarioId scenario) {
    return jdbc.sql(
            "SELECT network_version, content, index::text AS index FROM plan.problem WHERE scenario_id = :id")
        .param("id", scenario.value())
        .query(
            (row, number) ->
                new Stored(
                    row.getInt("network_version"),
                    ProblemText.read(row.getString("content")),
                    json.readValue(row.getString("index"), ProblemIndex.class)))
        .single();
  }
}
