package yukiwatari.solver;

/**
 * The one random generator of a search: SplitMix64 (Steele, Lea and Flood 2014), written out so
 * that a seed means the same in every Java version.
 */
final class Rng {
  private long state;

  Rng(long seed) {
    state = seed;
  }

  long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** 0..bound-1; the bias of the multiplication is below bound / 2^31. */
  int below(int bound) {
    return (int) (((next() >>> 33) * bound) >>> 31);
  }

  /** Greater than 0, less than 1. */
  double unit() {
    return ((next() >>> 12) + 0.5) * 0x1.0p-52;
  }
}
