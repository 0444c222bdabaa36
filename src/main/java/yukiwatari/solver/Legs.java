package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The streets driven between the stops of a route, to be drawn and printed. */
public final class Legs {
  private Legs() {}

  /**
   * Shortest ways in time, among equal ones in metres, for the vehicle's class.
   *
   * @return one list of network arcs per leg in driving order: to each stop, then to the end node;
   *     an empty list where the vehicle is there already. The arcs worked on are those of each
   *     stop's {@link Mode}
   * @throws IllegalArgumentException when there is no way
   */
  public static List<List<Integer>> of(Problem problem, Plan.Route route) {
    Vehicle vehicle = problem.vehicles().get(route.vehicle());
    ShortestPaths paths = new ShortestPaths(problem.network(), vehicle.vehicleClass());
    boolean[] wanted = new boolean[problem.network().nodes()];
    List<List<Integer>> legs = new ArrayList<>(route.stops().size() + 1);
    int at = vehicle.startNode();
    for (Plan.Stop stop : route.stops()) {
      Mode mode = problem.services().get(stop.service()).modes().get(stop.mode());
      legs.add(leg(paths, wanted, at, mode.entryNode()));
      at = mode.exitNode();
    }
    legs.add(leg(paths, wanted, at, vehicle.endNode()));
    return legs;
  }

  private static List<Integer> leg(ShortestPaths paths, boolean[] wanted, int from, int to) {
    if (from == to) {
      return List.of();
    }
    wanted[to] = true;
    paths.from(from, wanted, 1);
    wanted[to] = false;
    Require.that(
        paths.millisTo(to) < Network.UNREACHABLE, "leg", "no way from node " + from + " to " + to);
    return Arrays.stream(paths.arcsTo(to)).boxed().toList();
  }
}
