package yukiwatari.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A section of an administrator on the first day of the agreement.
 *
 * @param number of its route
 * @param name of its route
 * @param officialMeters 実延長; null when unknown
 * @param gisMeters null: 位置未登録
 * @param begins its first day, where that lies after the first day of the agreement
 */
record KnownSection(
    UUID section,
    UUID route,
    UUID administrator,
    String kind,
    String number,
    String name,
    String code,
    @Nullable String start,
    @Nullable String end,
    @Nullable BigDecimal officialMeters,
    @Nullable Double gisMeters,
    @Nullable LocalDate begins) {

  String places() {
    return ScheduleRow.places(start, end);
  }

  /** The same places, read from the other end. */
  String placesBack() {
    return ScheduleRow.places(/* start= */ end, /* end= */ start);
  }

  /** Is it about as long: within 2 % and 10 m, officially or on the map? */
  boolean isAsLong(@Nullable BigDecimal meters) {
    if (meters == null) {
      return false;
    }
    double wanted = meters.doubleValue();
    double near = Math.max(10, wanted * 0.02);
    return (officialMeters != null && Math.abs(officialMeters.doubleValue() - wanted) <= near)
        || (gisMeters != null && Math.abs(gisMeters - wanted) <= near);
  }

  /** May the length be a part of it? Also where one of the two is unknown. */
  boolean isLonger(@Nullable BigDecimal meters) {
    double longest =
        Math.max(
            officialMeters == null ? 0 : officialMeters.doubleValue(),
            gisMeters == null ? 0 : gisMeters);
    return meters == null || longest == 0 || meters.doubleValue() <= longest;
  }
}
