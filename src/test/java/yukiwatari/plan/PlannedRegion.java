package yukiwatari.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import yukiwatari.solver.Group;
import yukiwatari.support.SmallFleet;
import yukiwatari.support.SmallRegion;

/** Plans of {@link SmallRegion}'s authorities, all fleets open, computed by the test's thread. */
@Component
final class PlannedRegion {
  static final LocalDate DAY = LocalDate.of(2023, 1, 20);
  static final Actor PREFECTURE = dispatcher(SmallRegion.PREFECTURE, OrganisationKind.PREFECTURE);
  static final Actor CITY = dispatcher(SmallRegion.CITY, OrganisationKind.CITY);
  static final Actor STRANGER = dispatcher(new UUID(7, 7), OrganisationKind.CITY);

  private final JdbcClient jdbc;
  private final Networks networks;
  private final Scenarios scenarios;
  private final ProblemStore problems;
  private final RunsByHand runs;

  PlannedRegion(
      JdbcClient jdbc,
      Networks networks,
      Scenarios scenarios,
      ProblemStore problems,
      RunsByHand runs) {
    this.jdbc = jdbc;
    this.problems = problems;
    this.networks = networks;
    this.scenarios = scenarios;
    this.runs = runs;
  }

  /** Roads and fleet, into an empty database. */
  void draw() {
    SmallRegion.create(jdbc);
    SmallFleet.create(jdbc);
    networks.rebuild(DAY);
  }

  /** A scenario of the prefecture with the city and the town, and its finished run. */
  Run plan(Variant variant) {
    List<UUID> municipalities = List.of(SmallRegion.CITY, SmallRegion.TOWN);
    ScenarioId id =
        scenarios.createOpen(
            SmallRegion.PREFECTURE,
            new Scenarios.Wish("冬の案", false, DAY, municipalities, municipalities, 50, 1, 1));
    scenarios.run(PREFECTURE, id, List.of(variant));
    return runs.execute(id).get(0);
  }

  /** The municipalities of the demonstration's first scenario; the demonstration must be loaded. */
  List<UUID> demoMunicipalities() {
    return jdbc.sql(
            """
            SELECT o.id FROM (SELECT municipality_ids FROM plan.scenario ORDER BY id LIMIT 1) s
              JOIN published.organisation o ON o.id = ANY (s.municipality_ids)
             ORDER BY o.code
            """)
        .query(UUID.class)
        .list();
  }

  UUID prefecture() {
    return jdbc.sql("SELECT id FROM published.organisation WHERE kind = 'PREFECTURE'")
        .query(UUID.class)
        .single();
  }

  /** The same for the demonstration's first region, with so many seconds for the search. */
  Run planDemo(int effortSeconds, Variant variant) {
    List<UUID> municipalities = demoMunicipalities();
    UUID prefecture = prefecture();
    ScenarioId id =
        scenarios.createOpen(
            prefecture,
            new Scenarios.Wish(
                "冬の手直し", false, DAY, municipalities, municipalities, 20, effortSeconds, 1));
    scenarios.run(dispatcher(prefecture, OrganisationKind.PREFECTURE), id, List.of(variant));
    return runs.execute(id).get(0);
  }

  /**
   * @param target a municipality of the region that may take the sections
   */
  record Movable(UUID target, List<UUID> sections) {}

  /** Two sections of the prefecture that some municipality may take. */
  Movable movable(Run run) {
    ProblemStore.Stored stored = problems.get(run.scenario());
    ProblemIndex index = stored.index();
    int prefecture = index.authorities().indexOf(prefecture());
    for (UUID target : demoMunicipalities()) {
      List<UUID> sections = new ArrayList<>();
      for (Group group : stored.problem().groups()) {
        if (group.administrator() == prefecture
            && stored.problem().districts().stream()
                .filter(d -> d.authority() == index.authorities().indexOf(target))
                .anyMatch(d -> group.allows(d.id()))) {
          sections.add(index.groups().get(group.id()).sectionId());
        }
      }
      if (sections.size() >= 2) {
        return new Movable(target, sections.subList(0, 2));
      }
    }
    throw new AssertionError("no municipality adjoins two sections of the prefecture");
  }

  private static Actor dispatcher(UUID organisation, OrganisationKind kind) {
    OrganisationId id = new OrganisationId(organisation);
    return new Actor(new UserId(new UUID(0, 7)), "当番", id, id, kind, Set.of(Role.DISPATCHER));
  }
}
