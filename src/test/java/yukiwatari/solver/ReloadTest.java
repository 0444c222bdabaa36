package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static yukiwatari.solver.TinyProblem.MINUTE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yukiwatari.solver.RandomProblems.Feature;

/**
 * One spreader at node 0 does the whole street of {@link TinyProblem}; it holds salt for two of the
 * four services.
 */
class ReloadTest {
  private static final Reloading.Place HOME = new Reloading.Place(0, 2 * MINUTE);
  private static final Reloading.Place FAR_END = new Reloading.Place(4, MINUTE);

  private final TinyProblem tiny = new TinyProblem();

  ReloadTest() {
    tiny.services.replaceAll(service -> service.withDemand(1));
    tiny.vehicles.set(1, tiny.vehicles.get(1).broken());
    spreader(Reloading.at(HOME, FAR_END));
  }

  private void spreader(Reloading reloading) {
    Vehicle vehicle = new Vehicle(0, 0, 0, 0, 0, 0, 600 * MINUTE, 2, 0, 60);
    tiny.vehicles.set(0, vehicle.withReloading(reloading));
  }

  private static Plan solve(Problem problem) {
    Plan plan = TinyProblem.solve(problem);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    return plan;
  }

  /** Clears 0 and 1 outwards, drives on to the far end, comes back clearing 3 and 2. */
  private static Plan outAndBack(Problem problem) {
    List<Plan.Stop> stops =
        List.of(0, 1, 3, 2).stream().map(service -> new Plan.Stop(service, 0, 0, 0, 0)).toList();
    Plan order =
        new Plan(
            List.of(new Plan.Route(0, 0, stops, 0)),
            List.of(),
            PlanCost.NONE,
            new Plan.Origin("by hand", 0, 0, Schedule.over(1)));
    SolverOptions from = SolverOptions.seed(1).checking(CheckLevel.FULL).from(order, 1);
    Plan plan = Solver.run(problem, from, StopRule.iterations(0), Progress.NONE);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    return plan;
  }

  private static List<Plan.Reload> reloads(Plan plan) {
    return plan.routes().get(0).reloads();
  }

  @Test
  void aFurtherTripSetsOutFromThePlaceThatIsOnTheWay() {
    Plan plan = solve(tiny.build());
    assertThat(plan.cost().total()).isEqualTo(outAndBack(tiny.build()).cost().total());
    assertThat(reloads(plan)).containsExactly(new Plan.Reload(2, 4, 8 * MINUTE, 9 * MINUTE));
    assertThat(plan.cost().total()).isEqualTo(17 * Costs.PER_PRICE);
    assertThat(plan.cost().reloadMillis()).isEqualTo(MINUTE);
    assertThat(plan.cost().deadheadMillis()).isEqualTo(4 * MINUTE);
    assertThat(plan.cost().deadheadMetres()).isEqualTo(4000);
  }

  @Test
  void withThePlaceAtHomeAloneItDrivesHomeInBetween() {
    spreader(Reloading.at(HOME));
    Plan plan = solve(tiny.build());
    assertThat(reloads(plan)).extracting(Plan.Reload::node).containsExactly(0);
    assertThat(plan.cost().total()).isEqualTo(22 * Costs.PER_PRICE);
  }

  @Test
  void withoutAPlaceTheRestStaysUndone() {
    spreader(Reloading.NONE);
    Plan plan = solve(tiny.build());
    assertThat(plan.unserved())
        .extracting(Plan.Unserved::reason)
        .containsExactly(Plan.Reason.NO_ROOM_LEFT, Plan.Reason.NO_ROOM_LEFT);
  }

  @Test
  void beginsByReloadingWhenNothingIsLeft() {
    spreader(new Reloading(List.of(HOME), 2));
    Plan plan = solve(tiny.build());
    assertThat(reloads(plan)).extracting(Plan.Reload::beforeStop).containsExactly(0, 2);
    assertThat(plan.cost().total()).isEqualTo(24 * Costs.PER_PRICE);
  }

  @Test
  void theReloadCountsInTheShift() {
    Vehicle vehicle = new Vehicle(0, 0, 0, 0, 0, 0, 17 * MINUTE, 2, 0, 60);
    tiny.vehicles.set(0, vehicle.withReloading(Reloading.at(FAR_END)));
    assertThat(solve(tiny.build()).unserved()).isEmpty();
    Reloading slow = Reloading.at(new Reloading.Place(4, MINUTE + 1));
    tiny.vehicles.set(0, vehicle.withReloading(slow));
    assertThat(solve(tiny.build()).unserved()).isNotEmpty();
  }

  @Test
  void aReloadThatIsNotNeededAnyMoreIsDropped() {
    Instance in = new Instance(tiny.build());
    State state = new State(in);
    for (int service : List.of(0, 1, 3)) {
      state.insert(service, 0, state.route(0).size + 1);
    }
    state.settle();
    assertThat(PlanBuilder.route(in, state.route(0)).reloads()).hasSize(1);
    state.begin();
    state.remove(new int[] {0}, 1);
    assertThat(PlanBuilder.route(in, state.route(0)).reloads()).isEmpty();
    state.rollback();
    assertThat(PlanBuilder.route(in, state.route(0)).reloads()).hasSize(1);
  }

