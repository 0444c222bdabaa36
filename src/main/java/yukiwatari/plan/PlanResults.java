package yukiwatari.plan;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import yukiwatari.solver.Group;
import yukiwatari.solver.Plan;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Vehicle;

/** Stores a finished plan as rows with sections, machines and geometry. */
@Repository
class PlanResults {
  private final NamedParameterJdbcTemplate jdbc;

  PlanResults(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Call once per run, in the transaction that ends it. */
  void save(RunId run, Problem problem, ProblemStore.Stored stored, Plan plan) {
    saveAllButLegs(run, problem, stored, plan);
    LegRows legs = new LegRows(run, problem, stored.index());
    plan.routes().forEach(legs::add);
    legs.save(jdbc, stored.networkVersion());
  }

  /** Legs refer to the routes: save them afterwards. */
  void saveAllButLegs(RunId run, Problem problem, ProblemStore.Stored stored, Plan plan) {
    saveRoutes(run, problem, stored.index(), plan);
    saveTransfers(run, problem, stored.index(), plan);
    saveUnserved(run, stored.index(), plan);
  }

  private void saveRoutes(RunId run, Problem problem, ProblemIndex index, Plan plan) {
    List<SqlParameterSource> rows = new ArrayList<>();
    for (Plan.Route route : plan.routes()) {
      Vehicle vehicle = problem.vehicles().get(route.vehicle());
      rows.add(
          new MapSqlParameterSource("run", run.value())
              .addValue("vehicle", route.vehicle())
              .addValue("machine", index.machines().get(route.vehicle()))
              .addValue("district", index.districts().get(vehicle.district()))
              .addValue("authority", index.authorities().get(problem.authorityOf(vehicle)))
              .addValue("start", route.startMillis())
              .addValue("end", route.endMillis()));
    }
    batch(
        """
        INSERT INTO plan.route (run_id, vehicle, machine_id, district_id, authority_id, start_millis, end_millis)
        VALUES (:run, :vehicle, :machine, :district, :authority, :start, :end)
        """,
        rows);
  }

  private void saveTransfers(RunId run, Problem problem, ProblemIndex index, Plan plan) {
    ServedGroups served = new ServedGroups(problem, plan);
    List<SqlParameterSource> rows = new ArrayList<>();
    for (Group group : problem.groups()) {
      int to = served.district(group.id());
      if (to != ServedGroups.NOBODY && served.authority(group.id()) != group.currentPerformer()) {
        rows.add(
            group(run, index, group.id())
                .addValue("administrator", index.authorities().get(group.administrator()))
                .addValue("from", index.districts().get(group.district()))
                .addValue("to", index.districts().get(to))
                .addValue("metres", served.metres(group.id())));
      }
    }
    batch(
        """
        INSERT INTO plan.transfer (run_id, section_id, part, administrator_id, from_district_id, to_district_id, metres)
        VALUES (:run, :section, int4range(:partFrom, :partTo), :administrator, :from, :to, :metres)
        """,
        rows);
  }

  private void saveUnserved(RunId run, ProblemIndex index, Plan plan) {
    List<SqlParameterSource> rows = new ArrayList<>();
    for (Plan.Unserved unserved : plan.unserved()) {
      rows.add(
          group(run, index, index.serviceGroups().get(unserved.service()))
              .addValue("reason", unserved.reason().name()));
    }
    batch(
        """
        INSERT INTO plan.unserved (run_id, section_id, part, reason)
        VALUES (:run, :section, int4range(:partFrom, :partTo), :reason)
        ON CONFLICT DO NOTHING
        """,
        rows);
  }

  private static MapSqlParameterSource group(RunId run, ProblemIndex index, int group) {
    ProblemIndex.GroupKey key = index.groups().get(group);
    return new MapSqlParameterSource("run", run.value())
        .addValue("section", key.sectionId())
        .addValue("partFrom", key.partFrom())
        .addValue("partTo", key.partTo());
  }

  private void batch(String sql, List<SqlParameterSource> rows) {
    jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
  }
}
