package yukiwatari.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallFleet;
import yukiwatari.support.SmallRegion;

/** Sections are moved by hand: the effect first, then a plan of its own. */
@PostgisTest
class PlanChangesIT {
  private static boolean drawn;

  @Autowired private PlannedRegion region;
  @Autowired private PlanChanges changes;
  @Autowired private ChangeStore store;
  @Autowired private OpenPlans plans;
  @Autowired private PlanDetails details;
  @Autowired private RunStore runs;

  @BeforeEach
  void draw() {
    if (!drawn) {
      region.draw();
      drawn = true;
    }
  }

  @Test
  void theEffectIsShownBeforeAnythingIsStored() {
    Run run = region.plan(Variant.OWN_ONLY);

    MoveEffect effect =
        changes.effect(PlannedRegion.PREFECTURE, run.id(), toCity(SmallRegion.PREF_1));

    assertThat(effect.before().emptyMetres()).isEqualTo(figures(run).emptyMetres());
    assertThat(effect.after().emptyMetres()).isNotEqualTo(effect.before().emptyMetres());
    assertThat(effect.sections())
        .singleElement()
        .satisfies(
            section -> {
              assertThat(section.sectionId()).isEqualTo(SmallRegion.PREF_1);
              assertThat(section.from()).isEqualTo("雪渡県");
              assertThat(section.to()).isEqualTo("湊市");
              assertThat(section.metres()).isPositive();
            });
    assertThat(effect.changed())
        .anySatisfy(
            each -> {
              assertThat(each.sectionId()).isEqualTo(SmallRegion.PREF_1);
              assertThat(each.asked()).isTrue();
            });
    MoveEffect.OfAuthority city = of(effect, SmallRegion.CITY);
    assertThat(city.after().givenMetres() - city.before().givenMetres())
        .isEqualTo(effect.sections().get(0).metres());
    assertThat(runs.list(run.scenario())).hasSize(1);
  }

  @Test
  void whatIsTakenIsWhatWasShownAndTheComputedPlanStays() {
    Run run = region.plan(Variant.OWN_ONLY);
    List<MoveWish> wish = toCity(SmallRegion.PREF_1);
    MoveEffect shown = changes.effect(PlannedRegion.PREFECTURE, run.id(), wish);

    RunId taken = changes.take(PlannedRegion.PREFECTURE, run.id(), wish);

    Figures after = figures(runs.find(taken).orElseThrow());
    assertThat(after.emptyMetres()).isEqualTo(shown.after().emptyMetres());
    assertThat(after.finishMillis()).isEqualTo(shown.after().finishMillis());
    assertThat(after.transferredSections()).isOne();
    assertThat(sections(taken).get(SmallRegion.PREF_1).districtId())
        .isEqualTo(SmallFleet.CITY_DISTRICT);
    assertThat(figures(runs.find(run.id()).orElseThrow())).isEqualTo(figures(run));
    assertThat(sections(run.id()).get(SmallRegion.PREF_1).districtId())
        .isEqualTo(SmallFleet.PREFECTURE_DISTRICT);
    Change change = store.find(taken).orElseThrow();
    assertThat(change.basedOn()).isEqualTo(run.id());
    assertThat(change.decision()).isEqualTo(Change.Decision.ACCEPTED);
    assertThat(change.content().at("/moves/0/target").asString()).isEqualTo("湊市");
    assertThat(details.changed(taken, run.id()))
        .extracting(PlanDetails.Changed::sectionId)
        .contains(SmallRegion.PREF_1);
  }

  @Test
  void aChangedPlanIsChangedOnAndMovingBackGivesTheCostBefore() {
    Run run = region.plan(Variant.OWN_ONLY);
    RunId there = changes.take(PlannedRegion.PREFECTURE, run.id(), toCity(SmallRegion.PREF_1));
    MoveWish back = new MoveWish(List.of(SmallRegion.PREF_1), SmallRegion.PREFECTURE, null, null);

    MoveEffect effect = changes.effect(PlannedRegion.PREFECTURE, there, List.of(back));

    assertThat(effect.after().yen()).isLessThanOrEqualTo(yen(run));
  }

  /** Otherwise today's allocation would be planned anew, and the move be praised for it. */
  @Test
  void inTodaysAllocationEverythingElseStaysInItsDistrict() {
    Run run = region.plan(Variant.TODAY);

    RunId taken = changes.take(PlannedRegion.PREFECTURE, run.id(), toCity(SmallRegion.PREF_1));

    PlanSections before = sections(run.id());
    sections(taken)
        .byId()
        .forEach(
            (id, section) ->
                assertThat(section.districtId())
                    .as("%s", section.section())
                    .isEqualTo(
                        id.equals(SmallRegion.PREF_1)
                            ? SmallFleet.CITY_DISTRICT
                            : before.get(id).districtId()));
  }

