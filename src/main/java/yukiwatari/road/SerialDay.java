package yukiwatari.road;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Days as spreadsheets count them. */
final class SerialDay {
  /** From March 1900 on: the 29 February 1900 that never was has number 60. */
  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

  private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
  private static final int FIRST = 61;
  private static final int LAST = 2_958_465; // 9999-12-31

  private SerialDay() {}

  /**
   * @param serial the fraction is the time of day and is dropped
   * @param from1904 as old workbooks of the Macintosh count
   * @return empty for a number that is no day
   */
  static Optional<LocalDate> of(BigDecimal serial, boolean from1904) {
    double days = serial.doubleValue();
    if (days < (from1904 ? 0 : FIRST) || days > LAST) {
      return Optional.empty();
    }
    return Optional.of((from1904 ? DAY_0_OF_1904 : DAY_0).plusDays((long) days));
  }
}
