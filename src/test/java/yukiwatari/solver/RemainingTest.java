package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yukiwatari.solver.TinyProblem.MINUTE;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A plan is changed while it is carried out. */
class RemainingTest {
  private static final SolverOptions CHECKED = SolverOptions.seed(1).checking(CheckLevel.FULL);
  private static final StopRule SHORT = StopRule.iterations(500);

  private final TinyProblem tiny = new TinyProblem();

  /** A does these services in this order, B those. */
  private static Plan inOrder(Problem problem, List<Integer> byA, List<Integer> byB) {
    List<Plan.Route> routes =
        List.of(new Plan.Route(0, 0, stops(byA), 0), new Plan.Route(1, 0, stops(byB), 0));
    Schedule none = Schedule.over(1);
    Plan order = new Plan(routes, List.of(), PlanCost.NONE, new Plan.Origin("by hand", 0, 0, none));
    Plan plan = Solver.run(problem, CHECKED.from(order, 1), StopRule.iterations(0), Progress.NONE);
    assertThat(plan.unserved()).isEmpty();
    return plan;
  }

  private static List<Plan.Stop> stops(List<Integer> services) {
    return services.stream().map(service -> new Plan.Stop(service, 0, 0, 0, 0)).toList();
  }

  private static Plan ownRoadsOnly(Problem problem) {
    return inOrder(problem, List.of(0, 2), List.of(3, 1));
  }

  private static Plan solve(Remaining remaining) {
    Plan plan = remaining.solve(CHECKED, SHORT, Progress.NONE);
    assertThat(PlanChecker.check(remaining.problem(), plan)).isEmpty();
    return plan;
  }

  /** Old services of the vehicle in order, the way home left out. */
  private static List<Integer> work(Remaining remaining, Plan plan, int vehicle) {
    return plan.routes().stream()
        .filter(route -> route.vehicle() == vehicle)
        .flatMap(route -> route.stops().stream())
        .map(stop -> remaining.services().get(stop.service()))
        .filter(service -> service != Remaining.WAY_HOME)
        .toList();
  }

  @Test
  void readsFromThePlanWhereTheVehiclesAre() {
    Problem problem = tiny.build();
    Plan plan = inOrder(problem, List.of(0, 1), List.of(3, 2));
    // Each clears outwards for 3 + 3 minutes and drives home in 2.
    Situation begun = Situation.byPlan(problem, plan, 1);
    assertThat(begun.done()).containsExactlyInAnyOrder(0, 3);
    assertThat(begun.out())
        .containsExactly(
            new Situation.Standing(0, 1, 3 * MINUTE, 0),
            new Situation.Standing(1, 3, 3 * MINUTE, 0));
    Situation onTheWayHome = Situation.byPlan(problem, plan, 6 * MINUTE + 1);
    assertThat(onTheWayHome.done()).hasSize(4);
    assertThat(onTheWayHome.out())
        .containsExactly(
            new Situation.Standing(0, 1, 7 * MINUTE, 0),
            new Situation.Standing(1, 3, 7 * MINUTE, 0));
    assertThat(Situation.byPlan(problem, plan, 0).out()).isEmpty();
  }

  @Test
  void keepsThePlanWhenNothingHappened() {
    Problem problem = Grid.of(6, 4);
    Plan plan = Solver.run(problem, SolverOptions.seed(1), SHORT, Progress.NONE);
    Situation situation = Situation.byPlan(problem, plan, plan.routes().get(0).endMillis() / 2);
    Remaining remaining = Remaining.of(problem, plan, situation, 1_000_000, Problem.NO_LIMIT);
    Plan again =
        Solver.run(
            remaining.problem(),
            CHECKED.from(remaining.start(), 1),
            StopRule.iterations(0),
            Progress.NONE);
    assertThat(PlanChecker.check(remaining.problem(), again)).isEmpty();
    assertThat(again.unserved()).isEmpty();
    for (Plan.Route route : plan.routes()) {
      Plan.Route rest =
          again.routes().stream()
              .filter(r -> r.vehicle() == route.vehicle())
              .findAny()
              .orElseThrow();
      // A vehicle that is home already stands there from now on.
      assertThat(rest.endMillis()).isEqualTo(Math.max(route.endMillis(), situation.nowMillis()));
      List<Integer> order = route.stops().stream().map(Plan.Stop::service).toList();
      List<Integer> left = work(remaining, again, route.vehicle());
      assertThat(order.subList(order.size() - left.size(), order.size())).isEqualTo(left);
    }
    Set<Integer> all = new TreeSet<>(situation.done());
    assertThat(all).isNotEmpty();
    all.addAll(remaining.services());
    assertThat(all).hasSize(problem.services().size() + 1); // and the way home
  }

