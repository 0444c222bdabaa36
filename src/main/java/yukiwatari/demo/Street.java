package yukiwatari.demo;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import yukiwatari.road.RoadKind;

/**
 * A line on the plane that will become a road or a part of one.
 *
 * @param road the country road it belongs to; null for streets of towns and lanes of fields
 * @param line metres on the plane, in the road's direction
 * @param oneway 1 along the line, −1 against it, 0 both ways
 * @param settlement the name that streets of a town or field carry; null for country roads
 */
record Street(
    RoadKind kind,
    @Nullable PlannedRoad road,
    LineString line,
    int oneway,
    @Nullable Names settlement) {
  boolean isCountryRoad() {
    return road != null;
  }
}
