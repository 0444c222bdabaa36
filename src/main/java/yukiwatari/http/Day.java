package yukiwatari.http;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.Formatter;

/** Days as people send them, ISO: none before the first register of roads, none far ahead. */
final class Day implements Formatter<LocalDate> {
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2200;

  /**
   * @throws Problem 400 that says which years there are
   */
  static LocalDate check(LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw Problem.badInput(
          "day", day.toString(), String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
    }
    return day;
  }

  @Override
  public LocalDate parse(String text, Locale locale) throws ParseException {
    try {
      return check(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw new ParseException(text, 0);
    }
  }

  @Override
  public String print(LocalDate day, Locale locale) {
    return day.toString();
  }
}