  @Test
  void whatABrokenVehicleHadGoesToOthersWithoutAPrice() {
    tiny.lengthenShifts();
    Problem problem = tiny.build();
    Plan plan = ownRoadsOnly(problem);
    Situation broken = Situation.byPlan(problem, plan, 1).withBroken(Set.of(1));
    Remaining remaining = Remaining.of(problem, plan, broken, 50, 0);
    Plan rest = solve(remaining);
    assertThat(broken.done()).containsExactlyInAnyOrder(0, 3);
    assertThat(work(remaining, rest, 0)).containsExactlyInAnyOrder(1, 2);
    assertThat(work(remaining, rest, 1)).isEmpty();
    assertThat(rest.cost().moveCost()).isZero();
    assertThat(remaining.moved(rest)).isEmpty();
  }

  @Test
  void theWayHomeOfAVehicleWithoutWorkIsNotSavedByTakingItsLastSection() {
    tiny.lengthenShifts();
    Problem problem = tiny.build();
    // A stands where service 1 begins and B, five minutes on, behind it: whoever does 2, both go
    // home.
    Plan plan = ownRoadsOnly(problem);
    List<Situation.Standing> out =
        List.of(
            new Situation.Standing(0, 2, 10 * MINUTE), new Situation.Standing(1, 2, 10 * MINUTE));
    Situation situation = new Situation(10 * MINUTE, out, Set.of(0, 1, 3), Set.of(), Set.of());
    Remaining remaining = Remaining.of(problem, plan, situation, 0, Problem.NO_LIMIT);
    Plan rest = solve(remaining);
    // B clears 2 on its way home: 3 + 1; A drives 2. A would need 3 + 3, and B still 2.
    assertThat(work(remaining, rest, 1)).containsExactly(2);
    assertThat(work(remaining, rest, 0)).isEmpty();
    assertThat(rest.routes()).hasSize(2);
    assertThat(rest.cost().total()).isEqualTo(6 * Costs.PER_PRICE);
  }

  @Test
  void aBlockedStreetIsDrivenAroundOrLeftUndone() {
    Problem problem = tiny.build();
    Plan plan = TinyProblem.solve(problem);
    // Street 1–2 in both directions: service 1 cannot be reached any more, and no way leads over
    // it.
    Situation blocked = Situation.byPlan(problem, plan, 0).withBlocked(Set.of(2, 3));
    Remaining remaining = Remaining.of(problem, plan, blocked, 0, Problem.NO_LIMIT);
    Plan rest = solve(remaining);
    assertThat(rest.unserved()).containsExactly(new Plan.Unserved(1, Plan.Reason.UNREACHABLE));
    assertThat(work(remaining, rest, 0)).containsExactly(0);
  }

  @Test
  void aPriceAndALimitKeepServicesWhereTheyAre() {
    tiny.lengthenShifts();
    Problem problem = tiny.build();
    Plan plan = ownRoadsOnly(problem);
    Situation start = Situation.byPlan(problem, plan, 0);
    Remaining free = Remaining.of(problem, plan, start, 0, Problem.NO_LIMIT);
    Plan changed = solve(free);
    assertThat(free.moved(changed)).isNotEmpty();
    Remaining dear = Remaining.of(problem, plan, start, 5, Problem.NO_LIMIT);
    assertThat(dear.moved(solve(dear))).isEmpty();
    Remaining one = Remaining.of(problem, plan, start, 0, 1);
    assertThat(one.moved(solve(one))).hasSize(1);
  }

