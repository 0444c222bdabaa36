package yukiwatari.road;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/**
 * Where a person's point meets the network.
 *
 * @param line of the link, from {@code from} to {@code to}
 * @param segment of the line on which {@code at} lies
 * @param meters from the person's point to {@code at}
 */
record Snap(
    int link, int from, int to, LineString line, int segment, Coordinate at, double meters) {
  /** A point this near to a junction, as a share of the reach, means the junction. */
  private static final double JUNCTION_SHARE = 0.5;

  /** The nearest place of a link to a point. */
  static Snap of(Coordinate point, int link, int from, int to, LineString line, double reach) {
    Coordinate[] all = line.getCoordinates();
    Foot best = Foot.of(point, all[0], all[1]);
    int segment = 0;
    for (int i = 1; i + 1 < all.length; i++) {
      Foot foot = Foot.of(point, all[i], all[i + 1]);
      if (foot.meters() < best.meters()) {
        best = foot;
        segment = i;
      }
    }
    Coordinate at = new Coordinate(best.x(), best.y());
    double near = reach * JUNCTION_SHARE;
    double toFirst = LineIndex.meters(at, all[0]);
    double toLast = LineIndex.meters(at, all[all.length - 1]);
    if (Math.min(toFirst, toLast) <= near) {
      boolean first = toFirst <= toLast;
      segment = first ? 0 : all.length - 2;
      at = first ? all[0] : all[all.length - 1];
    }
    return new Snap(link, from, to, line, segment, at, best.meters());
  }

  /** From here to the link's last node ({@code forwards}) or its first. */
  List<Coordinate> out(boolean forwards) {
    Coordinate[] all = line.getCoordinates();
    List<Coordinate> way = new ArrayList<>();
    way.add(at);
    if (forwards) {
      way.addAll(Arrays.asList(all).subList(segment + 1, all.length));
    } else {
      for (int i = segment; i >= 0; i--) {
        way.add(all[i]);
      }
    }
    return way;
  }

  /** To another place of the same link, along it. */
  List<Coordinate> along(Snap other) {
    Coordinate[] all = line.getCoordinates();
    List<Coordinate> way = new ArrayList<>();
    way.add(at);
    if (segment <= other.segment) {
      way.addAll(Arrays.asList(all).subList(segment + 1, other.segment + 1));
    } else {
      for (int i = segment; i > other.segment; i--) {
        way.add(all[i]);
      }
    }
    way.add(other.at);
    return way;
  }
}
