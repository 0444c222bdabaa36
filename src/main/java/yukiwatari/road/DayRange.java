package yukiwatari.road;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from {@code from} (included) until {@code until} (excluded); null means without end on that
 * side.
 */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate until) {
  public static final DayRange ALWAYS = new DayRange(null, null);

  public DayRange {
    if (from != null && until != null && !from.isBefore(until)) {
      throw new IllegalArgumentException("no day between %s and %s".formatted(from, until));
    }
  }

  public static DayRange from(LocalDate day) {
    return new DayRange(day, null);
  }

  /** As PostgreSQL writes a daterange. */
  String text() {
    return "[" + (from == null ? "" : from) + "," + (until == null ? "" : until) + ")";
  }
}
