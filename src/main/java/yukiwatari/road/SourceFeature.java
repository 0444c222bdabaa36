package yukiwatari.road;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One row of a road file, before anybody said what its fields mean.
 *
 * @param layer the layer or table of the file; the file's name where a format has no layers
 * @param row as a person counts: the first data row of the layer is 1; in a table 台帳 the number
 *     that a spreadsheet shows beside it
 * @param attributes field name to text, in the file's order; a field without a value is absent.
 *     Numbers without trailing zeros, lists as JSON ({@code nodes} of OpenStreetMap: {@code [1,2]})
 * @param geometry EPSG:6668, longitude and latitude in degrees, two-dimensional; null where the row
 *     has none (a register)
 */
record SourceFeature(
    String layer, long row, Map<String, String> attributes, @Nullable Geometry geometry) {
  SourceFeature {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** The text of a field without spaces at its ends; "" where it is absent. */
  String text(String field) {
    return attributes.getOrDefault(field, "").strip();
  }
}
