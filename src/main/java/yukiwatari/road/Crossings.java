package yukiwatari.road;

import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.chain.MonotoneChain;
import org.locationtech.jts.index.chain.MonotoneChainOverlapAction;

/**
 * Finds where lines of the same level touch or cross and puts a common vertex there. A point that
 * lies on another line (within {@link #TOLERANCE_METERS}) becomes a point of that line, so that
 * lines drawn over each other (重用) get the same points.
 */
final class Crossings {
  /** Half of the index's precision: see there. */
  static final double TOLERANCE_METERS = LineIndex.PRECISION_METERS / 2;

  private static final double TOLERANCE_DEGREES = 1e-7;
  private final LineIndex lines;
  private final Vertices vertices;
  private final Cuts cuts;
  private final RobustLineIntersector intersector = new RobustLineIntersector();
  private int found;

  Crossings(LineIndex lines, Vertices vertices, Cuts cuts) {
    this.lines = lines;
    this.vertices = vertices;
    this.cuts = cuts;
  }

  /** Looks at every pair of segments that may meet. Returns how many crossings got a new vertex. */
  int node() {
    MonotoneChainOverlapAction action =
        new MonotoneChainOverlapAction() {
          @Override
          public void overlap(MonotoneChain one, int i, MonotoneChain other, int j) {
            pair(LineIndex.lineOf(one), i, LineIndex.lineOf(other), j);
          }
        };
    for (MonotoneChain chain : lines.chains()) {
      Envelope box = new Envelope(chain.getEnvelope());
      box.expandBy(TOLERANCE_DEGREES);
      for (MonotoneChain other : lines.near(box)) {
        if (other.getId() > chain.getId() && mayMeet(chain, other)) {
          chain.computeOverlaps(other, TOLERANCE_DEGREES, action);
        }
      }
    }
    return found;
  }

  private boolean mayMeet(MonotoneChain one, MonotoneChain other) {
    NetworkLine a = lines.line(LineIndex.lineOf(one));
    NetworkLine b = lines.line(LineIndex.lineOf(other));
    return a.level() == b.level() && !(a.noded() && b.noded());
  }

  private void pair(int a, int i, int b, int j) {
    if (a == b && Math.abs(i - j) <= 1) {
      return;
    }
    // All four, without stopping at the first: two ends may lie on the other segment.
    boolean touch = on(a, i, b, j);
    touch |= on(a, i + 1, b, j);
    touch |= on(b, j, a, i);
    touch |= on(b, j + 1, a, i);
    if (!touch) {
      cross(a, i, b, j);
    }
  }

  /**
   * Does point {@code i} of line a lie on segment {@code j} of line b? Then they share a vertex.
   */
  private boolean on(int a, int i, int b, int j) {
    int vertex = lines.vertex(a)[i];
    int[] others = lines.vertex(b);
    if (vertex == others[j] || vertex == others[j + 1]) {
      return true;
    }
    Coordinate point = lines.points(a)[i];
    Coordinate from = lines.points(b)[j];
    Coordinate to = lines.points(b)[j + 1];
    Foot foot = Foot.of(point, from, to);
    if (foot.meters() > TOLERANCE_METERS) {
      return false;
    }
    if (LineIndex.meters(point, from) <= TOLERANCE_METERS) {
      vertices.unite(vertex, others[j]);
    } else if (LineIndex.meters(point, to) <= TOLERANCE_METERS) {
      vertices.unite(vertex, others[j + 1]);
    } else {
      cuts.add(b, j, foot.fraction(), vertex);
      vertices.markThrough(vertex);
    }
    return true;
  }

  private void cross(int a, int i, int b, int j) {
    Coordinate[] as = lines.points(a);
    Coordinate[] bs = lines.points(b);
    intersector.computeIntersection(as[i], as[i + 1], bs[j], bs[j + 1]);
    if (!intersector.hasIntersection()) {
      return;
    }
    Coordinate point = intersector.getIntersection(0);
    int vertex = vertices.at(point.x, point.y, lines.line(a).level());
    vertices.markThrough(vertex);
    cuts.add(a, i, Foot.of(point, as[i], as[i + 1]).fraction(), vertex);
    cuts.add(b, j, Foot.of(point, bs[j], bs[j + 1]).fraction(), vertex);
    found++;
  }
}
