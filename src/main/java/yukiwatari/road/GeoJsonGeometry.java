package yukiwatari.road;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Geometry objects of RFC 7946 section 3.1; heights are left out. */
final class GeoJsonGeometry {
  private GeoJsonGeometry() {}

  /** A type that is no line, polygon or point; the message is its name. */
  static final class UnknownKind extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownKind(String type) {
      super(type);
    }
  }

  /** The geometry in the file's numbers; null for JSON null or an empty geometry. */
  static @Nullable Geometry read(@Nullable JsonNode geometry) throws Shapes.Broken, UnknownKind {
    if (geometry == null || geometry.isNull()) {
      return null;
    }
    String type = geometry.path("type").asString("");
    JsonNode coordinates = geometry.path("coordinates");
    if (!type.equals("GeometryCollection") && !coordinates.isArray()) {
      throw new Shapes.Broken(type + " without coordinates");
    }
    if (coordinates.isArray() && coordinates.isEmpty()) {
      return null;
    }
    return switch (type) {
      case "Point" -> Shapes.point(new Coordinate[] {position(coordinates)});
      case "LineString" -> Shapes.line(positions(coordinates));
      case "Polygon" -> polygon(coordinates);
      case "MultiLineString" -> {
        List<Geometry> lines = new ArrayList<>();
        for (JsonNode line : coordinates) {
          lines.add(Shapes.line(positions(line)));
        }
        yield Shapes.together(lines);
      }
      case "MultiPolygon" -> {
        List<Geometry> polygons = new ArrayList<>();
        for (JsonNode polygon : coordinates) {
          polygons.add(polygon(polygon));
        }
        yield Shapes.together(polygons);
      }
      default -> throw new UnknownKind(type);
    };
  }

  private static Polygon polygon(JsonNode rings) throws Shapes.Broken {
    List<LinearRing> built = new ArrayList<>();
    for (JsonNode ring : rings) {
      built.add(Shapes.ring(positions(ring)));
    }
    return Shapes.polygon(built);
  }

  private static Coordinate[] positions(JsonNode array) throws Shapes.Broken {
    Coordinate[] coordinates = new Coordinate[array.size()];
    for (int i = 0; i < coordinates.length; i++) {
      coordinates[i] = position(array.get(i));
    }
    return coordinates;
  }

  private static Coordinate position(JsonNode position) throws Shapes.Broken {
    if (position.size() < 2 || !position.get(0).isNumber() || !position.get(1).isNumber()) {
      throw new Shapes.Broken(position.toString());
    }
    return Shapes.coordinates(
        new double[] {position.get(0).doubleValue(), position.get(1).doubleValue()})[0];
  }
}
