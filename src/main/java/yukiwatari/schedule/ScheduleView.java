package yukiwatari.schedule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A 別表 before it is accepted.
 *
 * @param rows that were read and are not of other years
 * @param leftOut rows of other fiscal years
 * @param how how many sections were found in each way, NEW among them
 * @param agreedKm of all rows that are taken
 * @param unlocatedKm of those on sections that have no place, new ones among them
 * @param begunEarlier sections that are known only from later on, and will begin with the agreement
 * @param items the first of them
 * @param refused all of the first thousand
 */
record ScheduleView(
    int rows,
    int leftOut,
    Map<Found.How, Integer> how,
    BigDecimal agreedKm,
    BigDecimal unlocatedKm,
    int begunEarlier,
    List<String> parties,
    List<Item> items,
    int refusedRows,
    List<Refused> refused) {

  /** A row as it is understood. */
  record Item(
      long row,
      String administrator,
      String performer,
      String work,
      String route,
      @Nullable String start,
      @Nullable String end,
      @Nullable BigDecimal agreedMeters,
      Found.How how,
      @Nullable String section) {}

  /** A row that is not taken, and why. */
  record Refused(long row, String message) {}
}
