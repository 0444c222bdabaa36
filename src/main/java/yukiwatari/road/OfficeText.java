package yukiwatari.road;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lengths and days as offices write them in tables: 1,234.5㎞, 令和5年4月1日, R5.4.1, H31/4/1, full-width
 * digits, and a spreadsheet's number of a day.
 */
public final class OfficeText {
  private static final Pattern LENGTH =
      Pattern.compile("(?:l=|延長)?(-?[0-9]{1,9}(?:\\.[0-9]{1,9})?)(km|m|キロメートル|キロ|メートル)?");
  private static final Map<String, Double> UNITS =
      Map.of("km", 1000.0, "キロメートル", 1000.0, "キロ", 1000.0, "m", 1.0, "メートル", 1.0);

  /** The year before the first one of each era, by what it is written as. */
  private static final Map<String, Integer> ERAS =
      Map.of(
          "令和", 2018, "令", 2018, "R", 2018, "平成", 1988, "平", 1988, "H", 1988, "昭和", 1925, "昭", 1925,
          "S", 1925);

  private static final String ERA = "(令和|令|R|平成|平|H|昭和|昭|S)";
  private static final String DAY_PARTS = "[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})日?";
  private static final Pattern ERA_DAY =
      Pattern.compile(ERA + "\\.?([0-9]{1,2}|元)" + DAY_PARTS, Pattern.CASE_INSENSITIVE);
  private static final Pattern WESTERN_DAY = Pattern.compile("([0-9]{4})" + DAY_PARTS);
  private static final Pattern TIME = Pattern.compile("\\s+[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$");
  private static final Pattern WEEKDAY = Pattern.compile("\\([日月火水木金土]\\)$");
  private static final Pattern COMPACT_DAY = Pattern.compile("(19|20)[0-9]{6}");
  private static final Pattern SERIAL_DAY = Pattern.compile("[1-9][0-9]{4}");
  private static final Pattern ERA_YEAR =
      Pattern.compile(ERA + "\\.?([0-9]{1,2}|元)(年度|年)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern WESTERN_YEAR = Pattern.compile("(?:FY)?((?:19|20)[0-9]{2})(年度|年)?");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private OfficeText() {}

  /**
   * A length.
   *
   * @param unit metres that one stands for where the text names no unit
   * @return metres with two decimals; empty when it is none
   */
  public static Optional<BigDecimal> meters(String text, double unit) {
    Matcher length = LENGTH.matcher(plain(text).replace(",", "").toLowerCase(Locale.ROOT));
    if (!length.matches()) {
      return Optional.empty();
    }
    String written = length.group(2);
    double factor = written == null ? unit : UNITS.getOrDefault(written, unit);
    return Optional.of(
        new BigDecimal(length.group(1))
            .multiply(BigDecimal.valueOf(factor))
            .setScale(2, RoundingMode.HALF_UP));
  }

  /** A day by era or western year, as eight digits, or as a spreadsheet counts it. */
  public static Optional<LocalDate> day(String text) {
    String plain = WEEKDAY.matcher(plain(TIME.matcher(text).replaceAll(""))).replaceAll("");
    Matcher era = ERA_DAY.matcher(plain);
    if (era.matches()) {
      return day(year(era.group(1), era.group(2)), era.group(3), era.group(4));
    }
    Matcher western = WESTERN_DAY.matcher(plain);
    if (western.matches()) {
      return day(Integer.parseInt(western.group(1)), western.group(2), western.group(3));
    }
    if (COMPACT_DAY.matcher(plain).matches()) {
      int year = Integer.parseInt(plain.substring(0, 4));
      return day(year, plain.substring(4, 6), plain.substring(6));
    }
    return SERIAL_DAY.matcher(plain).matches()
        ? SerialDay.of(new BigDecimal(plain), false)
        : Optional.empty();
  }

  /** A fiscal year 年度 by era or western year, named by its start: 令和4年度 is 2022. */
  public static OptionalInt fiscalYear(String text) {
    String plain = plain(text);
    Matcher era = ERA_YEAR.matcher(plain);
    if (era.matches()) {
      return OptionalInt.of(year(era.group(1), era.group(2)));
    }
    Matcher western = WESTERN_YEAR.matcher(plain);
    return western.matches()
        ? OptionalInt.of(Integer.parseInt(western.group(1)))
        : OptionalInt.empty();
  }

  /** For comparing: half-width, without spaces. */
  public static String plain(String text) {
    return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  private static int year(String era, String year) {
    return ERAS.getOrDefault(era.toUpperCase(Locale.ROOT), 0)
        + (year.equals("元") ? 1 : Integer.parseInt(year));
  }

  private static Optional<LocalDate> day(int year, String month, String day) {
    try {
      return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
