package yukiwatari.road;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import yukiwatari.geo.Lengths;

/** A line with its geodesic metres from the first point: places by metres, and metres by place. */
final class MeasuredLine {
  private final LineString line;
  private final Coordinate[] points;

  /** By point: metres from the first. */
  private final double[] meters;

  /**
   * @param line longitude and latitude in degrees
   */
  MeasuredLine(LineString line) {
    this.line = line;
    points = line.getCoordinates();
    meters = new double[points.length];
    for (int i = 1; i < points.length; i++) {
      meters[i] = meters[i - 1] + Lengths.meters(points[i - 1], points[i]);
    }
  }

  /**
   * A place on the line.
   *
   * @param meters from the line's first point
   * @param offMeters from what was asked for to it
   */
  record Place(double meters, Coordinate at, double offMeters) {}

  double length() {
    return meters[meters.length - 1];
  }

  /**
   * @param along metres from the first point; beyond the ends: the end
   */
  Coordinate at(double along) {
    if (along <= 0) {
      return points[0];
    }
    if (along >= length()) {
      return points[points.length - 1];
    }
    int segment = segment(along);
    double share = (along - meters[segment]) / (meters[segment + 1] - meters[segment]);
    Coordinate from = points[segment];
    Coordinate to = points[segment + 1];
    return new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
  }

  /** The segment in which a measure strictly inside the line lies. */
  private int segment(double along) {
    int found = Arrays.binarySearch(meters, along);
    int segment = found >= 0 ? found : -found - 2;
    while (meters[segment + 1] == meters[segment]) {
      segment++;
    }
    return segment;
  }

  /** The place of the line that is nearest to a point. */
  Place nearest(Coordinate point) {
    Place best = new Place(0, points[0], Lengths.meters(point, points[0]));
    for (int i = 0; i + 1 < points.length; i++) {
      Foot foot = Foot.of(point, points[i], points[i + 1]);
      if (foot.meters() < best.offMeters() || i == 0) {
        Coordinate at = new Coordinate(foot.x(), foot.y());
        best = new Place(meters[i] + Lengths.meters(points[i], at), at, foot.meters());
      }
    }
    return best;
  }

  /**
   * The line up to a measure strictly inside it, and from there on; they meet in one place.
   *
   * @return two lines
   */
  List<LineString> cut(double along) {
    if (!(along > 0 && along < length())) {
      throw new IllegalArgumentException(along + " m is not inside of " + length() + " m");
    }
    int segment = segment(along);
    Coordinate at = at(along);
    List<Coordinate> first = new ArrayList<>(Arrays.asList(points).subList(0, segment + 1));
    if (!first.get(first.size() - 1).equals2D(at)) {
      first.add(at);
    }
    List<Coordinate> second = new ArrayList<>();
    second.add(at);
    second.addAll(Arrays.asList(points).subList(segment + 1, points.length));
    return List.of(line(first), line(second));
  }

  private LineString line(List<Coordinate> of) {
    return line.getFactory().createLineString(of.toArray(Coordinate[]::new));
  }
}
