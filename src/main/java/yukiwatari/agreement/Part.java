package yukiwatari.agreement;

import java.util.Arrays;

/**
 * The part of a section's cross-section that an item is about, as a half-open range of strips: 1 is
 * the carriageway up (from the section's first to its last point), 2 down, 3 the left footway as
 * seen going up, 4 the right one.
 */
public enum Part {
  UP(1, 2),
  DOWN(2, 3),
  /** Both carriageways. */
  BOTH(1, 3),
  LEFT_FOOTWAY(3, 4),
  RIGHT_FOOTWAY(4, 5),
  BOTH_FOOTWAYS(3, 5);

  private final int from;
  private final int until;

  Part(int from, int until) {
    this.from = from;
    this.until = until;
  }

  /**
   * @param from inclusive
   * @param until exclusive
   */
  public static Part of(int from, int until) {
    return Arrays.stream(values())
        .filter(part -> part.from == from && part.until == until)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no part is [%d,%d)".formatted(from, until)));
  }

  /** First strip. */
  public int from() {
    return from;
  }

  /** First strip after the last. */
  public int until() {
    return until;
  }

  public boolean isFootway() {
    return from >= 3;
  }

  /** As PostgreSQL writes an int4range. */
  String text() {
    return "[%d,%d)".formatted(from, until);
  }
}
