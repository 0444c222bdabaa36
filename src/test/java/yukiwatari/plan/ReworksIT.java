package yukiwatari.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.solver.Exchange;
import yukiwatari.solver.ProblemText;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** A plan is made anew while it is being carried out. */
@PostgisTest
class ReworksIT {
  private static final LocalTime CALL_OUT = LocalTime.of(23, 59);

  /** Two minutes later, past midnight: every machine is on its first sections. */
  private static final LocalTime NOW = LocalTime.of(0, 1);

  private static final int NOW_MILLIS = 120_000;
  private static boolean drawn;

  @Autowired private PlannedRegion region;
  @Autowired private Reworks reworks;
  @Autowired private PlanChanges changes;
  @Autowired private ChangeStore store;
  @Autowired private OpenPlans plans;
  @Autowired private PlanDetails details;
  @Autowired private RunStore runs;
  @Autowired private ProblemStore problems;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void draw() {
    if (!drawn) {
      region.draw();
      drawn = true;
    }
  }

  @Test
  void othersTakeOverWhatABrokenMachineHadAndWhatIsDoneStaysDone() {
    Run run = region.plan(Variant.OWN_ONLY);
    int broken = machineOf(run, SmallRegion.TOWN);

    RunId again = propose(run.id(), wish(List.of(broken), ReworkWish.Helpers.ANYONE));

    Figures night = figures(again);
    assertThat(night.unserved()).isZero();
    assertThat(night.services()).isEqualTo(14);
    assertThat(night.finishMillis()).isGreaterThanOrEqualTo(NOW_MILLIS);
    PlanSections before = sections(run.id());
    for (PlanDetails.Section section : sections(again).all()) {
      PlanDetails.Section was = before.get(section.sectionId());
      if (Objects.requireNonNull(was.endMillis()) <= NOW_MILLIS) {
        assertThat(section.vehicles()).as(section.section()).isEqualTo(was.vehicles());
        assertThat(section.endMillis()).isEqualTo(was.endMillis());
      }
    }
    assertThat(details.changed(again, run.id()))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.toVehicles()).isNotEqualTo(List.of(broken)));
    assertThat(figures(run.id())).as("the plan before").isEqualTo(run.figures());
    assertThat(jumps(again)).as("legs that do not begin where the one before ended").isZero();
    Change change = store.find(again).orElseThrow();
    assertThat(change.decision()).isEqualTo(Change.Decision.PROPOSED);
    assertThat(change.content().at("/asked/broken/0").asInt()).isEqualTo(broken);
  }

  @Test
  void withoutHelpersFromOutsideWhatABrokenMachineHadIsLeftUndone() {
    Run run = region.plan(Variant.OWN_ONLY);
    int broken = machineOf(run, SmallRegion.TOWN);

    RunId again = propose(run.id(), wish(List.of(broken), ReworkWish.Helpers.DISTRICT));

    assertThat(figures(again).unserved()).isPositive();
    assertThat(sections(again).all())
        .filteredOn(section -> section.reason() != null)
        .extracting(PlanDetails.Section::sectionId)
        .isSubsetOf(SmallRegion.TOWN_1, SmallRegion.TOWN_2);
  }

  @Test
  void aClosedSectionIsDrivenAroundAndNamedAsClosed() {
    Run run = region.plan(Variant.OWN_ONLY);
    ReworkWish closed =
        new ReworkWish(
            CALL_OUT,
            CALL_OUT,
            List.of(),
            List.of(SmallRegion.CITY_2),
            List.of(),
            List.of(),
            ReworkWish.Helpers.ANYONE,
            0,
            null);

    RunId again = propose(run.id(), closed);

    PlanDetails.Section section = sections(again).get(SmallRegion.CITY_2);
    assertThat(section.reason()).isEqualTo("CLOSED");
    assertThat(section.vehicles()).isEmpty();
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM plan.leg g, published.section_version v
                     WHERE g.run_id = :run AND v.section_id = :closed
                       AND ST_Length(ST_Intersection(g.geom, ST_Buffer(v.geom, 0.00001))) > 0.005
                    """)
                .param("run", again.value())
                .param("closed", SmallRegion.CITY_2)
                .query(Integer.class)
                .single())
        .as("legs over the closed section")
        .isZero();
  }

  @Test
  void whatIsBehindIsPlannedAgainAndWhatIsAheadIsNot() {
    Run run = region.plan(Variant.OWN_ONLY);
    PlanSections before = sections(run.id());
    PlanDetails.Section first =
        before.all().stream()
            .min(
                java.util.Comparator.comparing(
                    section -> Objects.requireNonNull(section.startMillis())))
            .orElseThrow();
    PlanDetails.Section last =
        before.all().stream()
            .max(
                java.util.Comparator.comparing(
                    section -> Objects.requireNonNull(section.endMillis())))
            .orElseThrow();

    RunId again =
        propose(
            run.id(),
            new ReworkWish(
                CALL_OUT,
                NOW,
                List.of(),
                List.of(),
                List.of(first.sectionId()),
                List.of(last.sectionId()),
                ReworkWish.Helpers.AUTHORITY,
                0,
                null));

    PlanSections now = sections(again);
    assertThat(now.get(first.sectionId()).startMillis()).isGreaterThanOrEqualTo(NOW_MILLIS);
    assertThat(now.get(last.sectionId()).endMillis()).isLessThanOrEqualTo(NOW_MILLIS);
    assertThat(figures(again).unserved()).isZero();
    assertThat(figures(again).transferredSections()).isZero();
  }

  @Test
  void aNightMayBeMadeAnewAgainButItsSectionsAreNotMovedByHand() {
    Run run = region.plan(Variant.OWN_ONLY);
    int broken = machineOf(run, SmallRegion.TOWN);
    RunId once = propose(run.id(), wish(List.of(broken), ReworkWish.Helpers.ANYONE));
    ReworkWish later =
        new ReworkWish(
            CALL_OUT,
            NOW.plusMinutes(2),
            List.of(broken),
            List.of(),
            List.of(),
            List.of(),
            ReworkWish.Helpers.ANYONE,
            5_000,
            2);

    RunId twice = propose(once, later);

    assertThat(figures(twice).unserved()).isZero();
    assertThat(store.find(twice).orElseThrow().basedOn()).isEqualTo(once);
    assertThat(jumps(twice)).isZero();
    MoveWish byHand = new MoveWish(List.of(SmallRegion.PREF_1), SmallRegion.CITY, null, null);
    assertThatThrownBy(() -> changes.effect(PlannedRegion.PREFECTURE, twice, List.of(byHand)))
        .hasMessageContaining("plan.begun");
  }

  @Test
  void namesWhatThePlanDoesNotKnowAndSaysWhenNothingIsLeft() {
    Run run = region.plan(Variant.OWN_ONLY);

    assertThatThrownBy(() -> propose(run.id(), wish(List.of(99), ReworkWish.Helpers.ANYONE)))
        .hasMessageContaining("plan.machine");
    assertThatThrownBy(
            () ->
                reworks.propose(
                    PlannedRegion.STRANGER, run.id(), wish(List.of(), ReworkWish.Helpers.ANYONE)))
        .hasMessageContaining("plan.notFound");
    ReworkWish inTheMorning =
        new ReworkWish(
            CALL_OUT,
            LocalTime.of(7, 0),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            ReworkWish.Helpers.ANYONE,
            0,
            null);
    assertThatThrownBy(() -> propose(run.id(), inTheMorning)).hasMessageContaining("plan.allDone");
  }

  @Test
  void aNeighbourWhoseRoadsDoNotAdjoinHelpsWhereAMachineIsBroken() {
    Run run = region.plan(Variant.OWN_ONLY);
    nobodyMayTakeOver(run, "[]");
    int broken = machineOf(run, SmallRegion.TOWN);

    RunId again = propose(run.id(), wish(List.of(broken), ReworkWish.Helpers.ANYONE));

    assertThat(figures(again).unserved()).isZero();
    ReworkWish later =
        new ReworkWish(
            CALL_OUT,
            NOW.plusMinutes(1),
            List.of(broken),
            List.of(),
            List.of(),
            List.of(),
            ReworkWish.Helpers.DISTRICT,
            0,
            null);
    assertThat(figures(propose(again, later)).unserved()).as("helpers keep it").isZero();
  }

  @Test
  void whatMustNotChangeHandsWaitsForItsOwnAuthorityAtNightToo() {
    Run run = region.plan(Variant.OWN_ONLY);
    nobodyMayTakeOver(run, "[0, 1, 2, 3, 4, 5, 6]");
    int broken = machineOf(run, SmallRegion.TOWN);

    RunId again = propose(run.id(), wish(List.of(broken), ReworkWish.Helpers.ANYONE));

    assertThat(sections(again).all())
        .filteredOn(section -> section.reason() != null)
        .isNotEmpty()
        .extracting(PlanDetails.Section::sectionId)
        .isSubsetOf(SmallRegion.TOWN_1, SmallRegion.TOWN_2);
  }

  /** As where the roads of no other district adjoin; before the plan is opened and kept. */
  private void nobodyMayTakeOver(Run run, String kept) {
    ProblemStore.Stored stored = problems.get(run.scenario());
    jdbc.sql(
            """
            UPDATE plan.problem SET content = :content, index = jsonb_set(index, '{keptGroups}', CAST(:kept AS jsonb))
             WHERE scenario_id = :scenario
            """)
        .param("content", ProblemText.write(Exchange.insideDistricts(stored.problem())))
        .param("kept", kept)
        .param("scenario", run.scenario().value())
        .update();
  }

  @Test
  void aMachineThatIsHomeDoesNotWaitForTheNews() {
    Run run = region.plan(Variant.OWN_ONLY);
    int home = firstHome(run.id());
    LocalTime after = CALL_OUT.plusMinutes(end(run.id(), home) / 60_000 + 1);
    ReworkWish wish =
        new ReworkWish(
            CALL_OUT,
            after,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            ReworkWish.Helpers.DISTRICT,
            1_000_000,
            0);

    RunId again = propose(run.id(), wish);

    assertThat(end(again, home)).isEqualTo(end(run.id(), home));
  }

  private int firstHome(RunId run) {
    return jdbc.sql(
            "SELECT vehicle FROM plan.route WHERE run_id = :run ORDER BY end_millis LIMIT 1")
        .param("run", run.value())
        .query(Integer.class)
        .single();
  }

  private int end(RunId run, int vehicle) {
    return jdbc.sql("SELECT end_millis FROM plan.route WHERE run_id = :run AND vehicle = :vehicle")
        .param("run", run.value())
        .param("vehicle", vehicle)
        .query(Integer.class)
        .single();
  }

  @Test
  void nobodyUndoesWhatAColleagueDecidedMeanwhile() {
    Run run = region.plan(Variant.OWN_ONLY);
    RunId again =
        propose(
            run.id(), wish(List.of(machineOf(run, SmallRegion.TOWN)), ReworkWish.Helpers.ANYONE));
    changes.decide(
        PlannedRegion.PREFECTURE, again, Change.Decision.ACCEPTED, Change.Decision.PROPOSED);

    assertThatThrownBy(
            () ->
                changes.decide(
                    PlannedRegion.PREFECTURE,
                    again,
                    Change.Decision.DISCARDED,
                    Change.Decision.PROPOSED))
        .hasMessageContaining("plan.decided");
    assertThat(store.find(again).orElseThrow().decision()).isEqualTo(Change.Decision.ACCEPTED);
  }

  private RunId propose(RunId run, ReworkWish wish) {
    return reworks.propose(PlannedRegion.PREFECTURE, run, wish);
  }

  private static ReworkWish wish(List<Integer> broken, ReworkWish.Helpers helpers) {
    return new ReworkWish(
        CALL_OUT, NOW, broken, List.of(), List.of(), List.of(), helpers, 5_000, null);
  }

  private int machineOf(Run run, UUID authority) {
    return details
        .machines(plans.get(PlannedRegion.PREFECTURE, run.id()), SmallRegion.PREFECTURE)
        .stream()
        .filter(machine -> machine.authorityId().equals(authority))
        .findFirst()
        .orElseThrow()
        .vehicle();
  }

  private Figures figures(RunId run) {
    return Objects.requireNonNull(runs.find(run).orElseThrow().figures());
  }

  private PlanSections sections(RunId run) {
    return PlanSections.of(details.sections(run));
  }

  private int jumps(RunId run) {
    return jdbc.sql(
            """
            SELECT count(*) FROM (
              SELECT geom, lag(ST_EndPoint(geom)) OVER (PARTITION BY vehicle ORDER BY sequence) AS before FROM plan.leg WHERE run_id = :run) l
             WHERE geom IS NULL OR NOT ST_DWithin(ST_StartPoint(geom), coalesce(before, ST_StartPoint(geom)), 0.00005)
            """)
        .param("run", run.value())
        .query(Integer.class)
        .single();
  }
}
