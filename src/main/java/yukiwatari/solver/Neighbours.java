package yukiwatari.solver;

import java.util.Arrays;

/** For every service the others by rising distance, as far as the ruin looks. */
final class Neighbours {
  /** Ruin strings lie close together: more neighbours than this are never reached in practice. */
  private static final int MOST = 250;

  private final int[][] nearest;

  /** Cost: services² × modes² lookups, once. */
  Neighbours(Instance in) {
    int count = Math.min(MOST, in.services - 1);
    nearest = new int[in.services][];
    long[] keyed = new long[in.services];
    for (int s = 0; s < in.services; s++) {
      for (int t = 0; t < in.services; t++) {
        long distance = t == s ? Integer.MAX_VALUE : between(in, s, t);
        keyed[t] = (distance << 32) | t;
      }
      Arrays.sort(keyed);
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
