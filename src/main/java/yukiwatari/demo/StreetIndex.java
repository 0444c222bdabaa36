package yukiwatari.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;

/** Finds the street nearest to a place; streets are added as they are drawn. */
final class StreetIndex {
  private static final double CELL_METERS = 250;
  private final Map<Long, List<LineSegment>> cells = new HashMap<>();

  void add(LineString street) {
    Coordinate[] line = street.getCoordinates();
    for (int i = 1; i < line.length; i++) {
      LineSegment segment = new LineSegment(line[i - 1], line[i]);
      for (long column = cell(segment.minX()); column <= cell(segment.maxX()); column++) {
        for (long row = cell(segment.minY()); row <= cell(segment.maxY()); row++) {
          cells.computeIfAbsent(key(column, row), any -> new ArrayList<>()).add(segment);
        }
      }
    }
  }

  private static long cell(double meters) {
    return (long) Math.floor(meters / CELL_METERS);
  }

  private static long key(long column, long row) {
    return (column << 32) ^ (row & 0xFFFF_FFFFL);
  }

  /** The nearest point of any street within {@code reach} metres, or null. */
  @Nullable Coordinate nearest(Coordinate place, double reach) {
    Coordinate found = null;
    double best = reach;
    for (long column = cell(place.x - reach); column <= cell(place.x + reach); column++) {
      for (long row = cell(place.y - reach); row <= cell(place.y + reach); row++) {
        for (LineSegment segment : cells.getOrDefault(key(column, row), List.of())) {
          double distance = segment.distance(place);
          if (distance < best) {
            best = distance;
            found = segment.closestPoint(place);
          }
        }
      }
    }
    return found;
  }
}
