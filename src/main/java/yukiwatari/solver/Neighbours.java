package yukiwatari.solver;

import java.util.Arrays;

/**
 * For every service the others by rising distance, as far as the search looks. Services that no
 * vehicle could serve both are no neighbours.
 */
final class Neighbours {
  /** Ruin strings lie close together: more neighbours than this are never reached in practice. */
  private static final int MOST = 250;

  /** Problems of up to so many services look at all pairs. */
  private static final int ALL_PAIRS = 3_000;

  /** Larger ones keep fewer, met by walking outwards. */
  private static final int MOST_MET = 120;

  /** Services a worker walks from at a time. */
  private static final int STRETCH = 256;

  private final int[][] nearest;

  /** Cost up to ALL_PAIRS services: services² × modes² lookups, once; above, a walk for each. */
  Neighbours(Instance in) {
    nearest = new int[in.services][];
    if (in.services <= ALL_PAIRS) {
      lookAtAll(in);
    } else {
      walk(in, new Nearby(in));
    }
  }

  /**
   * The neighbours within a part.
   *
   * @param part services of the whole, by their id in the part
   * @param idInPart by service of the whole; read only for those of which {@code inPart} is true
   */
  private Neighbours(Neighbours whole, int[] part, int[] idInPart, boolean[] inPart) {
    nearest = new int[part.length][];
    int[] row = new int[part.length];
    for (int s = 0; s < part.length; s++) {
      int count = 0;
      for (int other : whole.nearest[part[s]]) {
        if (inPart[other]) {
          row[count++] = idInPart[other];
        }
      }
      nearest[s] = Arrays.copyOf(row, count);
    }
  }

  private void lookAtAll(Instance in) {
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

  private void walk(Instance in, Nearby nearby) {
    Workers.run(
        (in.services + STRETCH - 1) / STRETCH,
        () -> {
          Nearby.Walker walker = nearby.new Walker(MOST_MET);
          return stretch -> {
            int end = Math.min(in.services, (stretch + 1) * STRETCH);
            for (int s = stretch * STRETCH; s < end; s++) {
              int service = s;
              nearest[s] = walker.around(s, other -> in.shareVehicle(service, other));
            }
          };
        });
  }

  /** The same rows with only the services of a part in them, under their ids there. */
  Neighbours within(int[] part) {
    int[] idInPart = new int[nearest.length];
    boolean[] inPart = new boolean[nearest.length];
    for (int i = 0; i < part.length; i++) {
      idInPart[part[i]] = i;
      inPart[part[i]] = true;
    }
    return new Neighbours(this, part, idInPart, inPart);
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
