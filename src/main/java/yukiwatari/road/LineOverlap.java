package yukiwatari.road;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/**
 * How much of a line lies on another, drawn again with small errors. Lines are compared on a plane
 * that is scaled at the first one's latitude.
 */
final class LineOverlap {
  /** How far apart the same road may be drawn in two files. */
  static final double WIDTH_METERS = 3;

  private static final double WIDTH = WIDTH_METERS / LineIndex.METERS_PER_DEGREE;

  private LineOverlap() {}

  /** The share, 0 to 1, of {@code line} within {@link #WIDTH_METERS} of {@code other}. */
  static double share(LineString line, LineString other) {
    if (line.equalsExact(other)) {
      return 1;
    }
    double scale = Math.cos(Math.toRadians(line.getCoordinateN(0).y));
    Geometry flat = flat(line, scale);
    double length = flat.getLength();
    if (length == 0) {
      return 0;
    }
    return Math.min(1, flat.intersection(beside(flat(other, scale))).getLength() / length);
  }

  /** Flat at the ends: where a line is cut in two, no part of it lies on both. */
  private static Geometry beside(Geometry line) {
    return BufferOp.bufferOp(line, WIDTH, new BufferParameters(4, BufferParameters.CAP_FLAT));
  }

  private static Geometry flat(LineString line, double scale) {
    Geometry copy = line.copy();
    copy.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence points, int i) {
            points.setOrdinate(i, Coordinate.X, points.getX(i) * scale);
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return copy;
  }
}
