package yukiwatari.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.plan.Street.CITY;
import static yukiwatari.plan.Street.CITY_DISTRICT;
import static yukiwatari.plan.Street.PREFECTURE;
import static yukiwatari.plan.Street.PREFECTURE_DISTRICT;

import java.util.List;
import org.junit.jupiter.api.Test;
import yukiwatari.solver.Group;
import yukiwatari.solver.Plan;
import yukiwatari.solver.PlanChecker;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Progress;
import yukiwatari.solver.Service;
import yukiwatari.solver.Solver;
import yukiwatari.solver.SolverOptions;
import yukiwatari.solver.StopRule;

class ProblemBuilderTest {

  @Test
  void twoLanesArePassedOnceInEachDirectionAndCountTheirLengthOnce() {
    Problem problem = build(new Street().plain(0, PREFECTURE).machine(PREFECTURE_DISTRICT, 0));

    assertThat(problem.services())
        .extracting(service -> service.modes().size())
        .containsExactly(1, 1);
    assertThat(problem.services().stream().mapToInt(Service::exchangeMetres).sum()).isEqualTo(1000);
  }

  @Test
  void oneLaneIsPassedOnceInEitherDirection() {
    Problem problem =
        build(
            new Street()
                .link(0, 0)
                .section(0, PREFECTURE, 1, null, false)
                .machine(PREFECTURE_DISTRICT, 0));

    assertThat(problem.services()).singleElement().extracting(s -> s.modes().size()).isEqualTo(2);
  }

  @Test
  void aOneWayStreetIsPassedOnlyInItsDirection() {
    Problem problem =
        build(
            new Street()
                .plain(0, PREFECTURE)
                .link(1, -1)
                .section(1, PREFECTURE, 2, null, false)
                .machine(PREFECTURE_DISTRICT, 0));

    Service oneWay = problem.services().get(2);
    assertThat(oneWay.modes()).hasSize(1);
    assertThat(problem.network().from(oneWay.modes().get(0).arcs().get(0)))
        .isEqualTo(problem.network().to(oneWay.modes().get(0).arcs().get(0)) + 1);
  }

  @Test
  void aSectionOfSeveralLinksIsOneService() {
    Problem problem =
        build(
            new Street()
                .link(0, 0)
                .link(1, 0)
                .chain(Street.id(99), 0, 1)
                .work(Street.id(99), PREFECTURE, 1, null, false)
                .machine(PREFECTURE_DISTRICT, 0));

    assertThat(problem.services())
        .singleElement()
        .extracting(s -> s.modes().get(0).arcs().size())
        .isEqualTo(2);
  }

  @Test
  void aSectionInTwoPiecesIsTwoServicesOfOneGroup() {
    Problem problem =
        build(
            new Street()
                .link(0, 0)
                .link(1, 0)
                .link(2, 0)
                .chain(Street.id(99), 0, 2)
                .work(Street.id(99), PREFECTURE, 1, null, false)
                .machine(PREFECTURE_DISTRICT, 0));

    assertThat(problem.services()).extracting(Service::group).containsExactly(0, 0);
  }

  @Test
  void namesTheSectionsThatAreTooNarrowOrOffTheNetwork() {
    BuiltProblem built =
        ProblemBuilder.build(
            new Street()
                .plain(0, PREFECTURE)
                .link(1, 0)
                .section(1, PREFECTURE, 1, 2.9, false)
                .work(Street.id(99), PREFECTURE, 1, null, false)
                .machine(PREFECTURE_DISTRICT, 0)
                .data());

    assertThat(built.leftOut())
        .containsExactly(
            new BuiltProblem.LeftOut(Street.section(1), BuiltProblem.Reason.TOO_NARROW),
            new BuiltProblem.LeftOut(Street.id(99), BuiltProblem.Reason.NOT_ON_NETWORK));
    assertThat(built.problem().groups()).hasSize(1);
  }

