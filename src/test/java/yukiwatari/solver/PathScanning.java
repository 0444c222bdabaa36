package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The reference construction of the scale bench, never tuned: every group goes to the allowed depot
 * nearest to it; per depot one long tour by path scanning (Golden, DeArmon and Baker 1983), always
 * on to the nearest section not yet done, ties by each of the five rules; the tour is cut into
 * shifts at the least cost (Split: Beasley 1983), with as many machines as that takes; then each
 * route's directions are chosen exactly. The best rule of each depot counts.
 */
final class PathScanning {
  private static final int RULES = 5;

  private final Instance in;

  /** Driving without work, all depots together. */
  private long deadheadMillis;

  private int routes;

  PathScanning(Instance in) {
    this.in = in;
    List<List<Integer>> byVehicle = assign();
    for (int v = 0; v < byVehicle.size(); v++) {
      if (!byVehicle.get(v).isEmpty()) {
        solve(v, byVehicle.get(v));
      }
    }
  }

  long deadheadMillis() {
    return deadheadMillis;
  }

  int routes() {
    return routes;
  }

  /** Services by the first vehicle of the depot they go to. */
  private List<List<Integer>> assign() {
    List<List<Integer>> byVehicle = new ArrayList<>();
    int[] firstOfKind = new int[in.kinds];
    Arrays.fill(firstOfKind, -1);
    for (int v = 0; v < in.kind.length; v++) {
      firstOfKind[in.kind[v]] = firstOfKind[in.kind[v]] < 0 ? v : firstOfKind[in.kind[v]];
      byVehicle.add(new ArrayList<>());
    }
    for (int[] group : in.members) {
      int nearest = -1;
      int least = Network.UNREACHABLE;
      for (int v : in.eligible[group[0]].vehicles) {
        int away = toAndFrom(v, group[0]);
        if (firstOfKind[in.kind[v]] == v && away < least) {
          least = away;
          nearest = v;
        }
      }
      for (int service : group) {
        byVehicle.get(nearest).add(service);
      }
    }
    return byVehicle;
  }

  private int toAndFrom(int v, int service) {
    int least = Network.UNREACHABLE;
    for (int m = in.firstMode[service]; m < in.firstMode[service + 1]; m++) {
      least = Math.min(least, out(v, m) + home(v, m));
    }
    return least;
  }

  private int out(int v, int mode) {
    return distances(v).millis(in.firstMode[in.startItem[v]], mode);
  }

  private int home(int v, int mode) {
    return distances(v).millis(mode, in.firstMode[in.endItem[v]]);
  }

  private Distances distances(int v) {
    return in.distances[in.vehicleClass[v]];
  }

  private int work(int v, int mode) {
    return in.work[in.vehicleClass[v]][mode];
  }

  private void solve(int v, List<Integer> services) {
    long best = Long.MAX_VALUE;
    int bestRoutes = 0;
    for (int rule = 0; rule < RULES; rule++) {
      List<List<Integer>> cut = split(v, scan(v, services, rule));
      long deadhead = 0;
      for (List<Integer> route : cut) {
        deadhead += deadhead(v, route);
      }
      if (deadhead < best) {
        best = deadhead;
        bestRoutes = cut.size();
      }
    }
    deadheadMillis += best;
    routes += bestRoutes;
  }

  /** Modes in the order of the tour. */
  private int[] scan(int v, List<Integer> services, int rule) {
    List<Integer> open = new ArrayList<>(services);
    int[] tour = new int[open.size()];
    int at = in.firstMode[in.startItem[v]];
    for (int i = 0; i < tour.length; i++) {
      int next = -1;
      int chosen = -1;
      int least = Integer.MAX_VALUE;
      for (int o = 0; o < open.size(); o++) {
        int service = open.get(o);
        for (int m = in.firstMode[service]; m < in.firstMode[service + 1]; m++) {
          int away = distances(v).millis(at, m);
          boolean tie = away == least && better(v, m, next, rule, 2 * i < tour.length);
          if (away < least || tie) {
            least = away;
            next = m;
            chosen = o;
          }
        }
      }
      open.set(chosen, open.get(open.size() - 1));
      open.remove(open.size() - 1);
      tour[i] = next;
      at = next;
    }
    return tour;
  }

  /** The rules: far from home, near home, more work per way home, less, far in the first half. */
  private boolean better(int v, int mode, int other, int rule, boolean firstHalf) {
    long home = home(v, mode);
    long otherHome = home(v, other);
    long more = work(v, mode) * otherHome - work(v, other) * home;
    return switch (rule) {
      case 0 -> home > otherHome;
      case 1 -> home < otherHome;
      case 2 -> more > 0;
      case 3 -> more < 0;
      default -> firstHalf == home > otherHome;
    };
  }

  private List<List<Integer>> split(int v, int[] tour) {
    long[] cost = new long[tour.length + 1];
    int[] from = new int[tour.length + 1];
    Arrays.fill(cost, 1, cost.length, Long.MAX_VALUE);
    for (int first = 0; first < tour.length; first++) {
      long length = out(v, tour[first]);
      for (int last = first; last < tour.length; last++) {
        length += work(v, tour[last]);
        length += last == first ? 0 : distances(v).millis(tour[last - 1], tour[last]);
        long whole = length + home(v, tour[last]);
        if (whole > in.shiftMillis[v] && last > first) {
          break;
        }
        if (cost[first] + whole < cost[last + 1]) {
          cost[last + 1] = cost[first] + whole;
          from[last + 1] = first;
        }
      }
    }
    List<List<Integer>> cut = new ArrayList<>();
    for (int end = tour.length; end > 0; end = from[end]) {
      List<Integer> route = new ArrayList<>();
      for (int i = from[end]; i < end; i++) {
        route.add(tour[i]);
      }
      cut.add(route);
    }
    return cut;
  }

  /** Driving without work of the services of these modes in their order, directions chosen anew. */
  private long deadhead(int v, List<Integer> modes) {
    RouteState route = new RouteState(in, v);
    for (int mode : modes) {
      route.insert(service(mode), route.size + 1);
    }
    return RouteCost.deadheadMillis(PlanBuilder.route(in, route));
  }

  private int service(int mode) {
    int found = Arrays.binarySearch(in.firstMode, mode);
    return found >= 0 ? found : -found - 2;
  }
}
