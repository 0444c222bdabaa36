package yukiwatari.road;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;
import yukiwatari.geo.Lengths;
import yukiwatari.geo.Srid;
import yukiwatari.http.Problem;

/** A line as a page sends it, held to what a road can be. */
final class DrawnLine {
  private static final int MOST_POINTS = 20_000;
  private static final double SHORTEST_METERS = 1;
  private static final double LONGEST_METERS = 200_000;
  private static final GeometryFactory FACTORY =
      new GeometryFactory(new PrecisionModel(), Srid.JGD2011);

  private DrawnLine() {}

  /**
   * @param places longitude and latitude each, EPSG:6668; points on the same place are one
   * @throws Problem 400 that names the point or the length
   */
  static LineString of(List<List<Double>> places) {
    if (places.size() > MOST_POINTS) {
      throw Problem.badInput("section.points", places.size(), MOST_POINTS);
    }
    List<Coordinate> line = new ArrayList<>();
    for (List<Double> place : places) {
      Coordinate point = point(place);
      if (line.isEmpty() || !line.get(line.size() - 1).equals2D(point)) {
        line.add(point);
      }
    }
    Coordinate[] points = line.toArray(Coordinate[]::new);
    double meters = Lengths.meters(points);
    if (meters < SHORTEST_METERS || meters > LONGEST_METERS) {
      throw Problem.badInput("section.length", Math.round(meters), LONGEST_METERS / 1000);
    }
    return FACTORY.createLineString(points);
  }

  private static Coordinate point(List<Double> place) {
    if (place.size() != 2 || !(Math.abs(place.get(0)) <= 180 && Math.abs(place.get(1)) <= 90)) {
      throw Problem.badInput("section.place", place.toString(), "");
    }
    return new Coordinate(place.get(0), place.get(1));
  }
}
