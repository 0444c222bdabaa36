package yukiwatari.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The areas of the municipalities on the plane. Each is the outline of its lattice cells; corners
 * that two areas share are moved together when the outline is smoothed, so that the areas tile the
 * prefecture exactly.
 */
final class Boundaries {
  private static final int ROUNDS = 2;

  private record Edge(Coordinate from, Coordinate to) {}

  private final List<Polygon> areas = new ArrayList<>();
  private final List<IndexedPointInAreaLocator> locators = new ArrayList<>();
  private final List<Coordinate[]> lines = new ArrayList<>();

  private Polygon whole = LocalPlane.GEOMETRY.createPolygon();

  private Boundaries() {}

  static Boundaries of(Terrain terrain, Settlements settlements) {
    Boundaries boundaries = new Boundaries();
    int count = settlements.municipalities().size();
    List<List<Edge>> edges = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int municipality = i;
      edges.add(edges(terrain, place -> settlements.municipalityOf(place) == municipality));
    }
    Map<Coordinate, Coordinate> moved = smooth(edges);
    boundaries.whole =
        polygon(edges(terrain, place -> settlements.municipalityOf(place) >= 0), moved);
    for (List<Edge> outline : edges) {
      Polygon area = polygon(outline, moved);
      boundaries.areas.add(area);
      boundaries.locators.add(new IndexedPointInAreaLocator(area));
      for (Edge edge : outline) {
        boundaries.lines.add(new Coordinate[] {moved.get(edge.from), moved.get(edge.to)});
      }
    }
    return boundaries;
  }

  /** Outer edges of the cells of some places, the area on their left. */
  private static List<Edge> edges(Terrain terrain, IntPredicate inside) {
    Lattice lattice = terrain.lattice();
    List<Edge> edges = new ArrayList<>();
    for (int place = 0; place < lattice.size(); place++) {
      if (!inside.test(place)) {
        continue;
      }
      int[] around = lattice.neighbours(place);
      Coordinate[] cell = lattice.cell(place);
      for (int i = 0; i < around.length; i++) {
        // Corner i lies between neighbours i and i+1, so the edge towards neighbour i ends there.
        if (!inside.test(around[i])) {
          edges.add(new Edge(cell[(i + cell.length - 1) % cell.length], cell[i]));
        }
      }
    }
    return edges;
  }

  /** New positions by old; corners where three areas (or two and the sea) meet stay. */
  private static Map<Coordinate, Coordinate> smooth(List<List<Edge>> outlines) {
    Map<Coordinate, List<Coordinate>> joined = new LinkedHashMap<>();
    for (List<Edge> outline : outlines) {
      for (Edge edge : outline) {
        List<Coordinate> after = joined.computeIfAbsent(edge.from, any -> new ArrayList<>(3));
        if (!after.contains(edge.to)) {
          after.add(edge.to);
        }
        List<Coordinate> before = joined.computeIfAbsent(edge.to, any -> new ArrayList<>(3));
        if (!before.contains(edge.from)) {
          before.add(edge.from);
        }
      }
    }
    Map<Coordinate, Coordinate> position = new HashMap<>();
    joined.keySet().forEach(corner -> position.put(corner, corner));
    for (int round = 0; round < ROUNDS; round++) {
      Map<Coordinate, Coordinate> next = new HashMap<>();
      joined.forEach(
          (corner, others) -> {
            Coordinate at = at(position, corner);
            if (others.size() == 2) {
              Coordinate a = at(position, others.get(0));
              Coordinate b = at(position, others.get(1));
              at = new Coordinate(at.x / 2 + (a.x + b.x) / 4, at.y / 2 + (a.y + b.y) / 4);
            }
            next.put(corner, at);
          });
      position.putAll(next);
    }
    return position;
  }

  private static Coordinate at(Map<Coordinate, Coordinate> position, Coordinate corner) {
    return Objects.requireNonNull(position.get(corner));
  }

  private static Polygon polygon(List<Edge> outline, Map<Coordinate, Coordinate> moved) {
    Map<Coordinate, Coordinate> after = new LinkedHashMap<>();
    outline.forEach(edge -> after.put(edge.from, edge.to));
    List<LinearRing> holes = new ArrayList<>();
    LinearRing shell = null;
    while (!after.isEmpty()) {
      Coordinate start = after.keySet().iterator().next();
      List<Coordinate> ring = new ArrayList<>();
      for (Coordinate at = start; at != null; at = after.remove(at)) {
        ring.add(moved.get(at));
      }
      Coordinate[] points = ring.toArray(Coordinate[]::new);
      LinearRing made = LocalPlane.GEOMETRY.createLinearRing(points);
      if (Orientation.isCCW(points)) {
        if (shell != null) {
          throw new IllegalStateException("a municipality is in two pieces");
        }
        shell = made;
      } else {
        holes.add(made);
      }
    }
    return LocalPlane.GEOMETRY.createPolygon(shell, holes.toArray(LinearRing[]::new));
  }

  /** On the plane, in the order of the municipalities. */
  List<Polygon> areas() {
    return areas;
  }

  /** The prefecture: the union of all areas. */
  Polygon whole() {
    return whole;
  }

  /** All pieces of borders and coast; those between two areas twice. */
  List<Coordinate[]> lines() {
    return lines;
  }

  /** The municipality of a place on land; −1 at sea. */
  int municipalityAt(Coordinate place) {
    for (int i = 0; i < areas.size(); i++) {
      if (areas.get(i).getEnvelopeInternal().contains(place)
          && locators.get(i).locate(place) != Location.EXTERIOR) {
        return i;
      }
    }
    return -1;
  }
}