  @Test
  void othersMachinesHaveANumberAndNoName() {
    Run run = region.plan(Variant.OWN_ONLY);

    List<PlanDetails.Machine> machines =
        details.machines(plans.get(PlannedRegion.CITY, run.id()), SmallRegion.CITY);

    assertThat(machines).hasSize(3);
    for (PlanDetails.Machine machine : machines) {
      assertThat(machine.number()).isOne();
      if (machine.authorityId().equals(SmallRegion.CITY)) {
        assertThat(machine.name()).isEqualTo("湊第1工区除雪トラック");
      } else {
        assertThat(machine.name()).isNull();
      }
    }
    int cityMachine =
        machines.stream()
            .filter(machine -> machine.name() != null)
            .findFirst()
            .orElseThrow()
            .vehicle();
    RunId taken =
        changes.take(
            PlannedRegion.CITY,
            run.id(),
            List.of(new MoveWish(List.of(SmallRegion.TOWN_1), null, null, cityMachine)));
    assertThat(sections(taken).get(SmallRegion.TOWN_1).vehicles()).containsExactly(cityMachine);
    assertThat(store.find(taken).orElseThrow().content().toString())
        .contains("湊第1工区")
        .doesNotContain("トラック");
  }

  @Test
  void onlyWhoChangedThePlanDecidesOnIt() {
    Run run = region.plan(Variant.OWN_ONLY);
    RunId taken = changes.take(PlannedRegion.PREFECTURE, run.id(), toCity(SmallRegion.PREF_1));

    assertThatThrownBy(
            () -> changes.decide(PlannedRegion.CITY, taken, Change.Decision.DISCARDED, null))
        .hasMessageContaining("plan.notYourChange");
    assertThatThrownBy(
            () -> changes.decide(PlannedRegion.STRANGER, taken, Change.Decision.DISCARDED, null))
        .hasMessageContaining("plan.notFound");
    assertThatThrownBy(
            () -> changes.effect(PlannedRegion.STRANGER, run.id(), toCity(SmallRegion.PREF_1)))
        .hasMessageContaining("plan.notFound");
    assertThatThrownBy(
            () ->
                changes.decide(PlannedRegion.PREFECTURE, run.id(), Change.Decision.DISCARDED, null))
        .hasMessageContaining("plan.notChanged");
    changes.decide(PlannedRegion.PREFECTURE, taken, Change.Decision.DISCARDED, null);
    assertThat(store.find(taken).orElseThrow().decision()).isEqualTo(Change.Decision.DISCARDED);
    changes.decide(PlannedRegion.PREFECTURE, taken, Change.Decision.ACCEPTED, null);
    assertThat(store.list(run.scenario())).extracting(Change::run).containsExactly(taken);
  }

  @Test
  void namesWhatThePlanDoesNotKnow() {
    Run run = region.plan(Variant.OWN_ONLY);
    UUID nowhere = new UUID(9, 9);

    assertRefused(run, toCity(nowhere), "plan.section");
    assertRefused(
        run,
        List.of(new MoveWish(List.of(SmallRegion.PREF_1), nowhere, null, null)),
        "plan.target");
    assertRefused(
        run, List.of(new MoveWish(List.of(SmallRegion.PREF_1), null, null, 99)), "plan.target");
    assertRefused(
        run,
        List.of(toCity(SmallRegion.PREF_1).get(0), toCity(SmallRegion.PREF_1).get(0)),
        "plan.twoTargets");
  }

  private void assertRefused(Run run, List<MoveWish> wishes, String code) {
    assertThatThrownBy(() -> changes.effect(PlannedRegion.PREFECTURE, run.id(), wishes))
        .hasMessageContaining(code);
  }

  private static List<MoveWish> toCity(UUID section) {
    return List.of(new MoveWish(List.of(section), SmallRegion.CITY, null, null));
  }

  private static MoveEffect.OfAuthority of(MoveEffect effect, UUID authority) {
    return effect.authorities().stream()
        .filter(each -> each.organisationId().equals(authority))
        .findFirst()
        .orElseThrow();
  }

  /** Planning price of a plan as the effect counts it. */
  private long yen(Run run) {
    return changes
        .effect(PlannedRegion.PREFECTURE, run.id(), toCity(SmallRegion.CITY_1))
        .before()
        .yen();
  }

  private static Figures figures(Run run) {
    return Objects.requireNonNull(run.figures());
  }

  private PlanSections sections(RunId run) {
    return PlanSections.of(details.sections(run));
  }
}
