package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each test breaks a right plan in one way and expects just that to be reported. */
class PlanCheckerTest {
  private final TinyProblem tiny = new TinyProblem();
  private Problem problem = tiny.build();
  private Plan plan = TinyProblem.solve(problem);

  private List<Violation.Rule> rules() {
    return PlanChecker.check(problem, plan).stream().map(Violation::rule).distinct().toList();
  }

  private void changeFirstRoute(UnaryOperator<Plan.Route> change) {
    List<Plan.Route> routes = new ArrayList<>(plan.routes());
    routes.set(0, change.apply(routes.get(0)));
    plan = new Plan(routes, plan.unserved(), plan.cost(), plan.origin());
  }

  private void changeFirstStop(UnaryOperator<Plan.Stop> change) {
    changeFirstRoute(
        route -> {
          List<Plan.Stop> stops = new ArrayList<>(route.stops());
          stops.set(0, change.apply(stops.get(0)));
          return new Plan.Route(route.vehicle(), route.startMillis(), stops, route.endMillis());
        });
  }

  @Test
  void acceptsAPlanOfTheSolver() {
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
  }

  @Test
  void reportsAnUnknownService() {
    changeFirstStop(stop -> new Plan.Stop(9, stop.mode(), 0, 0, 0));
    assertThat(PlanChecker.check(problem, plan))
        .containsExactly(new Violation(Violation.Rule.UNKNOWN_ID, "service 9 of 4"));
  }

  @Test
  void reportsAServiceThatIsForgotten() {
    plan = new Plan(List.of(plan.routes().get(1)), List.of(), plan.cost(), plan.origin());
    assertThat(rules()).contains(Violation.Rule.ONCE);
  }

  @Test
  void reportsAServiceThatIsServedAndUnserved() {
    List<Plan.Unserved> unserved = List.of(new Plan.Unserved(0, Plan.Reason.NO_ROOM_LEFT));
    plan = new Plan(plan.routes(), unserved, plan.cost(), plan.origin());
    assertThat(rules()).contains(Violation.Rule.ONCE, Violation.Rule.WRONG_COST);
  }

  @Test
  void reportsAModeThatTheTimesDoNotFit() {
    changeFirstStop(
        stop ->
            new Plan.Stop(
                stop.service(),
                1 - stop.mode(),
                stop.arrivalMillis(),
                stop.startMillis(),
                stop.endMillis()));
    assertThat(rules()).contains(Violation.Rule.WRONG_TIME);
  }

  @Test
  void reportsAWrongReturn() {
    changeFirstRoute(
        route ->
            new Plan.Route(
                route.vehicle(), route.startMillis(), route.stops(), route.endMillis() - 1));
    assertThat(rules()).containsExactly(Violation.Rule.WRONG_TIME);
  }

  @Test
  void reportsAVehicleThatIsNotAllowed() {
    problem = Exchange.withinAuthorities(tiny.build());
    assertThat(rules()).containsExactly(Violation.Rule.NOT_ALLOWED);
  }

  @Test
  void reportsAGroupWithTwoPerformers() {
    tiny.groups.subList(1, 4).clear();
    tiny.services.replaceAll(service -> Service.of(service.id(), service.modes(), 0, 1000, 1000));
    problem = tiny.build();
    assertThat(rules()).contains(Violation.Rule.SEVERAL_PERFORMERS);
  }

  @Test
  void reportsAShiftThatIsTooShort() {
    tiny.vehicles.set(0, new Vehicle(0, 0, 0, 0, 0, 0, 7 * TinyProblem.MINUTE, 9, 0, 60));
    problem = tiny.build();
    assertThat(rules()).containsExactly(Violation.Rule.SHIFT_EXCEEDED);
  }

  @Test
  void reportsALoadAboveTheCapacity() {
    tiny.vehicles.set(0, new Vehicle(0, 0, 0, 0, 0, 0, 36_000_000, 1, 0, 60));
    tiny.services.replaceAll(service -> service.withDemand(1));
    problem = tiny.build();
    assertThat(rules()).containsExactly(Violation.Rule.CAPACITY_EXCEEDED);
  }