  @Test
  void aSectionMayMoveOnlyToDistrictsThatAdjoinIt() {
    Problem problem =
        build(
            new Street()
                .plain(0, PREFECTURE)
                .plain(1, PREFECTURE)
                .plain(2, CITY)
                .machine(PREFECTURE_DISTRICT, 0)
                .machine(CITY_DISTRICT, 3));

    assertThat(problem.groups())
        .extracting(Group::allowedDistricts)
        .containsExactly(List.of(0), List.of(0, 1), List.of(0, 1));
  }

  @Test
  void aSubsidisedSectionStaysWithItsAuthority() {
    Problem problem =
        build(
            new Street()
                .plain(0, PREFECTURE)
                .link(1, 0)
                .section(1, CITY, 2, null, true)
                .machine(PREFECTURE_DISTRICT, 0)
                .machine(CITY_DISTRICT, 2));

    assertThat(problem.groups().get(1).allowedDistricts()).containsExactly(1);
  }

  /** A prefectural stub at the far end of the city's street: prefecture's depot is at node 0. */
  @Test
  void exchangeOfACutOffStubSavesEmptyDriving() {
    BuiltProblem built =
        ProblemBuilder.build(
            new Street()
                .plain(0, PREFECTURE)
                .plain(1, CITY)
                .plain(2, CITY)
                .plain(3, PREFECTURE)
                .machine(PREFECTURE_DISTRICT, 0)
                .machine(CITY_DISTRICT, 4)
                .data());

    Figures own = solve(built, Variant.OWN_ONLY);
    Figures free = solve(built, Variant.FREE);

    assertThat(own.emptyMetres()).isEqualTo(6000);
    assertThat(own.transferredSections()).isZero();
    assertThat(free.emptyMetres()).isZero();
    assertThat(free.transferredMetres()).isBetween(1000L, 3000L);
    assertThat(free.unserved()).isZero();
  }

  /**
   * A block of four one-lane streets, the depot at its south-west corner 0. A round clockwise turns
   * right only, the other way round left only.
   *
   * <pre>
   *   1 ── 2
   *   │    │      links 0: 0→1 north, 1: 1→2 east, 2: 2→3 south, 3: 3→0 west
   *   0 ── 3
   * </pre>
   */
  @Test
  void aRoundGoesTheWayOnWhichItsTurnsAreCheap() {
    Plan free = round(TurnSeconds.NONE);
    Plan dearRight = round(new TurnSeconds(5, 60, 600));
    Plan dearLeft = round(new TurnSeconds(60, 5, 600));

    assertThat(firstHeading(dearRight)).as("first street of the round").isEqualTo("east");
    assertThat(firstHeading(dearLeft)).isEqualTo("north");
    assertThat(dearRight.cost().finishMillis() - free.cost().finishMillis())
        .as("three left turns")
        .isEqualTo(15_000);
    assertThat(dearLeft.cost().finishMillis()).isEqualTo(dearRight.cost().finishMillis());
  }

  private static Plan round(TurnSeconds seconds) {
    Problem problem = build(block(seconds));
    Plan plan = Solver.run(problem, SolverOptions.seed(1), StopRule.iterations(500), Progress.NONE);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    assertThat(plan.unserved()).isEmpty();
    return plan;
  }

  private static Street block(TurnSeconds seconds) {
    Street block =
        new Street()
            .drawn(0, 0, 1, 0, 0)
            .drawn(1, 1, 2, 90, 90)
            .drawn(2, 2, 3, 180, 180)
            .drawn(3, 3, 0, 270, 270)
            .machine(PREFECTURE_DISTRICT, 0)
            .turning(seconds);
    for (int i = 0; i < 4; i++) {
      block.section(i, PREFECTURE, 1, null, false);
    }
    return block;
  }

  private static String firstHeading(Plan plan) {
    Plan.Stop first = plan.routes().get(0).stops().get(0);
    return first.service() == 0 ? "north" : "east";
  }

  private static Figures solve(BuiltProblem built, Variant variant) {
    Problem problem = variant.of(built.problem(), 20);
    Plan plan =
        Solver.run(problem, SolverOptions.seed(1), StopRule.iterations(3_000), Progress.NONE);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    return PlanFigures.of(problem, built.index(), plan);
  }

  private static Problem build(Street street) {
    return ProblemBuilder.build(street.data()).problem();
  }
}
