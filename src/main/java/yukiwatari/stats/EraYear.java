package yukiwatari.stats;

/** Fiscal years as offices write them. */
final class EraYear {
  private static final int REIWA_0 = 2018;
  private static final int HEISEI_0 = 1988;
  private static final int SHOWA_0 = 1925;

  private EraYear() {}

  /** 令和4年度 (2022); a fiscal year has the era of its 1 May, so 2019 is 令和元年度. */
  static String name(int fiscalYear) {
    if (fiscalYear > REIWA_0) {
      return name("令和", fiscalYear - REIWA_0, fiscalYear);
    }
    return fiscalYear > HEISEI_0
        ? name("平成", fiscalYear - HEISEI_0, fiscalYear)
        : name("昭和", fiscalYear - SHOWA_0, fiscalYear);
  }

  private static String name(String era, int year, int fiscalYear) {
    return era + (year == 1 ? "元" : String.valueOf(year)) + "年度 (" + fiscalYear + ")";
  }
}
