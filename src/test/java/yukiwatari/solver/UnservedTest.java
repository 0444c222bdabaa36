package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.solver.TinyProblem.MINUTE;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Too few machines is an answer, not a failure: every service left undone says why. */
class UnservedTest {
  private final TinyProblem tiny = new TinyProblem();

  private List<Plan.Unserved> unserved() {
    Problem problem = tiny.build();
    Plan plan = TinyProblem.solve(problem);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    assertThat(plan.cost().unservedCost())
        .isEqualTo(
            plan.unserved().stream()
                .mapToLong(u -> problem.services().get(u.service()).unservedPrice())
                .map(price -> price * Costs.PER_PRICE)
                .sum());
    return plan.unserved();
  }

  private static Vehicle vehicle(int id, int shiftMinutes, long capacity) {
    int node = id * 4;
    return new Vehicle(id, id, 0, node, node, 0, shiftMinutes * MINUTE, capacity, 0, 60);
  }

  @Test
  void saysWhenNoVehicleIsAllowed() {
    tiny.groups.set(1, tiny.groups.get(1).withAllowedDistricts(List.of()));
    assertThat(unserved()).containsExactly(new Plan.Unserved(1, Plan.Reason.NO_ALLOWED_VEHICLE));
  }

  @Test
  void saysWhenTheLoadIsLargerThanAnyCapacity() {
    tiny.vehicles.set(0, vehicle(0, 600, 5));
    tiny.vehicles.set(1, vehicle(1, 600, 6));
    tiny.services.set(1, tiny.services.get(1).withDemand(7));
    assertThat(unserved())
        .containsExactly(new Plan.Unserved(1, Plan.Reason.LARGER_THAN_ANY_CAPACITY));
  }

  @Test
  void saysWhenThereIsNoWay() {
    Network.Builder network = new Network.Builder(7, 1);
    for (int node = 0; node < 4; node++) {
      network.addEdge(node, node + 1, 1000, MINUTE);
    }
    int island = network.addEdge(5, 6, 1000, MINUTE);
    Network withIsland = network.build();
    tiny.services.set(
        2, Service.of(2, List.of(Mode.along(withIsland, island, MINUTE)), 2, 1000, 1000));
    Problem problem =
        new Problem(
            withIsland,
            List.of(new VehicleClass(0, 1000)),
            tiny.authorities,
            tiny.districts,
            tiny.groups,
            tiny.services,
            tiny.vehicles,
            0);
    assertThat(TinyProblem.solve(problem).unserved())
        .containsExactly(new Plan.Unserved(2, Plan.Reason.UNREACHABLE));
  }

  @Test
  void saysWhenTheWorkIsLongerThanAnyShift() {
    tiny.vehicles.set(0, vehicle(0, 5, Vehicle.NO_LIMIT));
    tiny.vehicles.set(1, vehicle(1, 5, Vehicle.NO_LIMIT));
    // Service 0 takes A's machine 3 minutes and 1 home; services 1 and 2 take 1 + 3 + 2.
    assertThat(unserved())
        .containsExactly(
            new Plan.Unserved(1, Plan.Reason.LONGER_THAN_ANY_SHIFT),
            new Plan.Unserved(2, Plan.Reason.LONGER_THAN_ANY_SHIFT));
  }

  @Test
  void saysWhenAllMachinesAreFull() {
    tiny.vehicles.set(0, vehicle(0, 600, 1));
    tiny.vehicles.set(1, vehicle(1, 600, 1));
    tiny.services.replaceAll(service -> service.withDemand(1));
    assertThat(unserved())
        .hasSize(2)
        .allMatch(unserved -> unserved.reason() == Plan.Reason.NO_ROOM_LEFT);
  }

  @Test
  void saysWhenThePerformerOfTheGroupHasNoRoom() {
    tiny.vehicles.set(0, vehicle(0, 600, 3));
    tiny.vehicles.set(1, vehicle(1, 600, 3));
    tiny.groups.subList(1, 4).clear();
    tiny.services.replaceAll(
        service -> Service.of(service.id(), service.modes(), 0, 1000, 1000).withDemand(1));
    assertThat(unserved())
        .hasSize(1)
        .allMatch(unserved -> unserved.reason() == Plan.Reason.PERFORMER_HAS_NO_ROOM);
  }

  @Test
  void saysWhenServingWouldCostMoreThanItsPrice() {
    // Clearing instead of driving through takes B's machine two minutes more.
    Service cheap = tiny.services.get(3);
    tiny.services.set(3, Service.of(3, cheap.modes(), 3, 1000, 1));
    assertThat(unserved()).containsExactly(new Plan.Unserved(3, Plan.Reason.DEARER_THAN_ITS_PRICE));
  }
}
