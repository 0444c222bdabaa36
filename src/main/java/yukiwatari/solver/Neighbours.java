package yukiwatari.solver;

import java.util.Arrays;

/**
 * For every service the others by rising distance, as far as the search looks. Services that no
 * vehicle could serve both are no neighbours.
 */
final class Neighbours {
  /** Ruin strings lie close together: more neighbours than this are never reached in practice. */
  private static final int MOST = 250;

  private final int[][] nearest;

  /** Cost: services² × modes² lookups, once. */
  Neighbours(Instance in) {
    nearest = new int[in.services][];
    long[] keyed = new long[in.services];
    for (int s = 0; s < in.services; s++) {
      int found = 0;
      for (int t = 0; t < in.services; t++) {
        if (t != s && in.shareVehicle(s, t)) {
          keyed[found++] = ((long) between(in, s, t) << 32) | t;
        }
      }
      Arrays.sort(keyed, 0, found);
      int count = Math.min(MOST, found);
      int[] row = new int[count];
      for (int i = 0; i < count; i++) {
        row[i] = (int) keyed[i];
      }
      nearest[s] = row;
    }
  }

  /** Other services, nearest first. */
  int[] of(int service) {
    return nearest[service];
  }

  /** Shortest travel from an end of one service to the other, in any direction and class. */
  private static int between(Instance in, int s, int t) {
    int best = Network.UNREACHABLE;
    for (int c = 0; c < in.distances.length; c++) {
      Distances distances = in.distances[c];
      if (c > 0 && distances == in.distances[c - 1]) {
        continue;
      }
      for (int m = in.firstMode[s]; m < in.firstMode[s + 1]; m++) {
        for (int l = in.firstMode[t]; l < in.firstMode[t + 1]; l++) {
          best = Math.min(best, Math.min(distances.millis(m, l), distances.millis(l, m)));
        }
      }
    }
    return best;
  }
}