  @Test
  void reloadsWhereItCostsLeastForEveryOrder() {
    for (int seed = 1; seed <= 60; seed++) {
      Problem problem = RandomProblems.of(seed, Feature.RELOADS, Feature.ONE_WAY, Feature.CLASSES);
      for (Vehicle vehicle : problem.vehicles()) {
        List<Integer> order = order(problem, vehicle, seed);
        Instance in = new Instance(problem);
        RouteState route = new RouteState(in, vehicle.id());
        for (int service : order) {
          route.insert(service, route.size + 1);
        }
        route.settle();
        if (vehicle.reloading().possible()) {
          assertThat((long) Math.min(route.duration, Network.UNREACHABLE))
              .as("seed %d vehicle %d", seed, vehicle.id())
              .isEqualTo(Math.min(Orders.shortest(problem, vehicle, order), Network.UNREACHABLE));
        }
      }
    }
  }

  private static List<Integer> order(Problem problem, Vehicle vehicle, int seed) {
    List<Integer> services = new ArrayList<>();
    for (Service service : problem.services()) {
      if (problem.mayServe(vehicle, service) && service.demand() <= vehicle.capacity()) {
        services.add(service.id());
      }
    }
    Collections.shuffle(services, new Random(seed));
    return services;
  }

  /** Every choice of reloads, places and modes for a given order. */
  private record Orders(Problem problem, Vehicle vehicle, List<Integer> order, ArcTravel travel) {
    static long shortest(Problem problem, Vehicle vehicle, List<Integer> order) {
      ArcTravel travel = new ArcTravel(problem.network(), vehicle.vehicleClass());
      return new Orders(problem, vehicle, order, travel)
          .from(0, Mode.at(vehicle.startNode(), 0), vehicle.reloading().loadAtStart());
    }

    private long from(int next, Mode at, long load) {
      if (next == order.size()) {
        return travel.millis(at, Mode.at(vehicle.endNode(), 0));
      }
      long best = serve(next, at, load);
      for (Reloading.Place place : vehicle.reloading().places()) {
        Mode there = Mode.at(place.node(), 0);
        long millis = travel.millis(at, there) + place.millis();
        best = Math.min(best, millis + serve(next, there, 0));
      }
      return best;
    }

    private long serve(int next, Mode at, long load) {
      Service service = problem.services().get(order.get(next));
      long best = Network.UNREACHABLE;
      if (load + service.demand() <= vehicle.capacity()) {
        VehicleClass vehicleClass = problem.classes().get(vehicle.vehicleClass());
        for (Mode mode : service.modes()) {
          long millis = travel.millis(at, mode) + problem.workMillis(vehicleClass, mode);
          best = Math.min(best, millis + from(next + 1, mode, load + service.demand()));
        }
      }
      return best;
    }
  }

  @Test
  void aDemandAboveTheCapacityStaysImpossible() {
    tiny.services.set(1, tiny.services.get(1).withDemand(3));
    Problem problem = tiny.build();
    assertThat(Feasibility.check(problem))
        .extracting(Feasibility.Finding::cause)
        .containsExactly(Feasibility.Cause.LARGER_THAN_ANY_CAPACITY);
    assertThat(solve(problem).unserved())
        .containsExactly(new Plan.Unserved(1, Plan.Reason.LARGER_THAN_ANY_CAPACITY));
  }

  @Test
  void feasibilityCountsTheReloadThatMustComeFirst() {
    Vehicle vehicle = new Vehicle(0, 0, 0, 0, 0, 0, 12 * MINUTE, 2, 0, 60);
    tiny.vehicles.set(0, vehicle.withReloading(new Reloading(List.of(HOME), 2)));
    assertThat(Feasibility.check(tiny.build())).isEmpty();
    Reloading slow = new Reloading(List.of(new Reloading.Place(0, 2 * MINUTE + 1)), 2);
    tiny.vehicles.set(0, vehicle.withReloading(slow));
    // The last service takes 3 there, 3 of work and 4 back.
    assertThat(Feasibility.check(tiny.build()))
        .extracting(Feasibility.Finding::cause, Feasibility.Finding::id)
        .containsExactly(tuple(Feasibility.Cause.LONGER_THAN_ANY_SHIFT, 3));
  }

  @Test
  void aWarmStartKeepsTheTripsOfThePlan() {
    Problem problem = tiny.build();
    Plan plan = solve(problem);
    SolverOptions from = SolverOptions.seed(2).checking(CheckLevel.FULL).from(plan, 1);
    Plan again = Solver.run(problem, from, StopRule.iterations(0), Progress.NONE);
    assertThat(again.routes()).isEqualTo(plan.routes());
  }