  @Test
  void aBegunGroupStaysWithItsAuthorityAndKeepsItsFee() {
    tiny.lengthenShifts();
    tiny.groups.subList(1, 4).clear();
    tiny.groups.set(0, Group.of(0, 0, 0).withChangePrice(3));
    tiny.services.replaceAll(service -> Service.of(service.id(), service.modes(), 0, 1000, 1000));
    Problem problem = tiny.build();
    Plan plan = inOrder(problem, List.of(), List.of(3, 2, 1, 0));
    Situation begun = Situation.byPlan(problem, plan, 1);
    assertThat(begun.done()).hasSize(1);
    Group group = Remaining.of(problem, plan, begun, 0, 9).problem().groups().get(0);
    assertThat(group.allowedDistricts()).containsExactly(1);
    assertThat(group.currentPerformer()).isEqualTo(1);
  }

  @Test
  void windowsCountWhatIsStillToBeServed() {
    tiny.authorities.set(0, new Authority(0, new Window(1500, 3000, 1, 0, 4 * MINUTE, 1)));
    tiny.districts.set(1, new District(1, 1, new Window(500, Window.NO_LIMIT, 1)));
    Problem problem = tiny.build().withPairs(List.of(new PairWindow(1, 0, new Window(0, 1000, 1))));
    Plan plan = ownRoadsOnly(problem);
    Situation situation = Situation.byPlan(problem, plan, 1);
    Problem left = Remaining.of(problem, plan, situation, 0, 9).problem();
    assertThat(left.authorities().get(0).window())
        .isEqualTo(new Window(500, 2000, 1, 0, MINUTE, 1));
    assertThat(left.districts().get(1).window()).isEqualTo(new Window(0, Window.NO_LIMIT, 1));
    assertThat(left.pairs().get(0).window()).isEqualTo(new Window(0, 1000, 1));
  }

  @Test
  void theLoadOnBoardTakesRoom() {
    tiny.vehicles.set(0, new Vehicle(0, 0, 0, 0, 0, 0, 36_000_000, 5, 700, 60));
    tiny.services.replaceAll(service -> service.withDemand(2));
    Problem problem = tiny.build();
    Plan plan = ownRoadsOnly(problem);
    Problem left = Remaining.of(problem, plan, Situation.byPlan(problem, plan, 1), 0, 9).problem();
    assertThat(left.vehicles().get(0).capacity()).isEqualTo(3);
    assertThat(left.vehicles().get(0).fixedPrice()).as("paid already").isZero();
    assertThat(left.vehicles().get(0).startNode()).isNotZero();
  }

  @Test
  void namesWhatDoesNotExist() {
    Problem problem = tiny.build();
    Plan plan = TinyProblem.solve(problem);
    Situation start = Situation.byPlan(problem, plan, 0);
    assertThatThrownBy(() -> Remaining.of(problem, plan, start.withBroken(Set.of(2)), 0, 9))
        .hasMessage("situation: broken vehicle 2 is outside 0..1");
    assertThatThrownBy(() -> Remaining.of(problem, plan, start.withBlocked(Set.of(8)), 0, 9))
        .hasMessage("network: blocked arc 8 is outside 0..7");
    List<Situation.Standing> early = List.of(new Situation.Standing(0, 0, 4));
    assertThatThrownBy(() -> new Situation(5, early, Set.of(), Set.of(), Set.of()))
        .hasMessage("vehicle 0: freeMillis 4 is outside 5..399999999");
  }

  @Test
  void namesWhatTheProblemDoesNotHave() {
    Problem problem = tiny.build();
    Plan plan = inOrder(problem, List.of(0, 1), List.of(3, 2));
    Plan strange =
        new Plan(
            List.of(new Plan.Route(9, 0, plan.routes().get(0).stops(), 1)),
            List.of(),
            PlanCost.NONE,
            plan.origin());
    assertThatThrownBy(() -> Situation.byPlan(problem, strange, 1))
        .hasMessage("plan: vehicle 9 is outside 0..1");
    assertThatThrownBy(() -> StopRule.cpuMillis(Long.MAX_VALUE))
        .hasMessageContaining("cpuMillis 9223372036854775807 is outside");
  }
}
