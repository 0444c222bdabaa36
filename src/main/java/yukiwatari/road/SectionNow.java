package yukiwatari.road;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import yukiwatari.account.OrganisationId;

/**
 * A section as it is on the day from which somebody changes it.
 *
 * @param administrator the responsible body on that day
 * @param kind on that day
 * @param name of the section; null: its route's
 * @param startPlace 起点 in words
 * @param endPlace 終点 in words
 * @param from first day of this state
 * @param edition changes with every change of the section
 * @param later its end, or a state after this one, is known already
 * @param line null: 位置未登録
 * @param gisMeters geodesic; null without a line
 */
record SectionNow(
    SectionId section,
    SectionKey key,
    RouteId route,
    OrganisationId administrator,
    @Nullable String administratorName,
    RoadKind kind,
    String routeName,
    @Nullable String name,
    @Nullable String startPlace,
    @Nullable String endPlace,
    LocalDate from,
    int edition,
    boolean later,
    @Nullable LineString line,
    @Nullable BigDecimal officialMeters,
    @Nullable BigDecimal clearedMeters,
    @Nullable Double gisMeters) {

  /** As people call it: number of the route and code of the section. */
  String label() {
    return key.route().number() + " " + key.sectionCode();
  }
}
