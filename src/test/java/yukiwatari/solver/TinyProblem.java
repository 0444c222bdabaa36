package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A street of five nodes and two authorities, changed step by step by each test:
 *
 * <pre>
 *   0 ──── 1 ──── 2 ──── 3 ──── 4      every street 1 km, 1 min to drive, 3 min to clear
 *   A                           B      a machine of each, 60 money per hour = 1 per minute, shifts of 11 min
 *     [0]    [1]    [2]    [3]         services and groups; A administers 0 and 2, B 1 and 3
 * </pre>
 */
final class TinyProblem {
  static final int MINUTE = 60_000;

  final List<Authority> authorities =
      new ArrayList<>(List.of(new Authority(0, null), new Authority(1, null)));
  final List<District> districts =
      new ArrayList<>(List.of(new District(0, 0, null), new District(1, 1, null)));
  final List<Group> groups = new ArrayList<>();
  final List<Service> services = new ArrayList<>();
  final List<Vehicle> vehicles = new ArrayList<>();

  TinyProblem() {
    Network network = network();
    for (int s = 0; s < 4; s++) {
      groups.add(Group.of(s, s % 2, s % 2));
      List<Mode> modes =
          List.of(
              Mode.along(network, 2 * s, 3 * MINUTE), Mode.along(network, 2 * s + 1, 3 * MINUTE));
      services.add(Service.of(s, modes, s, 1000, 1000));
    }
    vehicles.add(new Vehicle(0, 0, 0, 0, 0, 0, 11 * MINUTE, Vehicle.NO_LIMIT, 0, 60));
    vehicles.add(new Vehicle(1, 1, 0, 4, 4, 0, 11 * MINUTE, Vehicle.NO_LIMIT, 0, 60));
  }

  /** Both machines, with a shift of ten hours: one could do everything. */
  void lengthenShifts() {
    for (int v = 0; v < 2; v++) {
      vehicles.set(v, new Vehicle(v, v, 0, 4 * v, 4 * v, 0, 600 * MINUTE, 9, 0, 60));
    }
  }

  static Network network() {
    Network.Builder network = new Network.Builder(5, 1);
    for (int node = 0; node < 4; node++) {
      network.addEdge(node, node + 1, 1000, MINUTE);
    }
    return network.build();
  }

  Problem build() {
    return new Problem(
        network(),
        List.of(new VehicleClass(0, 1000)),
        authorities,
        districts,
        groups,
        services,
        vehicles,
        0);
  }

  static Plan solve(Problem problem) {
    return Solver.run(
        problem,
        SolverOptions.seed(1).checking(CheckLevel.FULL),
        StopRule.iterations(500),
        Progress.NONE);
  }

  /** Vehicle of each service, -1 = unserved. */
  static int[] vehicleOf(Problem problem, Plan plan) {
    int[] vehicle = new int[problem.services().size()];
    Arrays.fill(vehicle, -1);
    for (Plan.Route route : plan.routes()) {
      for (Plan.Stop stop : route.stops()) {
        vehicle[stop.service()] = route.vehicle();
      }
    }
    return vehicle;
  }
}
