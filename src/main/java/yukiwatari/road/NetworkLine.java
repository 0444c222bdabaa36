package yukiwatari.road;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;

/**
 * A line that the network is built from: a section or another way, as it is on the network's day.
 *
 * @param section null for a way that no section owns
 * @param line longitude and latitude in degrees
 * @param oneway 1 along the line, -1 against it, 0 both ways
 * @param level 0 on the ground; lines of different levels cross without a junction
 * @param noded its source shares points at junctions: two such lines meet only there
 * @param overlapping 重用: another section is counted where both share a link
 */
record NetworkLine(
    @Nullable SectionId section,
    LineString line,
    int oneway,
    int level,
    boolean noded,
    RoadKind kind,
    @Nullable BigDecimal widthMeters,
    boolean overlapping) {

  /**
   * The level of a line: what the file says, else bridges one above the ground and tunnels one
   * below.
   */
  static int level(int layer, boolean bridge, boolean tunnel) {
    if (layer != 0 || bridge == tunnel) {
      return layer;
    }
    return bridge ? 1 : -1;
  }
}
