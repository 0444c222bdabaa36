package yukiwatari.schedule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import yukiwatari.account.OrganisationId;
import yukiwatari.agreement.WorkType;
import yukiwatari.road.OfficeText;
import yukiwatari.road.RoadKind;

/**
 * A row of a 別表 as it is understood.
 *
 * @param row as a spreadsheet counts it
 * @param kind null where neither a column nor the route's name says it
 * @param number null where the table has none
 * @param agreedMeters 協定延長; null where none was agreed
 */
record ScheduleRow(
    long row,
    OrganisationId administrator,
    OrganisationId performer,
    @Nullable RoadKind kind,
    @Nullable String number,
    String name,
    @Nullable String code,
    @Nullable String start,
    @Nullable String end,
    @Nullable BigDecimal agreedMeters,
    WorkType work,
    @Nullable String remark) {

  /** 起点 and 終点 for comparing; "" where the table has neither. */
  String places() {
    return places(start, end);
  }

  static String places(@Nullable String start, @Nullable String end) {
    return start == null && end == null ? "" : OfficeText.plain(start + "〜" + end);
  }
}
