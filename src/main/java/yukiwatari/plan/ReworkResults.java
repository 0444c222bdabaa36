package yukiwatari.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.http.NewId;
import yukiwatari.http.Sql;
import yukiwatari.solver.Network;
import yukiwatari.solver.Plan;
import yukiwatari.solver.PlanCost;
import yukiwatari.solver.PlanText;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Remaining;
import yukiwatari.solver.Situation;

/** Stores a plan that was made anew during the work: what was driven, and what is to come. */
@Repository
class ReworkResults {
  private static final String DRIVEN = Sql.read(ReworkResults.class, "driven-legs");
  private static final String SUMS = Sql.read(ReworkResults.class, "leg-sums");

  /** Of one machine. */
  private record Sums(
      int vehicle, long emptyMetres, long emptyMillis, long workMetres, long workMillis) {}

  private final NamedParameterJdbcTemplate jdbc;
  private final ScenarioStore scenarios;
  private final RunStore runs;
  private final ChangeStore changes;
  private final PlanResults results;

  ReworkResults(
      NamedParameterJdbcTemplate jdbc,
      ScenarioStore scenarios,
      RunStore runs,
      ChangeStore changes,
      PlanResults results) {
    this.jdbc = jdbc;
    this.scenarios = scenarios;
    this.runs = runs;
    this.changes = changes;
    this.results = results;
  }

  @Transactional
  RunId save(
      Actor actor,
      OpenPlan open,
      Situation situation,
      Remaining remaining,
      Plan rest,
      ReworkContent content) {
    scenarios.lock(open.scenario().id());
    if (runs.find(open.run().id()).isEmpty()) {
      throw yukiwatari.http.Problem.notFound("plan.notFound");
    }
    Problem problem = open.stored().problem();
    Plan night = WholeNight.of(open.plan(), situation, remaining, rest);
    RunId run = new RunId(NewId.next());
    runs.insertChanged(run, open.scenario().id(), open.run().variant(), actor.id().value());
    results.saveAllButLegs(run, problem, open.stored(), night);
    jdbc.update(
        "UPDATE plan.unserved SET reason = 'CLOSED' WHERE run_id = :run AND section_id = ANY (:closed)",
        new MapSqlParameterSource("run", run.value())
            .addValue("closed", content.asked().closed().toArray(UUID[]::new)));
    saveDriven(run, open, situation, content);
    saveRest(run, open, situation, remaining, rest);
    complete(run, open, night);
    changes.insert(
        run,
        open.run().id(),
        Change.Kind.REWORKED,
        content,
        actor.authority().value(),
        Change.Decision.PROPOSED);
    return run;
  }

  private void saveDriven(RunId run, OpenPlan open, Situation situation, ReworkContent content) {
    List<Situation.Standing> out = situation.out();
    jdbc.update(
        DRIVEN,
        new MapSqlParameterSource("run", run.value())
            .addValue("base", open.run().id().value())
            .addValue(
                "vehicles", out.stream().map(Situation.Standing::vehicle).toArray(Integer[]::new))
            .addValue(
                "frees", out.stream().map(Situation.Standing::freeMillis).toArray(Integer[]::new))
            .addValue(
                "arcs",
                out.stream().map(standing -> arcTo(open, standing.node())).toArray(Integer[]::new))
            .addValue("network", open.stored().networkVersion())
            .addValue("notDone", content.asked().notDone().toArray(UUID[]::new)));
  }

  /** As {@link ProblemIndex#arcs} counts: some arc that ends at the node. */
  private static int arcTo(OpenPlan open, int node) {
    Network network = open.stored().problem().network();
    List<Integer> arcs = open.stored().index().arcs();
    for (int arc = 0; arc < network.arcs(); arc++) {
      if (network.to(arc) == node) {
        return arcs.get(arc);
      }
      if (network.from(arc) == node) {
        return ~arcs.get(arc); // driven backwards it would end there
      }
    }
    throw new IllegalStateException("no street touches node " + node);
  }

  /** Numbers go on where those of the driven legs end. */
  private void saveRest(
      RunId run, OpenPlan open, Situation situation, Remaining remaining, Plan rest) {
    Map<Integer, Integer> next = new HashMap<>();
    jdbc.query(
        "SELECT vehicle, max(sequence) + 1 AS next FROM plan.leg WHERE run_id = :run GROUP BY vehicle",
        new MapSqlParameterSource("run", run.value()),
        row -> {
          next.put(row.getInt("vehicle"), row.getInt("next"));
        });
    LegRows legs =
        new LegRows(run, remaining.problem(), open.stored().index(), remaining.services()::get);
    Set<Integer> ahead = new HashSet<>(situation.done());
    LegRows before = new LegRows(run, open.stored().problem(), open.stored().index(), s -> s);
    for (Plan.Route route : open.plan().routes()) {
      for (Plan.Stop stop : route.stops()) {
        if (stop.startMillis() >= situation.nowMillis() && ahead.contains(stop.service())) {
          int at = next.getOrDefault(route.vehicle(), 0);
          before.addDone(route.vehicle(), at, stop, situation.nowMillis());
          next.put(route.vehicle(), at + 1);
        }
      }
    }
    before.save(jdbc, open.stored().networkVersion());
    rest.routes().forEach(route -> legs.add(route, next.getOrDefault(route.vehicle(), 0)));
    legs.save(jdbc, open.stored().networkVersion());
  }

  private void complete(RunId run, OpenPlan open, Plan night) {
    Map<Integer, Sums> sums = new HashMap<>();
    jdbc.query(
            SUMS,
            new MapSqlParameterSource("run", run.value()),
            (row, number) ->
                new Sums(
                    row.getInt("vehicle"),
                    row.getLong("empty_metres"),
                    row.getLong("empty_millis"),
                    row.getLong("work_metres"),
                    row.getLong("work_millis")))
        .forEach(each -> sums.put(each.vehicle(), each));
    Plan costed =
        new Plan(
            night.routes(),
            night.unserved(),
            cost(open.stored().problem(), night, List.copyOf(sums.values())),
            night.origin());
    Figures figures =
        PlanFigures.of(
            open.stored().problem(),
            open.stored().index(),
            costed,
            route -> {
              Sums own = sums.get(route.vehicle());
              return own == null ? 0 : own.emptyMetres();
            });
    runs.complete(run, costed.cost().total(), PlanText.write(costed), figures);
  }

  /** Of machines and finish time; prices of moves and windows were only for the search. */
  private static PlanCost cost(Problem problem, Plan night, List<Sums> sums) {
    long hourly = 0;
    long millis = 0;
    long finish = 0;
    for (Plan.Route route : night.routes()) {
      long out = (long) route.endMillis() - route.startMillis();
      hourly += out * problem.vehicles().get(route.vehicle()).hourlyPrice();
      millis += out;
      finish = Math.max(finish, route.endMillis());
    }
    long emptyMillis = sums.stream().mapToLong(Sums::emptyMillis).sum();
    long workMillis = sums.stream().mapToLong(Sums::workMillis).sum();
    return new PlanCost(
        emptyMillis,
        sums.stream().mapToLong(Sums::emptyMetres).sum(),
        workMillis,
        sums.stream().mapToLong(Sums::workMetres).sum(),
        Math.max(0, millis - emptyMillis - workMillis),
        0,
        finish,
        hourly,
        0,
        0,
        0,
        0,
        0,
        finish * problem.finishHourlyPrice(),
        0);
  }
}
