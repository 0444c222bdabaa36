package yukiwatari.road;

import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.chain.MonotoneChain;
import org.locationtech.jts.index.chain.MonotoneChainSelectAction;

/**
 * Joins the ends of lines to what they nearly reach: an end of another line, or a place along it
 * (T-junction). An end that sticks out behind a crossing is cut off there.
 *
 * <p>Any two ends may meet. Along a line, an end meets a line of its own level or one on the ground
 * (a bridge comes down there), never a bridge above or a tunnel below it.
 */
final class LooseEnds {
  /** An end never meets its own line nearer than this many tolerances along it. */
  private static final double OWN_LINE_TOLERANCES = 10;

  private final LineIndex lines;
  private final Vertices vertices;
  private final Cuts cuts;
  private final double toleranceMeters;
  private int snapped;

  LooseEnds(LineIndex lines, Vertices vertices, Cuts cuts, double toleranceMeters) {
    this.lines = lines;
    this.vertices = vertices;
    this.cuts = cuts;
    this.toleranceMeters = toleranceMeters;
  }

  /** The nearest place of one line. */
  private record Near(int segment, Foot foot) {}

  /** Looks at both ends of every line. {@code cuts} must be sorted. Returns how many ends moved. */
  int join() {
    for (int line = 0; line < lines.size(); line++) {
      int count = lines.points(line).length;
      if (count >= 2) {
        join(line, 0);
        join(line, count - 1);
      }
    }
    return snapped;
  }

  private void join(int line, int at) {
    int end = lines.vertex(line)[at];
    vertices.uniteCell(end);
    if (!cutOff(line, end)) {
      nearLines(line, at).forEach((other, near) -> meet(line, at, other, near));
    }
  }

  private boolean cutOff(int line, int end) {
    for (int i = cuts.first(line); i < cuts.end(line); i++) {
      int cut = cuts.vertex(i);
      if (cut != end && meters(end, cut) <= toleranceMeters) {
        unite(end, cut);
        return true;
      }
    }
    return false;
  }

  /** By line index, so that the result does not depend on the spatial index. */
  private Map<Integer, Near> nearLines(int line, int at) {
    Coordinate point = lines.points(line)[at];
    Envelope box = new Envelope(point);
    double degrees = toleranceMeters / LineIndex.METERS_PER_DEGREE * 1.01;
    box.expandBy(degrees / Math.max(0.01, Math.cos(Math.toRadians(point.y))), degrees);
    Map<Integer, Near> nearest = new TreeMap<>();
    for (MonotoneChain chain : lines.near(box)) {
      int other = LineIndex.lineOf(chain);
      if (lines.line(line).noded() && lines.line(other).noded()) {
        continue;
      }
      chain.select(
          box,
          new MonotoneChainSelectAction() {
            @Override
            public void select(MonotoneChain selected, int segment) {
              consider(line, at, other, segment, nearest);
            }
          });
    }
    return nearest;
  }

  private void consider(int line, int at, int other, int segment, Map<Integer, Near> nearest) {
    if (other == line && alongMeters(line, at, segment) < OWN_LINE_TOLERANCES * toleranceMeters) {
      return;
    }
    Coordinate[] points = lines.points(other);
    Foot foot = Foot.of(lines.points(line)[at], points[segment], points[segment + 1]);
    Near known = nearest.get(other);
    if (foot.meters() <= toleranceMeters
        && (known == null
            || foot.meters() < known.foot().meters()
            || (foot.meters() == known.foot().meters() && segment < known.segment()))) {
      nearest.put(other, new Near(segment, foot));
    }
  }

  /** How far along its own line a segment is from the end; 0 for the end's own segment. */
  private double alongMeters(int line, int at, int segment) {
    Coordinate[] points = lines.points(line);
    double sum = 0;
    int from = at == 0 ? 0 : segment + 1;
    int to = at == 0 ? segment : at;
    for (int i = from; i < to; i++) {
      sum += LineIndex.meters(points[i], points[i + 1]);
    }
    return sum;
  }

  private void meet(int line, int at, int other, Near near) {
    int end = lines.vertex(line)[at];
    double toFirst =
        other == line && at == 0 ? Double.MAX_VALUE : meters(end, lines.firstVertex(other));
    double toLast =
        other == line && at > 0 ? Double.MAX_VALUE : meters(end, lines.lastVertex(other));
    if (Math.min(toFirst, toLast) <= toleranceMeters) {
      unite(end, toFirst <= toLast ? lines.firstVertex(other) : lines.lastVertex(other));
      return;
    }
    int otherLevel = lines.line(other).level();
    int level = lines.line(line).level();
    boolean nodedAlready =
        otherLevel == level && near.foot().meters() <= Crossings.TOLERANCE_METERS;
    if (nodedAlready || (otherLevel != 0 && otherLevel != level)) {
      return;
    }
    int known = knownVertex(end, other, near.segment());
    if (known >= 0) {
      unite(end, known);
      return;
    }
    Foot foot = near.foot();
    int place = vertices.at(foot.x(), foot.y(), otherLevel);
    vertices.markThrough(place);
    cuts.add(other, near.segment(), foot.fraction(), place);
    unite(end, place);
  }

  /** A cut of the line or a point of the segment within the tolerance, the nearest; or -1. */
  private int knownVertex(int end, int line, int segment) {
    int best = nearer(end, lines.vertex(line)[segment], -1);
    best = nearer(end, lines.vertex(line)[segment + 1], best);
    for (int i = cuts.first(line); i < cuts.end(line); i++) {
      best = nearer(end, cuts.vertex(i), best);
    }
    return best;
  }

  /** {@code candidate} when it is within the tolerance and nearer than {@code best} (-1: none). */
  private int nearer(int end, int candidate, int best) {
    double limit = best < 0 ? toleranceMeters : meters(end, best);
    return meters(end, candidate) <= limit ? candidate : best;
  }

  private void unite(int end, int vertex) {
    double meters = meters(end, vertex);
    if (vertices.unite(end, vertex) && meters > Crossings.TOLERANCE_METERS) {
      snapped++;
    }
  }

  private double meters(int a, int b) {
    return LineIndex.meters(
        new Coordinate(vertices.x(a), vertices.y(a)), new Coordinate(vertices.x(b), vertices.y(b)));
  }
}
