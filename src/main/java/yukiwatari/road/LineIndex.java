package yukiwatari.road;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.chain.MonotoneChain;
import org.locationtech.jts.index.chain.MonotoneChainBuilder;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * The lines as points, vertices and a spatial index of their monotone chains. Points closer than
 * {@link #PRECISION_METERS} to the one before are left out (never the ends), so that noding with
 * half of that tolerance cannot collapse a densely drawn line.
 */
final class LineIndex {
  static final double PRECISION_METERS = 0.01;
  static final double METERS_PER_DEGREE = 111_132;

  private final List<NetworkLine> lines;

  /** By line: its kept points; fewer than two when the line has no length. */
  private final Coordinate[][] points;

  /** By line and point. */
  private final int[][] vertex;

  private final List<MonotoneChain> chains = new ArrayList<>();
  private final HPRtree tree = new HPRtree();

  LineIndex(List<NetworkLine> lines, Vertices vertices) {
    this.lines = lines;
    points = new Coordinate[lines.size()][];
    vertex = new int[lines.size()][];
    for (int line = 0; line < lines.size(); line++) {
      points[line] = thin(lines.get(line).line().getCoordinates());
      vertex[line] = vertices(line, vertices);
      index(line);
    }
  }

  private int[] vertices(int line, Vertices vertices) {
    Coordinate[] kept = points[line];
    int[] ids = new int[kept.length];
    for (int i = 0; i < kept.length; i++) {
      ids[i] = vertices.at(kept[i].x, kept[i].y, lines.get(line).level());
      if (i > 0 && i < kept.length - 1) {
        vertices.markThrough(ids[i]);
      }
    }
    return ids;
  }

  private void index(int line) {
    if (points[line].length < 2) {
      return;
    }
    for (Object built : MonotoneChainBuilder.getChains(points[line], line)) {
      MonotoneChain chain = (MonotoneChain) built;
      chain.setId(chains.size());
      chains.add(chain);
      tree.insert(chain.getEnvelope(), chain);
    }
  }

  private static Coordinate[] thin(Coordinate[] all) {
    List<Coordinate> kept = new ArrayList<>(all.length);
    kept.add(all[0]);
    for (int i = 1; i < all.length - 1; i++) {
      if (meters(kept.get(kept.size() - 1), all[i]) >= PRECISION_METERS
          && meters(all[i], all[all.length - 1]) >= PRECISION_METERS) {
        kept.add(all[i]);
      }
    }
    Coordinate last = all[all.length - 1];
    if (kept.size() > 1 || meters(all[0], last) >= PRECISION_METERS) {
      kept.add(last);
    }
    return kept.toArray(Coordinate[]::new);
  }

  /** A distance on the plane at the point's latitude: for tolerances, not for lengths. */
  static double meters(Coordinate a, Coordinate b) {
    double east = (b.x - a.x) * Math.cos(Math.toRadians(a.y));
    return Math.hypot(east, b.y - a.y) * METERS_PER_DEGREE;
  }

  int size() {
    return points.length;
  }

  NetworkLine line(int line) {
    return lines.get(line);
  }

  Coordinate[] points(int line) {
    return points[line];
  }

  int[] vertex(int line) {
    return vertex[line];
  }

  int firstVertex(int line) {
    return vertex[line][0];
  }

  int lastVertex(int line) {
    return vertex[line][vertex[line].length - 1];
  }

  List<MonotoneChain> chains() {
    return chains;
  }

  /** The chains whose boxes meet {@code box}, in an order that depends on the lines only. */
  @SuppressWarnings("unchecked")
  List<MonotoneChain> near(Envelope box) {
    return tree.query(box);
  }

  static int lineOf(MonotoneChain chain) {
    return (Integer) chain.getContext();
  }
}
