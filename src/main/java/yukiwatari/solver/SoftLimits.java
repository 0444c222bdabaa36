package yukiwatari.solver;

import java.util.Arrays;

/**
 * Capacity and shift as a search may see them: a route goes a little above both, at a price that
 * follows how often it happens (Vidal, Crainic, Gendreau and Prins 2013, section 4.1). Full
 * machines so exchange work through states that no plan may end in. It pays in plans that are good
 * already; from a hot start it only costs time.
 */
final class SoftLimits {
  /** Load or time above the limit, as a share of it. */
  private static final double SLACK = 0.1;

  /** Share of the visited states that should keep a limit. */
  private static final double KEPT = 0.4;

  /** Prices are corrected once in so many states. */
  private static final int CORRECT_EVERY = 100;

  private static final double DEARER = 1.1;
  private static final double CHEAPER = 0.9;

  /** Load above the capacity, by vehicle. */
  final long[] loadSlack;

  /** Longest route, by vehicle. */
  final int[] longestMillis;

  /** Cost per unit of load above the capacity. */
  long loadPrice;

  /** Cost per millisecond above the shift. */
  long timePrice;

  private double exactLoadPrice;
  private double exactTimePrice;
  private int states;
  private int loadKept;
  private int timeKept;

  private SoftLimits(long[] loadSlack, int[] longestMillis) {
    this.loadSlack = loadSlack;
    this.longestMillis = longestMillis;
  }

  /** Nothing above the limits. */
  static SoftLimits none(Instance in) {
    return new SoftLimits(new long[in.capacity.length], in.shiftMillis);
  }

  /**
   * @param costPerLoad cost of the routes per unit of demand, the first price
   */
  static SoftLimits of(Instance in, double costPerLoad) {
    int vehicles = in.capacity.length;
    long[] loadSlack = new long[vehicles];
    int[] longest = new int[vehicles];
    for (int v = 0; v < vehicles; v++) {
      // Who can reload is never full: one trip more takes what a slack would take, at its true
      // price.
      loadSlack[v] = in.viaReload[v] == null ? (long) (in.capacity[v] * SLACK) : 0;
      double millis = in.shiftMillis[v] * (1 + SLACK);
      longest[v] = (int) Math.min(millis, Network.UNREACHABLE - 1);
    }
    SoftLimits soft = new SoftLimits(loadSlack, longest);
    soft.exactLoadPrice = Math.max(1, costPerLoad);
    soft.exactTimePrice = Math.max(1, Arrays.stream(in.hourlyPrice).average().orElse(1));
    soft.round();
    return soft;
  }

  /** Counts a visited state and corrects the prices from time to time. */
  void visit(State state) {
    loadKept += state.excess().load() == 0 ? 1 : 0;
    timeKept += state.excess().millis() == 0 ? 1 : 0;
    states++;
    if (states == CORRECT_EVERY) {
      exactLoadPrice = Math.max(1, exactLoadPrice * (loadKept < KEPT * states ? DEARER : CHEAPER));
      exactTimePrice = Math.max(1, exactTimePrice * (timeKept < KEPT * states ? DEARER : CHEAPER));
      round();
      states = 0;
      loadKept = 0;
      timeKept = 0;
    }
  }

  private void round() {
    loadPrice = Math.round(exactLoadPrice);
    timePrice = Math.round(exactTimePrice);
  }
}
