package yukiwatari.plan;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.geo.Bbox;
import yukiwatari.http.Problem;
import yukiwatari.http.Sql;

/** Reads what a scenario is planned from, in one snapshot of the published views. */
@Component
class PlanningDataReader {
  private static final String WORK = Sql.read(PlanningDataReader.class, "work");
  private static final String PATROL = Sql.read(PlanningDataReader.class, "patrol");
  private static final String LINKS = Sql.read(PlanningDataReader.class, "links");
  private static final String CHAINS = Sql.read(PlanningDataReader.class, "chains");
  private static final String DISTRICTS = Sql.read(PlanningDataReader.class, "districts");
  private static final String MACHINES = Sql.read(PlanningDataReader.class, "machines");

  /** Degrees around the work that machines may drive through: about 1.5 km. */
  private static final double MARGIN_DEGREES = 0.015;

  private static final double HEADING_METERS = 15;

  private static final Bbox EVERYWHERE = new Bbox(-180, -90, 180, 90);

  private final JdbcClient jdbc;

  PlanningDataReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Throws {@link Problem} (409) that says what is missing: network, work, districts or machines.
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  PlanningData read(Scenario scenario) {
    int network =
        jdbc.sql("SELECT id FROM published.network_version WHERE current")
            .query(Integer.class)
            .optional()
            .orElseThrow(() -> Problem.conflict("plan.noNetwork"));
    List<PlanningData.District> inArea =
        region(DISTRICTS, scenario).query(PlanningData.District.class).list();
    if (inArea.isEmpty()) {
      throw Problem.conflict("plan.noDistricts");
    }
    List<PlanningData.Work> works =
        region(scenario.kind() == Scenario.Kind.SNOW ? WORK : PATROL, scenario)
            .query(PlanningData.Work.class)
            .list();
    if (works.isEmpty()) {
      throw Problem.conflict("plan.noWork");
    }
    UUID[] sections =
        works.stream().map(PlanningData.Work::sectionId).distinct().toArray(UUID[]::new);
    List<PlanningData.Machine> machines =
        jdbc.sql(MACHINES)
            .param("day", scenario.day())
            .param("districts", inArea.stream().map(PlanningData.District::id).toArray(UUID[]::new))
            .param("kinds", scenario.machineKinds().toArray(String[]::new))
            .query(PlanningData.Machine.class)
            .list();
    if (machines.isEmpty()) {
      throw Problem.conflict("plan.noMachines");
    }
    List<PlanningData.Link> links =
        jdbc.sql(LINKS)
            .param("sections", sections)
            .param("machines", machines.stream().map(PlanningData.Machine::id).toArray(UUID[]::new))
            .param("margin", MARGIN_DEGREES)
            .param("heading", HEADING_METERS)
            .query(PlanningData.Link.class)
            .list();
    List<PlanningData.ChainLink> chains =
        jdbc.sql(CHAINS).param("sections", sections).query(PlanningData.ChainLink.class).list();
    return new PlanningData(
        network,
        links,
        works,
        chains,
        withMachines(scenario, inArea, machines),
        machines,
        scenario.turns());
  }

  /**
   * Patrol cars stand at few depots: only their districts are posts of a round. A plough's district
   * takes part also while it has no machine, so that its sections are seen to be left undone.
   */
  private static List<PlanningData.District> withMachines(
      Scenario scenario, List<PlanningData.District> inArea, List<PlanningData.Machine> machines) {
    return inArea.stream()
        .filter(
            district ->
                scenario.kind() == Scenario.Kind.SNOW
                    || machines.stream()
                        .anyMatch(machine -> machine.districtId().equals(district.id())))
        .toList();
  }

  private JdbcClient.StatementSpec region(String sql, Scenario scenario) {
    Bbox box = Objects.requireNonNullElse(scenario.box(), EVERYWHERE);
    return jdbc.sql(sql)
        .param("day", scenario.day())
        .param("west", box.west())
        .param("south", box.south())
        .param("east", box.east())
        .param("north", box.north())
        .param("municipalities", scenario.municipalities().toArray(UUID[]::new))
        .param(
            "parties",
            scenario.parties().stream().map(Scenario.Party::organisationId).toArray(UUID[]::new));
  }
}
