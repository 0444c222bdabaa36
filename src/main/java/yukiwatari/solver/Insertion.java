package yukiwatari.solver;

/**
 * Finds the cheapest place for a service. {@link #find} has no side effect but its result, which
 * stands in vehicle, position and delta until the next call.
 */
final class Insertion {
  /** Problems of up to so many services look at every position. */
  private static final int FEW = 200;

  /** In larger ones a service is put beside one of so many nearest, or into an idle vehicle. */
  private static final int NEAR = 40;

  /** Any vehicle. */
  static final int ANY = -1;

  /** One position in so many is passed over at random (a "blink"). */
  private static final int BLINK_EVERY = 128;

  /** Vehicle of the result. */
  int vehicle;

  /** Position of the result in the vehicle's items. */
  int position;

  /** Cost change of the result; the price of the service, which is saved, is not in it. */
  long delta;

  private final Instance in;
  private final State state;
  private final Neighbours neighbours;
  private final Rng rng;
  private int untilBlink;

  /** By vehicle kind: the search in which an idle vehicle of it was last looked at. */
  private final long[] idleSeen;

  private long searches;

  /** Two rows of labels for the trial of a timed route. */
  private final int[][] trialTime;

  private final long[][] trialLate;
  private final Forward[] steps;

  /**
   * @param blinks false for the plain best insertion
   */
  Insertion(Instance in, State state, Neighbours neighbours, Rng rng, boolean blinks) {
    this.in = in;
    this.state = state;
    this.neighbours = neighbours;
    this.rng = rng;
    this.untilBlink = blinks ? drawBlink() : Integer.MAX_VALUE;
    this.idleSeen = new long[in.kinds];
    this.trialTime = new int[2][in.maxModes];
    this.trialLate = new long[2][in.maxModes];
    this.steps = new Forward[in.authority.length];
    for (int v = 0; v < steps.length; v++) {
      steps[v] = new Forward(in, v);
    }
  }

  /** Uniform with mean BLINK_EVERY: as good as a coin per position, at a fraction of the draws. */
  private int drawBlink() {
    return 1 + rng.below(2 * BLINK_EVERY - 1);
  }

  /** Looks at all allowed vehicles: see {@link #find(int, int)}. */
  boolean find(int service) {
    return find(service, ANY);
  }

  /**
   * @param wished the only vehicle to look at, or ANY
   * @return false when no allowed vehicle has room, or every place was blinked away
   */
  boolean find(int service, int wished) {
    searches++;
    delta = Long.MAX_VALUE;
    if (in.services > FEW && wished == ANY) {
      lookNear(service);
    }
    boolean onlyIdle = delta < Long.MAX_VALUE;
    for (int v : in.eligible[service]) {
      if (wished != ANY && v != wished) {
        continue;
      }
      if (mayTake(v, service)) {
        RouteState route = state.route(v);
        if (route.size == 0 ? firstOfItsKind(v) : !onlyIdle) {
          look(route, service, 1, route.size + 1);
        }
      }
    }
    return delta < Long.MAX_VALUE;
  }

  /** Looks before and after the nearest served services. */
  private void lookNear(int service) {
    int[] nearest = neighbours.of(service);
    int count = Math.min(NEAR, nearest.length);
    for (int i = 0; i < count; i++) {
      int v = state.vehicleOf(nearest[i]);
      if (v >= 0 && in.mayServe[service][v] && mayTake(v, service)) {
        int at = state.positionOf(nearest[i]);
        look(state.route(v), service, at, at + 1);
      }
    }
  }

  private boolean mayTake(int vehicle, int service) {
    int performer = state.performer(in.group[service]);
    return in.demand[service] <= state.room(vehicle)
        && (performer == State.NOBODY || in.authority[vehicle] == performer);
  }

  /** False when an idle vehicle that differs only by its id was looked at in this search. */
  private boolean firstOfItsKind(int idle) {
    boolean first = idleSeen[in.kind[idle]] != searches;
    idleSeen[in.kind[idle]] = searches;
    return first;
  }

  /** Compares the positions from..to, both inclusive, with the best one so far. */
  private void look(RouteState route, int service, int from, int to) {
    int v = route.vehicle;
    long extra = state.extraCost(service, v) + (route.size == 0 ? in.fixedCost[v] : 0);
    if (extra >= delta) {
      return;
    }
    long hourly = in.hourlyPrice[v];
    int used = route.size == 0 ? 0 : route.duration;
    Distances distances = in.distances[in.vehicleClass[v]];
    int[] work = in.work[in.vehicleClass[v]];
    for (int p = from; p <= to; p++) {
      if (--untilBlink == 0) {
        untilBlink = drawBlink();
        continue;
      }
      int duration = joined(route, distances, work, service, p);
      if (duration > in.shiftMillis[v]) {
        continue;
      }
      long change = extra + hourly * (duration - used) + state.finishDelta(v, duration);
      if (change < delta && in.timed) {
        change = extra + timedChange(route, service, p);
      }
      if (change < delta) {
        delta = change;
        vehicle = v;
        position = p;
      }
    }
  }

  /** Duration of the route with the service at the position: prefix, service, suffix. */
  private int joined(RouteState route, Distances distances, int[] work, int service, int p) {
    int[] firstMode = in.firstMode;
    int before = route.items[p - 1];
    int after = route.items[p];
    int beforeAt = (p - 1) * in.maxModes - firstMode[before];
    int afterAt = p * in.maxModes - firstMode[after];
    int best = Integer.MAX_VALUE;
    for (int m = firstMode[service]; m < firstMode[service + 1]; m++) {
      int head = Integer.MAX_VALUE;
      for (int j = firstMode[before]; j < firstMode[before + 1]; j++) {
        head = Math.min(head, route.forward[beforeAt + j] + distances.millis(j, m));
      }
      int tail = Integer.MAX_VALUE;
      for (int l = firstMode[after]; l < firstMode[after + 1]; l++) {
        tail = Math.min(tail, distances.millis(m, l) + route.backward[afterAt + l]);
      }
      best = Math.min(best, head + work[m] + tail);
    }
    return best;
  }

  /**
   * Cost change of a route whose clock matters: {@link #joined} leaves waiting and lateness after
   * the position out, so the rest of the route is driven through. It never costs less than without.
   */
  private long timedChange(RouteState route, int service, int p) {
    Forward step = steps[route.vehicle];
    int[] time = route.forward;
    long[] late = route.late;
    int from = route.items[p - 1];
    int offset = (p - 1) * in.maxModes;
    for (int q = p; q <= route.size + 2; q++) {
      int item = q == p ? service : route.items[q - 1];
      int[] timeOut = trialTime[q & 1];
      long[] lateOut = trialLate[q & 1];
      step.step(from, time, late, offset, item, timeOut, lateOut, 0);
      from = item;
      time = timeOut;
      late = lateOut;
      offset = 0;
    }
    int v = route.vehicle;
    if (time[0] > in.shiftMillis[v]) {
      return Long.MAX_VALUE / 2;
    }
    long cost = in.fixedCost[v] + (long) in.hourlyPrice[v] * time[0] + late[0];
    long without = route.size == 0 ? in.fixedCost[v] : route.cost;
    return cost - without + state.finishDelta(v, time[0]);
  }
}
