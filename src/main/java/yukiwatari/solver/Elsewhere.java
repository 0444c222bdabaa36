package yukiwatari.solver;

/**
 * What the rest of a plan does while a {@link Piece} of it is improved: windows and the finish
 * count it, so that prices stay exact.
 */
final class Elsewhere {
  static final Elsewhere NOTHING = new Elsewhere(new long[0], new long[0], 0);

  /** Exchange metres and working time served elsewhere, by holder of a window; empty = nothing. */
  final long[] metres;

  final long[] millis;

  /** When the last machine elsewhere is back. */
  final int finishMillis;

  Elsewhere(long[] metres, long[] millis, int finishMillis) {
    this.metres = metres;
    this.millis = millis;
    this.finishMillis = finishMillis;
  }

  /**
   * @param plan the whole one
   * @param vehicles those not elsewhere, by vehicle
   */
  static Elsewhere of(Instance in, State plan, boolean[] vehicles) {
    Windows windows = new Windows(in);
    int finish = 0;
    for (int v = 0; v < vehicles.length; v++) {
      RouteState route = plan.route(v);
      if (!vehicles[v] && route.size > 0) {
        finish = Math.max(finish, in.leavesMillis[v] + route.duration);
        for (int p = 1; p <= route.size; p++) {
          windows.add(route.items[p], v);
        }
      }
    }
    return windows.elsewhere(finish);
  }
}
