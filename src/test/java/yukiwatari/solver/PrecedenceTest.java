package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yukiwatari.solver.Feasibility.Cause;
import yukiwatari.solver.Feasibility.Finding;
import yukiwatari.solver.RandomProblems.Feature;

/** One machine; in any order it needs 16 minutes, four of them to drive out or back. */
class PrecedenceTest {
  private static final SolverOptions CHECKED = SolverOptions.seed(1).checking(CheckLevel.FULL);

  private final TinyProblem tiny = new TinyProblem();

  PrecedenceTest() {
    tiny.lengthenShifts();
    tiny.vehicles.remove(1);
  }

  private void classOf(int service, int priority) {
    Service.Times times = new Service.Times(0, Network.UNREACHABLE, 0, priority);
    tiny.services.set(service, tiny.services.get(service).withTimes(times));
  }

  private void number(int service, int number) {
    tiny.groups.set(service, tiny.groups.get(service).pinnedTo(0));
    tiny.services.set(service, tiny.services.get(service).withPinNumber(number));
  }

  /** Service 2 is the most urgent, then 0, then 3; service 1 has no class. */
  private Problem classes() {
    classOf(2, 1);
    classOf(0, 2);
    classOf(3, 3);
    return tiny.build().withClassOrder(true);
  }

  private static List<Integer> order(Plan plan) {
    return plan.routes().get(0).stops().stream().map(Plan.Stop::service).toList();
  }

  private static Plan solve(Problem problem) {
    Plan plan = TinyProblem.solve(problem);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    return plan;
  }

  private static Plan inOrder(List<Integer> services) {
    List<Plan.Stop> stops =
        services.stream().map(service -> new Plan.Stop(service, 0, 0, 0, 0)).toList();
    return new Plan(
        List.of(new Plan.Route(0, 0, stops, 0)),
        List.of(),
        PlanCost.NONE,
        new Plan.Origin("by hand", 0, 0, Schedule.over(1)));
  }

  @Test
  void earlierClassesComeFirstThoughItTakesLonger() {
    Problem ordered = classes();
    assertThat(solve(ordered.withClassOrder(false)).cost().total()).isEqualTo(16 * Costs.PER_PRICE);
    Plan plan = solve(ordered);
    // Out 2, clear 2, back 2, clear 0, out 3, clear 3, back 2, clear 1, back 1.
    assertThat(order(plan).stream().filter(service -> service != 1)).containsExactly(2, 0, 3);
    assertThat(plan.cost().total()).isEqualTo(22 * Costs.PER_PRICE);
  }

  @Test
  void numberedPinsAreDoneInRisingNumberWithOthersInBetween() {
    number(2, 10);
    number(0, 20);
    number(3, 30);
    Plan plan = solve(tiny.build());
    assertThat(order(plan)).contains(1);
    assertThat(order(plan).stream().filter(service -> service != 1)).containsExactly(2, 0, 3);
    assertThat(plan.cost().total()).isEqualTo(22 * Costs.PER_PRICE);
  }

  @ParameterizedTest
  @EnumSource(names = {"CLASS_ORDER", "NUMBERS"})
  void anOrderMakesManySmallProblemsDearer(Feature feature) {
    int dearer = 0;
    for (int seed = 1; seed <= 20; seed++) {
      Problem ordered = RandomProblems.of(seed, feature);
      Problem free =
          ordered
              .withClassOrder(false)
              .withServices(ordered.services().stream().map(s -> s.withPinNumber(0)).toList());
      long cost = BruteForce.lowestCost(free);
      assertThat(BruteForce.lowestCost(ordered)).isGreaterThanOrEqualTo(cost);
      dearer += BruteForce.lowestCost(ordered) > cost ? 1 : 0;
    }
    assertThat(dearer).isGreaterThanOrEqualTo(10);
  }

  /** More than 200 services: positions beside near services only. */
  @Test
  void keepsTheOrderInALargeTown() {
    Problem town = Grid.of(11, 4);
    List<Service> services =
        town.services().stream()
            .map(s -> s.withTimes(new Service.Times(0, Network.UNREACHABLE, 0, s.id() % 4)))
            .toList();
    Problem problem = town.withServices(services).withClassOrder(true);
    StopRule some = StopRule.iterations(600);
    Plan plan = Solver.run(problem, CHECKED, some, Progress.NONE);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    assertThat(plan.unserved()).isEmpty();
    Plan free = Solver.run(town, CHECKED, some, Progress.NONE);
    assertThat(PlanChecker.check(problem, free))
        .extracting(Violation::rule)
        .contains(Violation.Rule.CLASS_ORDER);
  }

