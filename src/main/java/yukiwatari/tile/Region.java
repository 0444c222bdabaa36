package yukiwatari.tile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the map begins.
 *
 * @param bbox west, south, east, north in degrees; null: no boundary and no road yet
 * @param municipalities that stand and have an area, by code
 * @param credits 出典 of the data that was brought in, the eldest first
 */
record Region(
    @Nullable List<Double> bbox, List<Municipality> municipalities, List<String> credits) {
  /**
   * @param name in the reader's language where it is known
   * @param kind CITY, TOWN or VILLAGE
   * @param bbox west, south, east, north in degrees
   * @param label longitude and latitude of a place inside for its name
   */
  record Municipality(
      String code, String name, String kind, List<Double> bbox, List<Double> label) {}
}
