package yukiwatari.demo;

import java.util.HashSet;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** Ground that nets of streets have taken, in squares of {@value #CELL_METERS} m. */
final class Occupied {
  private static final double CELL_METERS = 60;
  private final Set<Long> taken = new HashSet<>();

  boolean isFree(Coordinate place) {
    return !taken.contains(key(cell(place.x), cell(place.y)));
  }

  /** Takes the ground within {@code reach} metres of the line's points and of points between. */
  void add(LineString street, double reach) {
    Coordinate[] line = street.getCoordinates();
    for (int i = 1; i < line.length; i++) {
      int steps = (int) Math.ceil(line[i].distance(line[i - 1]) / CELL_METERS);
      for (int step = 0; step <= steps; step++) {
        double t = (double) step / steps;
        take(
            line[i - 1].x + t * (line[i].x - line[i - 1].x),
            line[i - 1].y + t * (line[i].y - line[i - 1].y),
            reach);
      }
    }
  }

  private void take(double x, double y, double reach) {
    for (long column = cell(x - reach); column <= cell(x + reach); column++) {
      for (long row = cell(y - reach); row <= cell(y + reach); row++) {
        taken.add(key(column, row));
      }
    }
  }

  private static long cell(double meters) {
    return (long) Math.floor(meters / CELL_METERS);
  }

  private static long key(long column, long row) {
    return (column << 32) ^ (row & 0xFFFF_FFFFL);
  }
}
