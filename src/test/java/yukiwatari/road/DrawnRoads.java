package yukiwatari.road;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A GeoJSON file that a test draws row by row: lines at 40.1{@code route}°N; x is in thousandths of
 * a degree east of 139°E.
 */
final class DrawnRoads {
  private final List<String> rows = new ArrayList<>();

  DrawnRoads row(int route, String code, double length, double... xs) {
    StringBuilder points = new StringBuilder();
    for (double x : xs) {
      points.append(points.isEmpty() ? "" : ",");
      points.append(String.format(Locale.ROOT, "[%.6f,40.1%d]", 139 + x / 1000, route));
    }
    return feature(
        """
        {"type": "Feature", "properties": {"kind": "県道", "number": "9%d", "name": "試験%d号線", "code": "%s", "length": %s},
         "geometry": {"type": "LineString", "coordinates": [%s]}}
        """
            .formatted(route, route, code, length, points));
  }

  /** A row as GeoJSON, of a line that does not lie as the others. */
  DrawnRoads feature(String json) {
    rows.add(json);
    return this;
  }

  /** Writes what was drawn; the next file begins empty. */
  Path write(Path file) throws IOException {
    Files.writeString(
        file, "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", rows) + "]}");
    rows.clear();
    return file;
  }
}
