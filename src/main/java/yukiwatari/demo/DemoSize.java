package yukiwatari.demo;

import java.util.SplittableRandom;

/**
 * Which prefecture to draw.
 *
 * @param links about how many links its road network has, 2,000 to 300,000
 * @param seed the same seed draws the same prefecture
 */
record DemoSize(int links, long seed) {
  static final DemoSize DEFAULT = new DemoSize(10_000, 1);

  DemoSize {
    if (links < 2_000 || links > 300_000) {
      throw new IllegalArgumentException("links %d is not in 2000–300000".formatted(links));
    }
  }

  /** Random numbers of one stage; stages do not disturb each other when one of them changes. */
  SplittableRandom random(String stage) {
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + stage.hashCode());
  }

  SmoothNoise noise(String stage) {
    return new SmoothNoise(random(stage).nextLong());
  }
}
