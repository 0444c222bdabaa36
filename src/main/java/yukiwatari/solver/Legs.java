package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The streets driven between the stops of a route, to be drawn and printed. */
public final class Legs {
  private Legs() {}

  /**
   * Shortest ways in time, turns at both ends included, among equal ones in metres, for the
   * vehicle's class.
   *
   * @return one list of network arcs per leg in driving order: to each stop, over a reload place
   *     where the route reloads, then to the end node; an empty list where the vehicle is there
   *     already. The arcs worked on are those of each stop's {@link Mode}
   * @throws IllegalArgumentException when there is no way
   */
  public static List<List<Integer>> of(Problem problem, Plan.Route route) {
    List<List<Integer>> pieces = pieces(problem, route);
    List<List<Integer>> legs = new ArrayList<>(route.stops().size() + 1);
    int piece = 0;
    for (int i = 0; i < route.stops().size(); i++) {
      List<Integer> leg = new ArrayList<>();
      if (route.reloadBefore(i) != null) {
        leg.addAll(pieces.get(piece++));
      }
      leg.addAll(pieces.get(piece++));
      legs.add(leg);
    }
    legs.add(pieces.get(piece));
    return legs;
  }

  /** The same, but a leg over a reload place as two: to the place, and from there to the stop. */
  static List<List<Integer>> pieces(Problem problem, Plan.Route route) {
    Network network = problem.network();
    Vehicle vehicle = problem.vehicles().get(route.vehicle());
    ShortestPaths paths = new ShortestPaths(network, vehicle.vehicleClass());
    List<List<Integer>> legs = new ArrayList<>();
    int departure = Ends.place(network, vehicle.startNode());
    for (int i = 0; i < route.stops().size(); i++) {
      Plan.Reload reload = route.reloadBefore(i);
      if (reload != null) {
        int place = Ends.place(network, reload.node());
        legs.add(leg(network, paths, departure, place));
        departure = place;
      }
      Plan.Stop stop = route.stops().get(i);
      Mode mode = problem.services().get(stop.service()).modes().get(stop.mode());
      legs.add(leg(network, paths, departure, Ends.approach(network, mode)));
      departure = Ends.departure(network, mode);
    }
    legs.add(leg(network, paths, departure, Ends.place(network, vehicle.endNode())));
    return legs;
  }

  private static List<Integer> leg(
      Network network, ShortestPaths paths, int departure, int approach) {
    Require.that(
        paths.search(departure, approach) < Network.UNREACHABLE,
        "leg",
        "no way from node "
            + Ends.departureNode(network, departure)
            + " to "
            + Ends.approachNode(network, approach));
    return Arrays.stream(paths.arcs()).boxed().toList();
  }
}
