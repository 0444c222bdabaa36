package yukiwatari.exchange;

import java.util.Arrays;

/** Pairs of ids from 0, each packed into a long so that sorting brings equal ones together. */
final class Pairs {
  private long[] pairs = new long[64];
  private int size;

  void add(int first, int second) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * size);
    }
    pairs[size++] = (long) first << 32 | second;
  }

  long[] sorted() {
    long[] all = Arrays.copyOf(pairs, size);
    Arrays.sort(all);
    return all;
  }

  static int first(long pair) {
    return (int) (pair >>> 32);
  }

  static int second(long pair) {
    return (int) pair;
  }
}
