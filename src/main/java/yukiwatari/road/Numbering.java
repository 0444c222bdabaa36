package yukiwatari.road;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.shape.fractal.HilbertCode;
import yukiwatari.geo.Lengths;

/**
 * Gives nodes and links their dense ids along a Hilbert curve (what is near in space is near in
 * arrays and on disk), measures the links, and puts sections together.
 */
final class Numbering {
  private static final int HILBERT_LEVEL = 15;

  private final List<NetworkLine> lines;
  private final Pieces pieces;

  /** By vertex: the node, or -1. */
  private final int[] nodeOf;

  private final Coordinate[] nodes;

  /** By piece link: the id in the network. */
  private final int[] linkId;

  /** By network link: the piece link. */
  private final int[] linkAt;

  private final Vertices vertices;

  Numbering(List<NetworkLine> lines, Vertices vertices, Pieces pieces) {
    this.lines = lines;
    this.vertices = vertices;
    this.pieces = pieces;
    this.nodeOf = new int[vertices.size()];
    Arrays.fill(nodeOf, -1);
    this.nodes = numberNodes();
    this.linkAt = orderLinks();
    this.linkId = new int[linkAt.length];
    for (int id = 0; id < linkAt.length; id++) {
      linkId[linkAt[id]] = id;
    }
  }

  private Coordinate[] numberNodes() {
    int count = 0;
    Envelope box = new Envelope();
    int[] found = new int[pieces.links.size() * 2];
    for (int[] link : pieces.links) {
      for (int place : new int[] {link[0], link[link.length - 1]}) {
        if (nodeOf[place] < 0) {
          nodeOf[place] = 0;
          found[count++] = place;
          box.expandToInclude(vertices.x(place), vertices.y(place));
        }
      }
    }
    // Hilbert code and place in one long, so that one sort of primitives orders them.
    long[] order = new long[count];
    double scale =
        ((1 << HILBERT_LEVEL) - 1) / Math.max(1e-9, Math.max(box.getWidth(), box.getHeight()));
    for (int i = 0; i < count; i++) {
      int column = (int) ((vertices.x(found[i]) - box.getMinX()) * scale);
      int row = (int) ((vertices.y(found[i]) - box.getMinY()) * scale);
      order[i] = ((long) HilbertCode.encode(HILBERT_LEVEL, column, row) << 32) | found[i];
    }
    Arrays.sort(order);
    Coordinate[] placed = new Coordinate[count];
    for (int node = 0; node < count; node++) {
      int place = (int) order[node];
      nodeOf[place] = node;
      placed[node] = coordinate(place);
    }
    return placed;
  }

  private int[] orderLinks() {
    long[] order = new long[pieces.links.size()];
    for (int i = 0; i < order.length; i++) {
      int[] link = pieces.links.get(i);
      long lower = Math.min(nodeOf[link[0]], nodeOf[link[link.length - 1]]);
      order[i] = (lower << 32) | i;
    }
    Arrays.sort(order);
    int[] at = new int[order.length];
    for (int id = 0; id < at.length; id++) {
      at[id] = (int) order[id];
    }
    return at;
  }

  Network network(int crossings, int snapped, int unlocated) {
    int links = linkAt.length;
    int[] from = new int[links];
    int[] to = new int[links];
    double[] meters = new double[links];
    Coordinate[][] points = new Coordinate[links][];
    NetworkLine[] owner = new NetworkLine[links];
    double sum = 0;
    for (int id = 0; id < links; id++) {
      int[] places = pieces.links.get(linkAt[id]);
      from[id] = nodeOf[places[0]];
      to[id] = nodeOf[places[places.length - 1]];
      points[id] = Arrays.stream(places).mapToObj(this::coordinate).toArray(Coordinate[]::new);
      meters[id] = Lengths.meters(points[id]);
      owner[id] = lines.get(pieces.owners.get(linkAt[id]));
      sum += meters[id];
    }
    Components components = new Components(nodes.length, from, to, meters);
    NetworkReport report =
        new NetworkReport(
            nodes.length,
            links,
            components.count(),
            crossings,
            snapped,
            pieces.duplicates,
            pieces.collapsed,
            unlocated,
            Math.round(sum) / 1000.0);
    return new Network(
        nodes, components.ofNode(), from, to, meters, points, owner, sectionLinks(meters), report);
  }

  private List<Network.SectionLink> sectionLinks(double[] meters) {
    List<Network.SectionLink> all = new ArrayList<>(pieces.pieces.size());
    boolean[] counted = new boolean[linkAt.length];
    int line = -1;
    int sequence = 0;
    double at = 0;
    for (Pieces.Piece piece : pieces.pieces) {
      if (piece.line() != line) {
        line = piece.line();
        sequence = 0;
        at = 0;
      }
      @Nullable SectionId section = lines.get(line).section();
      if (section != null) {
        int link = linkId[piece.link()];
        all.add(
            new Network.SectionLink(
                section,
                sequence++,
                link,
                piece.reversed(),
                at,
                at + meters[link],
                !counted[link]));
        counted[link] = true;
        at += meters[link];
      }
    }
    return all;
  }

  private Coordinate coordinate(int place) {
    return new Coordinate(vertices.x(place), vertices.y(place));
  }
}
