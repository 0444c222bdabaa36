package yukiwatari.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import yukiwatari.account.OrganisationId;
import yukiwatari.geo.Bbox;

/** Scenarios as the planning page shows them. Callers check the party. */
@Repository
class ScenarioViews {
  record Organisation(UUID id, String name, String kind) {}

  /**
   * @param runs of its variants that were asked for
   * @param ended of these
   */
  record Summary(
      UUID id,
      String name,
      Scenario.Kind kind,
      LocalDate day,
      Organisation author,
      boolean open,
      int runs,
      int ended) {}

  private record Going(UUID scenarioId, int runs, int ended) {}

  record Party(Organisation organisation, @Nullable Instant openedAt) {}

  record LeftOut(UUID sectionId, @Nullable String name, String reason) {}

  record Detail(
      UUID id,
      String name,
      Scenario.Kind kind,
      LocalDate day,
      Organisation author,
      List<Organisation> municipalities,
      @Nullable Bbox box,
      List<Party> parties,
      List<String> machineKinds,
      Map<String, TurnSeconds> turns,
      String note,
      int tolerancePermille,
      int effortSeconds,
      long seed,
      boolean open,
      List<LeftOut> leftOut,
      List<RunView> runs) {}

  /**
   * @param abovePercent the most by which the plan can be too dear; null: nothing is proven
   * @param ownYen what the reader's authority would pay for its machines; null: not known
   * @param change null: the plan was computed
   */
  record RunView(
      UUID id,
      Variant variant,
      Run.State state,
      double done,
      long iterations,
      @Nullable Long bestCost,
      @Nullable Double abovePercent,
      @Nullable Figures figures,
      @Nullable Long ownYen,
      @Nullable String message,
      @Nullable ChangeView change) {}

  /** How people changed a plan; {@link Change}. */
  record ChangeView(
      UUID basedOn,
      Change.Kind kind,
      JsonNode content,
      Organisation organisation,
      Instant askedAt,
      Change.Decision decision,
      @Nullable Instant decidedAt) {}

  private static final Going NONE = new Going(new UUID(0, 0), 0, 0);

  private final JdbcClient jdbc;
  private final OwnMoney money;
  private final ChangeStore changes;

  ScenarioViews(JdbcClient jdbc, OwnMoney money, ChangeStore changes) {
    this.jdbc = jdbc;
    this.money = money;
    this.changes = changes;
  }

  List<Summary> summaries(List<Scenario> scenarios) {
    Map<UUID, Organisation> names = organisations();
    Map<UUID, Going> going = going(scenarios);
    return scenarios.stream()
        .map(
            scenario ->
                new Summary(
                    scenario.id().value(),
                    scenario.name(),
                    scenario.kind(),
                    scenario.day(),
                    known(names, scenario.organisationId()),
                    scenario.isOpen(),
                    going.getOrDefault(scenario.id().value(), NONE).runs(),
                    going.getOrDefault(scenario.id().value(), NONE).ended()))
        .toList();
  }

  private Map<UUID, Going> going(List<Scenario> scenarios) {
    return jdbc
        .sql(
            """
            SELECT scenario_id, count(*) AS runs, count(*) FILTER (WHERE state IN ('DONE', 'STOPPED', 'FAILED')) AS ended
              FROM plan.run WHERE scenario_id = ANY (:scenarios) GROUP BY scenario_id
            """)
        .param("scenarios", scenarios.stream().map(each -> each.id().value()).toArray(UUID[]::new))
        .query(Going.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Going::scenarioId, Function.identity()));
  }

  Detail detail(Scenario scenario, List<Run> runs, OrganisationId reader) {
    Map<UUID, Organisation> names = organisations();
    Map<RunId, ChangeView> changed = new HashMap<>();
    for (Change change : changes.list(scenario.id())) {
      changed.put(change.run(), view(change, known(names, change.organisationId())));
    }
    return new Detail(
        scenario.id().value(),
        scenario.name(),
        scenario.kind(),
        scenario.day(),
        known(names, scenario.organisationId()),
        scenario.municipalities().stream().map(id -> known(names, id)).toList(),
        scenario.box(),
        scenario.parties().stream()
            .map(party -> new Party(known(names, party.organisationId()), party.openedAt()))
            .toList(),
        scenario.machineKinds(),
        scenario.turns(),
        scenario.note(),
        scenario.tolerancePermille(),
        scenario.effortSeconds(),
        scenario.seed(),
        scenario.isOpen(),
        leftOut(scenario.id()),
        runs.stream()
            .map(run -> view(run, money.yen(run, reader, scenario.day()), changed.get(run.id())))
            .toList());
  }

  private static ChangeView view(Change change, Organisation organisation) {
    return new ChangeView(
        change.basedOn().value(),
        change.kind(),
        change.content(),
        organisation,
        change.askedAt(),
        change.decision(),
        change.decidedAt());
  }

  private static RunView view(Run run, @Nullable Long ownYen, @Nullable ChangeView change) {
    return new RunView(
        run.id().value(),
        run.variant(),
        run.state(),
        run.done(),
        run.iterations(),
        run.bestCost(),
        run.abovePercent(),
        run.figures(),
        ownYen,
        run.message(),
        change);
  }

  private List<LeftOut> leftOut(ScenarioId scenario) {
    return jdbc.sql(
            """
            SELECT (e ->> 'sectionId')::uuid AS section_id, s.name, e ->> 'reason' AS reason
              FROM plan.problem p
              JOIN plan.scenario c ON c.id = p.scenario_id
             CROSS JOIN LATERAL jsonb_array_elements(p.left_out) AS e
              LEFT JOIN published.section_version s ON s.section_id = (e ->> 'sectionId')::uuid AND s.valid @> c.day
             WHERE p.scenario_id = :id
             ORDER BY s.name, section_id
            """)
        .param("id", scenario.value())
        .query(LeftOut.class)
        .list();
  }

  private Map<UUID, Organisation> organisations() {
    Map<UUID, Organisation> byId = new LinkedHashMap<>();
    jdbc.sql("SELECT id, name, kind FROM published.organisation")
        .query(Organisation.class)
        .list()
        .forEach(organisation -> byId.put(organisation.id(), organisation));
    return byId;
  }

  private static Organisation known(Map<UUID, Organisation> names, UUID id) {
    Organisation found = names.get(id);
    return found == null ? new Organisation(id, "?", "?") : found;
  }
}
