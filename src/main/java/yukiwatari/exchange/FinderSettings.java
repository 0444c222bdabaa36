package yukiwatari.exchange;

import yukiwatari.http.Problem;

/**
 * Bounds of a search, each a practice of authorities and none a law.
 *
 * @param longestMeters a piece longer than it is a network of its own, not a candidate
 * @param shortestMeters a piece shorter than it is the drawing of a junction, not a road
 * @param nearestMeters a piece nearer than it to the administrator's main network, along roads, is
 *     as good as on it
 * @param longestGapMeters a piece between two ends of a neighbour's road longer than it is a road,
 *     not a gap
 */
record FinderSettings(
    int longestMeters, int shortestMeters, int nearestMeters, int longestGapMeters) {
  private static final int MOST = 100_000;

  /**
   * @throws Problem 400 that names the bound
   */
  FinderSettings {
    check("longestMeters", longestMeters, 1);
    check("shortestMeters", shortestMeters, 0);
    check("nearestMeters", nearestMeters, 0);
    check("longestGapMeters", longestGapMeters, 1);
  }

  private static void check(String name, int value, int least) {
    if (value < least || value > MOST) {
      throw Problem.badInput("exchange.setting", name, value, least, MOST);
    }
  }

  long longestCm() {
    return 100L * longestMeters;
  }

  long shortestCm() {
    return 100L * shortestMeters;
  }

  long nearestCm() {
    return 100L * nearestMeters;
  }

  int longestGapCm() {
    return 100 * longestGapMeters;
  }
}
