package yukiwatari.solver;

import java.util.Arrays;

/**
 * The cheapest position of a service within one route. Most routes have not changed since the
 * service was last tried there, so what was found is kept with the version of the route: an
 * iteration looks closely only at the few routes it has ruined.
 */
final class Places {
  /** No position of the route is possible. */
  static final int NOWHERE = 0;

  /** Kept per service at the most; vehicles whose numbers agree modulo this share a slot. */
  private static final int MOST_SLOTS = 64;

  /** Position of the result in the vehicle's items, or {@link #NOWHERE}. */
  int position;

  /** Duration of the route with the service there. */
  int duration;

  /** Change of the route's own cost: fixed, hourly and late. */
  long change;

  private final Instance in;
  private final Trial trial;
  private final int mask;
  private final int shift;

  /** By service and slot. */
  private final long[] version;

  private final int[] keptPosition;
  private final int[] keptDuration;

  /** Only where the clock matters; else it follows from the duration. */
  private final long[] keptChange;

  Places(Instance in) {
    this.in = in;
    this.trial = new Trial(in);
    int vehicles = Math.max(1, in.authority.length);
    int slots = Math.min(MOST_SLOTS, Integer.highestOneBit(2 * vehicles - 1));
    this.mask = slots - 1;
    this.shift = Integer.numberOfTrailingZeros(slots);
    this.version = new long[in.services << shift];
    this.keptPosition = new int[in.services << shift];
    this.keptDuration = new int[in.services << shift];
    this.keptChange = new long[in.timed ? in.services << shift : 0];
    Arrays.fill(version, RouteState.NO_VERSION);
  }

  /**
   * Looks at every position of the route.
   *
   * @param longestMillis no position that makes the route longer than this
   */
  void find(RouteState route, int service, int longestMillis) {
    int slot = (service << shift) | (route.vehicle & mask);
    if (version[slot] == route.version) {
      position = keptPosition[slot];
      duration = keptDuration[slot];
      change = in.timed ? keptChange[slot] : untimedChange(route);
      return;
    }
    scan(route, service, longestMillis, 1, route.size + 1, NOWHERE);
    version[slot] = route.version;
    keptPosition[slot] = position;
    keptDuration[slot] = duration;
    if (in.timed) {
      keptChange[slot] = change;
    }
  }

  /** Looks at the positions from..to but one, as far as the order leaves them. */
  void scan(RouteState route, int service, int longestMillis, int from, int to, int passedOver) {
    position = NOWHERE;
    if (in.precedence.binds) {
      from = Math.max(from, in.precedence.first(route, service));
      to = Math.min(to, in.precedence.last(route, service));
    }
    if (in.timed) {
      scanTimed(route, service, longestMillis, from, to, passedOver);
    } else {
      scanUntimed(route, service, longestMillis, from, to, passedOver);
    }
  }

  private void scanUntimed(
      RouteState route, int service, int longestMillis, int from, int to, int passedOver) {
    duration = longestMillis + 1;
    for (int p = from; p <= to; p++) {
      int joined = route.joined(service, p);
      if (joined < duration && p != passedOver) {
        duration = joined;
        position = p;
      }
    }
    change = untimedChange(route);
  }

  private long untimedChange(RouteState route) {
    int v = route.vehicle;
    long hourly = in.hourlyPrice[v];
    return route.size == 0
        ? in.fixedCost[v] + hourly * duration
        : hourly * (duration - route.duration);
  }

  /**
   * Joining leaves waiting and lateness after the position out and so never costs more than driving
   * the rest of the route through: only where it promises something is that done.
   */
  private void scanTimed(
      RouteState route, int service, int longestMillis, int from, int to, int passedOver) {
    int v = route.vehicle;
    change = Long.MAX_VALUE;
    for (int p = from; p <= to; p++) {
      if (p == passedOver) {
        continue;
      }
      int joined = route.joined(service, p);
      long promise =
          in.fixedCost[v] + (long) in.hourlyPrice[v] * joined - (route.size == 0 ? 0 : route.cost);
      if (joined > longestMillis || promise >= change) {
        continue;
      }
      trial.drive(route, service, p);
      long exact = trial.cost - (route.size == 0 ? 0 : route.cost);
      if (trial.duration <= longestMillis && exact < change) {
        change = exact;
        duration = trial.duration;
        position = p;
      }
    }
  }
}