  @Test
  void whatIfTellsTheReloadThatMoreWorkTakes() {
    tiny.groups.replaceAll(group -> group.withAllowedDistricts(List.of(0)));
    Plan plan = solve(tiny.build());
    tiny.lengthenShifts();
    spreader(Reloading.at(HOME, FAR_END));
    tiny.groups.replaceAll(group -> Group.of(group.id(), 0, 0));
    Problem problem = tiny.build();
    Effect effect =
        new WhatIf(problem, plan).ask(List.of(new Move(List.of(2, 3), Target.vehicle(1))));
    assertThat(PlanChecker.check(problem, effect.after())).isEmpty();
    assertThat(effect.before().reloadMillis()).isEqualTo(MINUTE);
    assertThat(effect.after().cost().reloadMillis()).isZero();
    // A clears two and drives home, 8; B likewise.
    assertThat(effect.costChange()).isEqualTo((16 - 17) * Costs.PER_PRICE);
  }

  @Test
  void theLegToAStopLeadsOverTheReloadPlace() {
    Problem problem = tiny.build();
    List<List<Integer>> legs = Legs.of(problem, outAndBack(problem).routes().get(0));
    // To the far end over the arcs from 2 to 3 and from 3 to 4, where the next stop begins.
    assertThat(legs).hasSize(5);
    assertThat(legs.get(2)).containsExactly(4, 6);
  }

  @Test
  void whatIsLeftOnBoardCountsWhenThePlanIsChanged() {
    Problem problem = tiny.build();
    Plan plan = outAndBack(problem);
    assertThat(standing(problem, plan, 3 * MINUTE)).isEqualTo(at(1, 3 * MINUTE, 1));
    assertThat(standing(problem, plan, 6 * MINUTE + 1))
        .as("under way to the place")
        .isEqualTo(at(3, 7 * MINUTE, 2));
    assertThat(standing(problem, plan, 8 * MINUTE + 1))
        .as("at the place")
        .isEqualTo(at(4, 9 * MINUTE, 0));
    assertThat(standing(problem, plan, 10 * MINUTE)).isEqualTo(at(3, 12 * MINUTE, 1));

    Situation situation = Situation.byPlan(problem, plan, 3 * MINUTE);
    Remaining left = Remaining.of(problem, plan, situation, 0, Problem.NO_LIMIT);
    assertThat(left.problem().vehicles().get(0).reloading().loadAtStart()).isEqualTo(1);
    assertThat(left.problem().vehicles().get(0).capacity()).isEqualTo(2);
    Plan rest =
        left.solve(
            SolverOptions.seed(1).checking(CheckLevel.FULL),
            StopRule.iterations(500),
            Progress.NONE);
    assertThat(PlanChecker.check(left.problem(), rest)).isEmpty();
    assertThat(rest.routes().get(0).endMillis()).isEqualTo(17 * MINUTE);
    assertThat(rest.routes().get(0).reloads())
        .extracting(Plan.Reload::beforeStop)
        .containsExactly(1);
  }

  @Test
  void whatIsLeftFollowsFromWhatIsDoneWhereNobodyHasLooked() {
    Problem problem = tiny.build();
    Plan plan = outAndBack(problem);
    List<Situation.Standing> out = List.of(new Situation.Standing(0, 2, 10 * MINUTE));
    Situation full = new Situation(10 * MINUTE, out, Set.of(0, 1), Set.of(), Set.of());
    assertThat(loadLeft(problem, plan, full)).isEqualTo(2);
    Situation reloaded = new Situation(10 * MINUTE, out, Set.of(0, 1, 3), Set.of(), Set.of());
    assertThat(loadLeft(problem, plan, reloaded)).isEqualTo(1);
  }

  private static long loadLeft(Problem problem, Plan plan, Situation situation) {
    Problem left = Remaining.of(problem, plan, situation, 0, Problem.NO_LIMIT).problem();
    return left.vehicles().get(0).reloading().loadAtStart();
  }

  private static Situation.Standing standing(Problem problem, Plan plan, int now) {
    return Situation.byPlan(problem, plan, now).out().get(0);
  }

  private static Situation.Standing at(int node, int millis, long load) {
    return new Situation.Standing(0, node, millis, load);
  }

  @Test
  void aPlanWithReloadsSurvivesWritingAndReading() {
    Plan plan = solve(tiny.build());
    assertThat(PlanText.read(PlanText.write(plan))).isEqualTo(plan);
    spreader(new Reloading(List.of(HOME, FAR_END), 1));
    assertThat(ProblemText.read(ProblemText.write(tiny.build())).vehicles())
        .isEqualTo(tiny.vehicles);
  }

  @Test
  void softLimitsLetNoTripBeTooFull() {
    SoftLimits soft = SoftLimits.of(new Instance(tiny.build()), 5);
    assertThat(soft.loadSlack[0]).isZero();
    assertThat(soft.longestMillis[0]).isEqualTo(660 * MINUTE);
  }

  @Test
  void namesWhatContradicts() {
    assertThatThrownBy(() -> new Reloading(List.of(), 1))
        .hasMessage("reloading: loadAtStart 1 without a place");
    assertThatThrownBy(() -> spreader(new Reloading(List.of(HOME), 3)))
        .hasMessage("vehicle 0: loadAtStart 3 is outside 0..2");
    spreader(Reloading.at(new Reloading.Place(5, 0)));
    assertThatThrownBy(tiny::build).hasMessage("vehicle 0: reload node 5 is outside 0..4");
  }
}
