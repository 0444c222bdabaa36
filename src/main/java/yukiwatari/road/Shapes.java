package yukiwatari.road;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Builds geometries from the coordinates of a file. A {@code null} answer or a {@link Broken} means
 * that the file's coordinates make none.
 */
final class Shapes {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Shapes() {}

  /** Coordinates that make no geometry; {@code getMessage} is what is wrong, for the refusal. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String message) {
      super(message);
    }
  }

  /**
   * @param xy x of point i at {@code 2 i}, y at {@code 2 i + 1}
   */
  static Coordinate[] coordinates(double[] xy) throws Broken {
    Coordinate[] coordinates = new Coordinate[xy.length / 2];
    for (int i = 0; i < coordinates.length; i++) {
      double x = xy[2 * i];
      double y = xy[2 * i + 1];
      if (!Double.isFinite(x) || !Double.isFinite(y)) {
        throw new Broken("%s %s".formatted(x, y));
      }
      coordinates[i] = new CoordinateXY(x, y);
    }
    return coordinates;
  }

  static Geometry point(Coordinate[] one) throws Broken {
    if (one.length != 1) {
      throw new Broken(one.length + " points");
    }
    return FACTORY.createPoint(one[0]);
  }

  static LineString line(Coordinate[] points) throws Broken {
    if (points.length < 2) {
      throw new Broken(points.length + " points");
    }
    return FACTORY.createLineString(points);
  }

  static LinearRing ring(Coordinate[] points) throws Broken {
    if (points.length < 4 || !points[0].equals2D(points[points.length - 1])) {
      throw new Broken(points.length < 4 ? points.length + " points" : "open ring");
    }
    return FACTORY.createLinearRing(points);
  }

  /**
   * @param rings the shell, then the holes
   */
  static Polygon polygon(List<LinearRing> rings) throws Broken {
    if (rings.isEmpty()) {
      throw new Broken("no ring");
    }
    return FACTORY.createPolygon(
        rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
  }

  /** One geometry as it is, several as the narrowest collection; null for none. */
  static @Nullable Geometry together(List<? extends Geometry> parts) {
    return switch (parts.size()) {
      case 0 -> null;
      case 1 -> parts.get(0);
      default -> FACTORY.buildGeometry(parts);
    };
  }

  /**
   * Polygons of rings that come without order (Shapefile: shells clockwise, holes the other way). A
   * hole goes to the smallest shell around it; a hole without one is a shell that was drawn the
   * wrong way.
   */
  static Geometry polygons(List<LinearRing> rings) throws Broken {
    List<LinearRing> shells = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    for (LinearRing ring : rings) {
      (Orientation.isCCW(ring.getCoordinateSequence()) ? holes : shells).add(ring);
    }
    List<List<LinearRing>> polygons = new ArrayList<>();
    shells.forEach(shell -> polygons.add(new ArrayList<>(List.of(shell))));
    for (LinearRing hole : holes) {
      List<LinearRing> around = smallestAround(hole, polygons);
      if (around == null) {
        polygons.add(new ArrayList<>(List.of(hole)));
      } else {
        around.add(hole);
      }
    }
    List<Polygon> built = new ArrayList<>();
    for (List<LinearRing> polygon : polygons) {
      built.add(polygon(polygon));
    }
    Geometry together = together(built);
    if (together == null) {
      throw new Broken("no ring");
    }
    return together;
  }

  private static @Nullable List<LinearRing> smallestAround(
      LinearRing hole, List<List<LinearRing>> polygons) {
    List<LinearRing> smallest = null;
    double area = Double.POSITIVE_INFINITY;
    for (List<LinearRing> polygon : polygons) {
      LinearRing shell = polygon.get(0);
      double shellArea = shell.getEnvelopeInternal().getArea();
      if (shellArea < area
          && shell.getEnvelopeInternal().contains(hole.getEnvelopeInternal())
          && FACTORY.createPolygon(shell).covers(hole.getPointN(0))) {
        smallest = polygon;
        area = shellArea;
      }
    }
    return smallest;
  }
}
