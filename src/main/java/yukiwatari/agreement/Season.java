package yukiwatari.agreement;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of every year in which work is done, for example 11-15 until 04-01. It crosses the
 * year's end when {@code until} is not after {@code from}. A season to the end of February is
 * written until 03-01, so that it is right in leap years too; 02-29 is refused.
 *
 * @param from first day
 * @param until first day after the last
 */
public record Season(MonthDay from, MonthDay until) {
  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  public Season {
    if (from.equals(until)) {
      throw new IllegalArgumentException("season %s until %s has no end".formatted(from, until));
    }
    if (from.equals(LEAP_DAY) || until.equals(LEAP_DAY)) {
      throw new IllegalArgumentException("02-29 is not in every year: write 03-01");
    }
  }

  /**
   * @param text month-day as the database keeps it: 11-15
   */
  static MonthDay monthDay(String text) {
    return MonthDay.parse("--" + text);
  }

  static String text(MonthDay day) {
    return day.toString().substring(2);
  }

  /** The days of {@code period} that lie in {@code season}; all of them when it is null. */
  static Days within(Period period, @Nullable Season season) {
    return season == null ? Days.of(period) : season.within(period);
  }

  /** The days of {@code period} that lie in this season, one range for each winter; maybe none. */
  public Days within(Period period) {
    List<Period> ranges = new ArrayList<>();
    for (int year = period.from().getYear() - 1; year <= period.until().getYear(); year++) {
      LocalDate begin = from.atYear(year);
      LocalDate end = until.atYear(until.isAfter(from) ? year : year + 1);
      LocalDate first = begin.isAfter(period.from()) ? begin : period.from();
      LocalDate last = end.isBefore(period.until()) ? end : period.until();
      if (first.isBefore(last)) {
        ranges.add(new Period(first, last));
      }
    }
    return new Days(ranges);
  }
}
