package yukiwatari.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.account.Actor;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.OrganisationKind;
import yukiwatari.account.Role;
import yukiwatari.account.UserId;
import yukiwatari.road.Networks;
import yukiwatari.support.Probe;
import yukiwatari.support.SmallFleet;
import yukiwatari.support.SmallRegion;

/** A planned scenario of SmallRegion's authorities, which nobody else may see. */
@Component
class PlanProbe implements Probe {
  private static final String NAME = "湊・峰の内輪の案";

  private final JdbcClient jdbc;
  private final Networks networks;
  private final Scenarios scenarios;
  private final RunStore runs;
  private final RunExecution execution;
  private final Map<String, String> requests = new HashMap<>();

  PlanProbe(
      JdbcClient jdbc,
      Networks networks,
      Scenarios scenarios,
      RunStore runs,
      RunExecution execution) {
    this.jdbc = jdbc;
    this.networks = networks;
    this.scenarios = scenarios;
    this.runs = runs;
    this.execution = execution;
  }

  @Override
  public void create() {
    LocalDate day = LocalDate.of(2023, 1, 20);
    List<UUID> municipalities = List.of(SmallRegion.CITY, SmallRegion.TOWN);
    SmallFleet.create(jdbc);
    networks.rebuild(day);
    ScenarioId id =
        scenarios.createOpen(
            SmallRegion.PREFECTURE,
            new Scenarios.Wish(NAME, false, day, municipalities, municipalities, 20, 1, 1));
    OrganisationId prefecture = new OrganisationId(SmallRegion.PREFECTURE);
    Actor dispatcher =
        new Actor(
            new UserId(new UUID(0, 7)),
            "当番",
            prefecture,
            prefecture,
            OrganisationKind.PREFECTURE,
            Set.of(Role.DISPATCHER));
    scenarios.run(dispatcher, id, List.of(Variant.FREE));
    RunId run = runs.list(id).get(0).id();
    execution.execute(run, () -> false);

    for (String rest : List.of("", "/open", "/runs", "/curve")) {
      requests.put("/api/scenarios/{id}" + rest, "/api/scenarios/" + id + rest);
    }
    for (String rest :
        List.of(
            "/stop",
            "/legs",
            "/transfers",
            "/unserved",
            "/itineraries",
            "/sections",
            "/machines",
            "/changed",
            "/what-if",
            "/moves",
            "/rework",
            "/accept",
            "/discard")) {
      requests.put("/api/plan-runs/{id}" + rest, "/api/plan-runs/" + run + rest);
    }
  }

  @Override
  public Map<String, String> requests() {
    return requests;
  }

  @Override
  public List<String> secrets() {
    return List.of(NAME, "県第1工区除雪トラック");
  }
}
