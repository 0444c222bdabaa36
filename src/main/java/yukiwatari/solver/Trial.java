package yukiwatari.solver;

/** A timed route with one more service, driven through from there to its end. */
final class Trial {
  /** Millis from leaving to return. */
  int duration;

  /** Fixed, hourly and late cost. */
  long cost;

  private final Instance in;

  /** By vehicle. */
  private final Forward[] steps;

  /** Two rows of labels, written in turn. */
  private final int[][] time;

  private final long[][] late;

  Trial(Instance in) {
    this.in = in;
    this.time = new int[2][in.maxModes];
    this.late = new long[2][in.maxModes];
    this.steps = new Forward[in.authority.length];
    for (int v = 0; v < steps.length; v++) {
      steps[v] = new Forward(in, v);
    }
  }

  void drive(RouteState route, int service, int position) {
    if (route.trips != null) {
      driveTrips(route, service, position);
      return;
    }
    Forward step = steps[route.vehicle];
    int[] times = route.forward;
    long[] lates = route.late;
    int from = route.items[position - 1];
    int offset = (position - 1) * in.maxModes;
    for (int q = position; q <= route.size + 2; q++) {
      int item = q == position ? service : route.items[q - 1];
      int[] timesOut = time[q & 1];
      long[] latesOut = late[q & 1];
      step.step(from, times, lates, offset, item, timesOut, latesOut, 0);
      from = item;
      times = timesOut;
      lates = latesOut;
      offset = 0;
    }
    int v = route.vehicle;
    duration = times[0];
    cost = in.fixedCost[v] + (long) in.hourlyPrice[v] * duration + lates[0];
  }

  /** The whole route, because its trips may change. */
  private void driveTrips(RouteState route, int service, int position) {
    RouteState copy = new RouteState(in, route.vehicle);
    copy.copyFrom(route);
    copy.insert(service, position);
    duration = copy.duration;
    cost = copy.cost;
  }
}