  @Test
  void keepsTheOrderWhenPlansAreCrossed() {
    Problem problem = RandomProblems.of(4, Feature.CLASS_ORDER, Feature.NUMBERS, Feature.ONE_WAY);
    Plan plan = Solver.run(problem, CHECKED, StopRule.iterations(90_000), Progress.NONE);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    assertThat(plan.cost().total()).isEqualTo(BruteForce.lowestCost(problem));
  }

  @Test
  void ofAGivenPlanWhatStandsTooLateIsPutBackInOrder() {
    Problem problem = classes();
    SolverOptions given = CHECKED.from(inOrder(List.of(3, 0, 1, 2)), 1);
    Plan plan = Solver.run(problem, given, StopRule.iterations(0), Progress.NONE);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    assertThat(plan.unserved()).isEmpty();
    Plan after = new WhatIf(problem, inOrder(List.of(3, 0, 1, 2))).ask(List.of()).after();
    assertThat(PlanChecker.check(problem, after)).isEmpty();
    assertThat(order(after)).containsExactly(2, 0, 3, 1);
  }

  @Test
  void whatIsMovedAndWhatIsLeftKeepTheOrder() {
    classOf(1, 2);
    tiny.vehicles.add(new Vehicle(1, 1, 0, 4, 4, 0, 36_000_000, 9, 0, 60));
    Problem problem = classes();
    Plan plan = solve(problem);
    Move all = new Move(List.of(0, 1, 2, 3), Target.vehicle(1));
    Effect effect = new WhatIf(problem, plan).ask(List.of(all));
    assertThat(PlanChecker.check(problem, effect.after())).isEmpty();
    assertThat(effect.after().unserved()).isEmpty();
    Situation broken = Situation.byPlan(problem, plan, 1).withBroken(Set.of(0));
    Remaining left = Remaining.of(problem, plan, broken, 0, Problem.NO_LIMIT);
    assertThat(left.problem().classOrder()).isTrue();
    Plan rest = left.solve(CHECKED, StopRule.iterations(300), Progress.NONE);
    assertThat(PlanChecker.check(left.problem(), rest)).isEmpty();
  }

  @Test
  void theCheckerReportsWhatComesTooLate() {
    Problem ordered = classes();
    Plan outAndBack = solve(ordered.withClassOrder(false));
    assertThat(PlanChecker.check(ordered, outAndBack))
        .isNotEmpty()
        .allMatch(violation -> violation.rule() == Violation.Rule.CLASS_ORDER);
    number(2, 1);
    number(0, 2);
    number(3, 3);
    assertThat(PlanChecker.check(tiny.build(), outAndBack))
        .isNotEmpty()
        .allMatch(violation -> violation.rule() == Violation.Rule.PIN_ORDER);
  }

  @Test
  void numbersThatContradictAreToldAndOneOfTheTwoStaysUnserved() {
    number(0, 1);
    number(1, 1);
    Problem same = tiny.build();
    assertThat(Feasibility.check(same))
        .extracting(Finding::cause, Finding::detail)
        .containsExactly(
            tuple(
                Cause.SAME_NUMBER, "service 1 pinned to vehicle 0 has the number 1 of service 0"));
    assertThat(solve(same).unserved())
        .hasSize(1)
        .allMatch(unserved -> unserved.reason() == Plan.Reason.OUT_OF_ORDER);
    number(1, 2);
    classOf(0, 2);
    classOf(1, 1);
    Problem against = tiny.build().withClassOrder(true);
    assertThat(Feasibility.check(against))
        .extracting(Finding::cause, Finding::id)
        .containsExactly(tuple(Cause.NUMBER_AGAINST_CLASS, 1));
    assertThat(solve(against).unserved()).hasSize(1);
    assertThat(Feasibility.check(against.withClassOrder(false))).isEmpty();
  }

  @Test
  void refusesANumberWithoutAPin() {
    tiny.services.set(1, tiny.services.get(1).withPinNumber(3));
    assertThatThrownBy(tiny::build)
        .hasMessage("service 1: has the number 3 but is pinned to no vehicle");
  }
}
