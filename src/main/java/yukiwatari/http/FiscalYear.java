package yukiwatari.http;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 年度 as people ask for it: from 1 April of the year that names it to 31 March. */
public record FiscalYear(int value) {
  /** Those that agreement.programme_year may name. */
  private static final int FIRST = 1950;

  private static final int LAST = 2150;

  /**
   * @throws Problem 400 that says which years there are
   */
  public FiscalYear {
    if (value < FIRST || value > LAST) {
      throw Problem.badInput(
          "fiscalYear", String.valueOf(value), String.valueOf(FIRST), String.valueOf(LAST));
    }
  }

  /** Of a parameter that may be absent. */
  public static @Nullable FiscalYear ofNullable(@Nullable Integer value) {
    return value == null ? null : new FiscalYear(value);
  }

  public LocalDate from() {
    return LocalDate.of(value, 4, 1);
  }

  /** The day after the last one. */
  public LocalDate until() {
    return from().plusYears(1);
  }
}
