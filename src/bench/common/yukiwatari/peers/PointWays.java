package yukiwatari.peers;

/**
 * Ways between streets as if they were points, for solvers that choose no directions: half of the
 * shortest among the directions, which alone promises too much, and half of their mean.
 */
final class PointWays {
  private PointWays() {}

  /**
   * @return twice the way, by from and to place; place s is service s, the one after the last the
   *     depot
   */
  static long[][] of(Streets streets) {
    int places = streets.services + 1;
    long[][] ways = new long[places][places];
    for (int a = 0; a < places; a++) {
      for (int b = 0; b < places; b++) {
        ways[a][b] = a == b ? 0 : way(streets, a, b);
      }
    }
    return ways;
  }

  private static long way(Streets streets, int a, int b) {
    long least = Long.MAX_VALUE;
    long sum = 0;
    long count = 0;
    for (int from = streets.firstMode[a]; from < end(streets, a); from++) {
      for (int to = streets.firstMode[b]; to < end(streets, b); to++) {
        least = Math.min(least, streets.ways[from][to]);
        sum += streets.ways[from][to];
        count++;
      }
    }
    return least + sum / count;
  }

  private static int end(Streets streets, int place) {
    return place == streets.services ? streets.depot + 1 : streets.firstMode[place + 1];
  }
}
