package yukiwatari.solver;

/**
 * The order within a route where the problem asks for one: a service of a priority class before
 * those of the next (the linear precedence of Dror, Stern and Trudeau 1987, route by route), and
 * numbered pins in rising number. Whatever a route in order serves, both leave a service one
 * unbroken range of positions; taking services out never breaks an order.
 */
final class Precedence {
  /** False when no two services of the problem depend on each other. */
  final boolean binds;

  /** By service: its class, 0 = anywhere. */
  private final int[] rank;

  /** By service: its number among the pinned ones of its vehicle, 0 = anywhere. */
  private final int[] number;

  Precedence(Problem problem) {
    this.rank =
        problem.services().stream()
            .mapToInt(service -> problem.classOrder() ? service.times().priority() : 0)
            .toArray();
    this.number = problem.services().stream().mapToInt(Service::pinNumber).toArray();
    boolean any = false;
    for (int s = 0; s < rank.length; s++) {
      any |= rank[s] != 0 || number[s] != 0;
    }
    this.binds = any;
  }

  /** The first position of a route in order at which the absent service may stand. */
  int first(RouteState route, int service) {
    int p = route.size;
    while (p > 0 && !before(route.items[p], service)) {
      p--;
    }
    return p + 1;
  }

  /** The last position likewise; before the first one when there is none. */
  int last(RouteState route, int service) {
    int p = 1;
    while (p <= route.size && !before(service, route.items[p])) {
      p++;
    }
    return p;
  }

  /** True when one of them cannot come later; true both ways for two of the same number. */
  private boolean before(int service, int other) {
    return (rank[service] != 0 && rank[service] < rank[other])
        || (number[service] != 0 && number[other] != 0 && number[service] <= number[other]);
  }
}
