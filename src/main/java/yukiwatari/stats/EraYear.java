package yukiwatari.stats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fiscal years as offices write them. */
public final class EraYear {
  private static final int REIWA_0 = 2018;
  private static final int HEISEI_0 = 1988;
  private static final int SHOWA_0 = 1925;

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(?:FY)?(?<year>\\d{4})|(?<era>令和|平成|昭和|[RHS])\\.?(?<number>元|\\d{1,2}))(?:年度?)?");

  private EraYear() {}

  /** 令和4年度 (2022); a fiscal year has the era of its 1 May, so 2019 is 令和元年度. */
  public static String name(int fiscalYear) {
    if (fiscalYear > REIWA_0) {
      return name("令和", fiscalYear - REIWA_0, fiscalYear);
    }
    return fiscalYear > HEISEI_0
        ? name("平成", fiscalYear - HEISEI_0, fiscalYear)
        : name("昭和", fiscalYear - SHOWA_0, fiscalYear);
  }

  /**
   * A fiscal year as people write it: 2022, 令和4年度, R4, H18, 平成元年, FY2022. 平成31年度 and 令和元年度 are both
   * 2019.
   *
   * @param text without full-width digits
   * @return null when it is none of these
   */
  static @Nullable Integer parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return null;
    }
    if (written.group("year") != null) {
      return Integer.valueOf(written.group("year"));
    }
    String number = written.group("number");
    return switch (written.group("era").charAt(0)) {
          case '令', 'R' -> REIWA_0;
          case '平', 'H' -> HEISEI_0;
          default -> SHOWA_0;
        }
        + (number.equals("元") ? 1 : Integer.parseInt(number));
  }

  private static String name(String era, int year, int fiscalYear) {
    return era + (year == 1 ? "元" : String.valueOf(year)) + "年度 (" + fiscalYear + ")";
  }
}
