package yukiwatari.schedule;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sections whose lengths differ by more than a person tolerates 延長照合.
 *
 * @param total of all, also beyond the listed
 * @param compared sections that have at least two of the three lengths
 */
record LengthDifferences(long total, long compared, List<Row> differences) {

  /**
   * @param agreedMeters 協定延長 of this fiscal year, the longest of several items; null: none
   * @param gisMeters null: 位置未登録
   * @param mostMeters largest difference between two of the three
   * @param mostPercent of the longer one
   */
  record Row(
      UUID section,
      String administrator,
      String kind,
      String number,
      String name,
      String code,
      @Nullable String startPlace,
      @Nullable String endPlace,
      @Nullable BigDecimal agreedMeters,
      @Nullable BigDecimal officialMeters,
      @Nullable BigDecimal gisMeters,
      BigDecimal mostMeters,
      BigDecimal mostPercent) {}
}
