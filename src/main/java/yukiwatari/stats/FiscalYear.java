package yukiwatari.stats;

import java.time.LocalDate;
import yukiwatari.http.Problem;

/** 年度: from 1 April of the year that names it to 31 March. */
record FiscalYear(int value) {
  /** Those that agreement.programme_year may name. */
  private static final int FIRST = 1950;

  private static final int LAST = 2150;

  FiscalYear {
    if (value < FIRST || value > LAST) {
      throw Problem.badInput(
          "statistics.fiscalYear",
          String.valueOf(value),
          String.valueOf(FIRST),
          String.valueOf(LAST));
    }
  }

  LocalDate from() {
    return LocalDate.of(value, 4, 1);
  }

  /** The day after the last one. */
  LocalDate until() {
    return LocalDate.of(value + 1, 4, 1);
  }
}