  /** A alone does everything in two trips. */
  private void withATripFromTheFarEnd() {
    Vehicle vehicle = new Vehicle(0, 0, 0, 0, 0, 0, 36_000_000, 2, 0, 60);
    Reloading.Place farEnd = new Reloading.Place(4, TinyProblem.MINUTE);
    tiny.vehicles.set(0, vehicle.withReloading(Reloading.at(farEnd)));
    tiny.vehicles.set(1, tiny.vehicles.get(1).broken());
    tiny.services.replaceAll(service -> service.withDemand(1));
    problem = tiny.build();
    plan = TinyProblem.solve(problem);
    assertThat(rules()).isEmpty();
  }

  private void changeReload(UnaryOperator<Plan.Reload> change) {
    changeFirstRoute(
        route ->
            new Plan.Route(
                route.vehicle(),
                route.startMillis(),
                route.stops(),
                route.endMillis(),
                route.reloads().stream().map(change).toList()));
  }

  @Test
  void reportsATripThatLoadsMoreThanTheCapacity() {
    withATripFromTheFarEnd();
    Vehicle smaller = new Vehicle(0, 0, 0, 0, 0, 0, 36_000_000, 1, 0, 60);
    tiny.vehicles.set(0, smaller.withReloading(tiny.vehicles.get(0).reloading()));
    problem = tiny.build();
    assertThat(PlanChecker.check(problem, plan))
        .containsExactly(
            new Violation(Violation.Rule.CAPACITY_EXCEEDED, "vehicle 0 loads 2 of 1"),
            new Violation(Violation.Rule.CAPACITY_EXCEEDED, "vehicle 0 loads 2 of 1"));
  }

  @Test
  void reportsWhatWasOnBoardAtTheStart() {
    withATripFromTheFarEnd();
    Vehicle vehicle = tiny.vehicles.get(0);
    tiny.vehicles.set(0, vehicle.withReloading(new Reloading(vehicle.reloading().places(), 1)));
    problem = tiny.build();
    assertThat(PlanChecker.check(problem, plan))
        .containsExactly(new Violation(Violation.Rule.CAPACITY_EXCEEDED, "vehicle 0 loads 3 of 2"));
  }

  @Test
  void reportsAReloadThatIsLeftOut() {
    withATripFromTheFarEnd();
    changeFirstRoute(
        route ->
            new Plan.Route(route.vehicle(), route.startMillis(), route.stops(), route.endMillis()));
    assertThat(rules()).contains(Violation.Rule.CAPACITY_EXCEEDED, Violation.Rule.WRONG_COST);
  }

  @Test
  void reportsAReloadWhereThereIsNone() {
    withATripFromTheFarEnd();
    changeReload(reload -> new Plan.Reload(2, 3, reload.startMillis(), reload.endMillis()));
    assertThat(rules()).contains(Violation.Rule.RELOAD);
    withATripFromTheFarEnd();
    changeReload(reload -> new Plan.Reload(4, 4, reload.startMillis(), reload.endMillis()));
    assertThat(rules()).contains(Violation.Rule.RELOAD);
    withATripFromTheFarEnd();
    changeReload(reload -> new Plan.Reload(2, 5, reload.startMillis(), reload.endMillis()));
    assertThat(rules()).containsExactly(Violation.Rule.UNKNOWN_ID);
  }

  @Test
  void reportsAReloadThatIsTooShort() {
    withATripFromTheFarEnd();
    changeReload(reload -> new Plan.Reload(2, 4, reload.startMillis(), reload.endMillis() - 1));
    assertThat(rules()).containsExactly(Violation.Rule.WRONG_TIME);
  }

  @Test
  void reportsAWayThatIsForbiddenForTheClass() {
    Network.Builder network = new Network.Builder(5, 1);
    for (int node = 0; node < 4; node++) {
      network.addEdge(node, node + 1, 1000, node == 1 ? Network.UNREACHABLE : TinyProblem.MINUTE);
    }
    problem =
        new Problem(
            network.build(),
            problem.classes(),
            problem.authorities(),
            problem.districts(),
            problem.groups(),
            problem.services(),
            problem.vehicles(),
            0);
    assertThat(rules()).contains(Violation.Rule.WRONG_TIME);
  }

  @Test
  void reportsEveryComponentOfTheCostThatIsWrong() {
    problem = Exchange.withFee(tiny.build(), 1);
    assertThat(PlanChecker.check(problem, plan))
        .containsExactly(
            new Violation(Violation.Rule.WRONG_COST, "changeCost is 7200000, the plan says 0"));
  }
}
