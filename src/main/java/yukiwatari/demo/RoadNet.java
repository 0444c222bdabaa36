package yukiwatari.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;

/**
 * The streets cut wherever they meet each other or a border, on a raster of 0.1 m. Where streets
 * lie on each other the senior one keeps the ground; what is not joined to the rest is left out.
 */
final class RoadNet {
  private static final double RASTER_PER_METER = 10;
  private static final double SHORTEST_METERS = 1;

  private final List<Piece> pieces;
  private final int[] degree;
  private final List<List<Street>> streetsByNode;

  private RoadNet(List<Piece> pieces, int nodes) {
    this.pieces = pieces;
    degree = new int[nodes];
    streetsByNode = new ArrayList<>(nodes);
    for (int node = 0; node < nodes; node++) {
      streetsByNode.add(new ArrayList<>(2));
    }
    for (Piece piece : pieces) {
      degree[piece.from()]++;
      degree[piece.to()]++;
      touch(piece.from(), piece.street());
      touch(piece.to(), piece.street());
    }
  }

  private void touch(int node, Street street) {
    List<Street> touching = streetsByNode.get(node);
    if (touching.isEmpty() || !touching.get(touching.size() - 1).equals(street)) {
      touching.add(street);
    }
  }

  static RoadNet of(List<Street> streets, Boundaries boundaries) {
    List<Street> bySeniority = new ArrayList<>(streets);
    bySeniority.sort(Comparator.comparing(Street::kind));
    List<SegmentString> input = new ArrayList<>();
    for (Street street : bySeniority) {
      input.add(new NodedSegmentString(street.line().getCoordinates(), street));
    }
    for (Coordinate[] line : boundaries.lines()) {
      input.add(new NodedSegmentString(line, boundaries));
    }
    SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(RASTER_PER_METER));
    noder.computeNodes(input);
    Map<Coordinate, Integer> nodes = new HashMap<>();
    Set<List<Coordinate>> seen = new HashSet<>();
    List<Piece> pieces = new ArrayList<>();
    for (Object noded : noder.getNodedSubstrings()) {
      SegmentString string = (SegmentString) noded;
      Coordinate[] line = string.getCoordinates();
      if (string.getData() instanceof Street street && isNew(line, seen)) {
        int from = nodes.computeIfAbsent(line[0], any -> nodes.size());
        int to = nodes.computeIfAbsent(line[line.length - 1], any -> nodes.size());
        Piece piece =
            new Piece(
                street, LocalPlane.GEOMETRY.createLineString(line), from, to, -1, street.oneway());
        int municipality = boundaries.municipalityAt(piece.middle());
        if (municipality >= 0 && piece.meters() >= SHORTEST_METERS) {
          pieces.add(piece.in(municipality));
        }
      }
    }
    return new RoadNet(largestComponent(pieces, nodes.size()), nodes.size());
  }

  private static boolean isNew(Coordinate[] line, Set<List<Coordinate>> seen) {
    List<Coordinate> along = Arrays.asList(line);
    List<Coordinate> against = new ArrayList<>(along);
    java.util.Collections.reverse(against);
    return along.size() > 1 && !seen.contains(against) && seen.add(along);
  }

  private static List<Piece> largestComponent(List<Piece> pieces, int nodes) {
    Components components = new Components(nodes);
    pieces.forEach(piece -> components.join(piece.from(), piece.to()));
    int[] size = new int[nodes];
    pieces.forEach(piece -> size[components.of(piece.from())]++);
    int largest = 0;
    for (int node = 0; node < nodes; node++) {
      largest = size[node] > size[largest] ? node : largest;
    }
    int kept = largest;
    return pieces.stream().filter(piece -> components.of(piece.from()) == kept).toList();
  }

  /** The same net, with both ways open wherever one-way streets would cut a place off. */
  RoadNet withoutTraps() {
    List<Piece> current = pieces;
    while (true) {
      boolean[] joined = StrongComponent.largest(current, nodes());
      List<Piece> next = new ArrayList<>();
      boolean changed = false;
      for (Piece piece : current) {
        boolean trap = piece.oneway() != 0 && !(joined[piece.from()] && joined[piece.to()]);
        changed |= trap;
        next.add(trap ? piece.withOneway(0) : piece);
      }
      if (!changed) {
        return new RoadNet(current, nodes());
      }
      current = next;
    }
  }

  /** Pieces of a street follow each other in its direction. */
  List<Piece> pieces() {
    return pieces;
  }

  /** How many pieces meet at the node. */
  int degree(int node) {
    return degree[node];
  }

  /** The streets that touch each node, senior ones first. */
  List<List<Street>> streetsByNode() {
    return streetsByNode;
  }

  int nodes() {
    return degree.length;
  }
}
