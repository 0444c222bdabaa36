package yukiwatari.demo;

import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Identifiers that are the same whenever the same prefecture is drawn, so that links into the
 * demonstration stay good. They have the shape of UUID version 7 (RFC 9562) of 2022-04-01.
 */
final class DemoIds {
  private static final long FIRST_MILLIS = 1_648_738_800_000L;
  private final SplittableRandom random;
  private long millis = FIRST_MILLIS;

  DemoIds(SplittableRandom random) {
    this.random = random;
  }

  UUID next() {
    long high = (millis++ << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
