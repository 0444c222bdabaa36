package yukiwatari.road;

import org.locationtech.jts.geom.Coordinate;

/**
 * The point of a segment that is nearest to a given point.
 *
 * @param fraction along the segment, 0 to 1
 * @param meters from the given point to it
 */
record Foot(double fraction, double x, double y, double meters) {

  static Foot of(Coordinate point, Coordinate from, Coordinate to) {
    double scale = Math.cos(Math.toRadians(point.y));
    double alongX = (to.x - from.x) * scale;
    double alongY = to.y - from.y;
    double squared = alongX * alongX + alongY * alongY;
    double fraction = 0;
    if (squared > 0) {
      double dot = (point.x - from.x) * scale * alongX + (point.y - from.y) * alongY;
      fraction = Math.max(0, Math.min(1, dot / squared));
    }
    double x = from.x + fraction * (to.x - from.x);
    double y = from.y + fraction * (to.y - from.y);
    double meters = Math.hypot((point.x - x) * scale, point.y - y) * LineIndex.METERS_PER_DEGREE;
    return new Foot(fraction, x, y, meters);
  }
}
