package yukiwatari.agreement;

import java.time.LocalDate;

/**
 * Days from {@code from} until the day before {@code until}; at least one.
 *
 * @param until exclusive
 */
public record Period(LocalDate from, LocalDate until) {
  public Period {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("no day from %s until %s".formatted(from, until));
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }
}
