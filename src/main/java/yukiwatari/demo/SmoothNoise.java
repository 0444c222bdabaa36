package yukiwatari.demo;

/** Value noise: smooth, repeatable, without direction. Values lie in −1 … 1. */
final class SmoothNoise {
  private final long seed;

  SmoothNoise(long seed) {
    this.seed = seed;
  }

  /** Sums {@code octaves} of noise, each half as long and half as strong as the one before. */
  double at(double x, double y, double wavelengthMeters, int octaves) {
    double sum = 0;
    double weight = 0;
    double strength = 1;
    double wavelength = wavelengthMeters;
    for (int octave = 0; octave < octaves; octave++) {
      sum += strength * single(x / wavelength + 31.7 * octave, y / wavelength - 17.3 * octave);
      weight += strength;
      strength /= 2;
      wavelength /= 2;
    }
    return sum / weight;
  }

  private double single(double x, double y) {
    long column = (long) Math.floor(x);
    long row = (long) Math.floor(y);
    double u = ease(x - column);
    double v = ease(y - row);
    double south = mix(corner(column, row), corner(column + 1, row), u);
    double north = mix(corner(column, row + 1), corner(column + 1, row + 1), u);
    return mix(south, north, v);
  }

  private static double ease(double t) {
    return t * t * t * (t * (6 * t - 15) + 10);
  }

  private static double mix(double a, double b, double t) {
    return a + (b - a) * t;
  }

  /** SplitMix64's finalizer over the corner's column and row. */
  private double corner(long column, long row) {
    long z = seed + column * 0x9E3779B97F4A7C15L + row * 0xC2B2AE3D27D4EB4FL;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return ((z ^ (z >>> 31)) >> 11) * 0x1.0p-52;
  }
}
