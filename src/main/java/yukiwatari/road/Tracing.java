package yukiwatari.road;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.springframework.stereotype.Component;
import yukiwatari.geo.Lengths;
import yukiwatari.http.Problem;

/**
 * Fills the way between a person's points along the roads there are. Only the network near the
 * straight line is read, so that the answer does not depend on the size of the prefecture.
 */
@Component
class Tracing {
  /** Between two neighbouring points; farther ones need a point between them. */
  static final double FARTHEST_METERS = 15_000;

  private static final double LEAST_MARGIN_METERS = 400;
  private static final double MOST_MARGIN_METERS = 2_000;
  private static final double MARGIN_SHARE = 0.3;

  /** A second try with a wider corridor, when the way there is a long way round. */
  private static final double WIDER_METERS = 4_000;

  private final TraceStore store;

  Tracing(TraceStore store) {
    this.store = store;
  }

  /**
   * @param points at least one
   * @param reachMeters how far from a road a point may be set to mean it
   * @throws Problem 400 when two points are too far apart
   */
  Trace trace(List<Waypoint> points, double reachMeters, TracePreference preference) {
    int network = store.network().orElse(-1);
    List<Coordinate> places = points.stream().map(Waypoint::coordinate).toList();
    @Nullable Snap[] snaps = store.snaps(network, places, reachMeters);
    List<Coordinate> at = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Snap snap = snaps[i];
      at.add(snap == null || freeOnBothSides(points, i) ? places.get(i) : snap.at());
    }
    List<Trace.Leg> legs = new ArrayList<>();
    Map<Integer, Double> walked = new LinkedHashMap<>();
    for (int i = 1; i < points.size(); i++) {
      legs.add(
          leg(
              network,
              points.get(i).free(),
              snaps[i - 1],
              snaps[i],
              at.get(i - 1),
              at.get(i),
              preference,
              walked));
    }
    return new Trace(
        at.stream().map(Tracing::place).toList(),
        legs,
        legs.stream().mapToDouble(Trace.Leg::lengthMeters).sum(),
        along(network, walked, preference));
  }

  /** A point in the middle of a freehand line is where the hand was; its ends meet the roads. */
  private static boolean freeOnBothSides(List<Waypoint> points, int i) {
    return points.get(i).free() && i + 1 < points.size() && points.get(i + 1).free();
  }

  private Trace.Leg leg(
      int network,
      boolean free,
      @Nullable Snap start,
      @Nullable Snap end,
      Coordinate from,
      Coordinate to,
      TracePreference preference,
      Map<Integer, Double> walked) {
    if (free) {
      return leg(Trace.Kind.FREE, List.of(from, to));
    }
    double distance = Lengths.meters(from, to);
    if (distance > FARTHEST_METERS) {
      throw Problem.badInput("section.far", Math.round(distance / 1000), FARTHEST_METERS / 1000);
    }
    List<Coordinate> way =
        start == null || end == null
            ? null
            : way(network, start, end, distance, preference, walked);
    return way == null ? leg(Trace.Kind.MISSING, List.of(from, to)) : leg(Trace.Kind.NETWORK, way);
  }

  private @Nullable List<Coordinate> way(
      int network,
      Snap start,
      Snap end,
      double distance,
      TracePreference preference,
      Map<Integer, Double> walked) {
    if (start.link() == end.link()) {
      List<Coordinate> way = start.along(end);
      walked.merge(start.link(), length(way), Double::sum);
      return way;
    }
    double margin =
        Math.min(MOST_MARGIN_METERS, Math.max(LEAST_MARGIN_METERS, distance * MARGIN_SHARE));
    Corridor.Way found = cheapest(network, start, end, margin, preference);
    if (found == null) {
      found = cheapest(network, start, end, WIDER_METERS, preference);
    }
    return found == null ? null : join(network, start, found, end, walked);
  }

  private Corridor.@Nullable Way cheapest(
      int network, Snap start, Snap end, double marginMeters, TracePreference preference) {
    Envelope box = new Envelope(start.at(), end.at());
    double degrees = marginMeters / LineIndex.METERS_PER_DEGREE;
    box.expandBy(degrees / Math.cos(Math.toRadians(start.at().y)), degrees);
    Corridor corridor = store.corridor(network, box, preference);
    double atStart = corridor.factor(start.link());
    double atEnd = corridor.factor(end.link());
    return corridor.cheapest(
        start,
        atStart * length(start.out(false)),
        atStart * length(start.out(true)),
        end,
        atEnd * length(end.out(false)),
        atEnd * length(end.out(true)));
  }

  private List<Coordinate> join(
      int network, Snap start, Corridor.Way way, Snap end, Map<Integer, Double> walked) {
    List<Coordinate> all = new ArrayList<>();
    add(all, start.out(way.fromLast()), start.link(), walked);
    Map<Integer, LineString> lines =
        store.lines(network, way.steps().stream().map(Corridor.Step::link).toList());
    for (Corridor.Step step : way.steps()) {
      LineString line = Objects.requireNonNull(lines.get(step.link()));
      add(
          all,
          List.of((step.forwards() ? line : line.reverse()).getCoordinates()),
          step.link(),
          walked);
    }
    List<Coordinate> last = new ArrayList<>(end.out(way.toLast()));
    Collections.reverse(last);
    add(all, last, end.link(), walked);
    return all;
  }

  private static void add(
      List<Coordinate> all, List<Coordinate> piece, int link, Map<Integer, Double> walked) {
    for (Coordinate point : piece) {
      if (all.isEmpty() || !all.get(all.size() - 1).equals2D(point)) {
        all.add(point);
      }
    }
    walked.merge(link, length(piece), Double::sum);
  }

  private List<Trace.Along> along(
      int network, Map<Integer, Double> walked, TracePreference preference) {
    Map<TraceStore.Owner, Double> meters = new LinkedHashMap<>();
    Map<Integer, TraceStore.Owner> owners = store.owners(network, walked.keySet());
    walked.forEach(
        (link, length) -> {
          TraceStore.Owner owner = owners.get(link);
          if (owner != null && length >= 1 && !owner.section().equals(preference.section())) {
            meters.merge(owner, length, Double::sum);
          }
        });
    return meters.entrySet().stream()
        .map(
            each ->
                new Trace.Along(
                    each.getKey().section(),
                    each.getKey().kind(),
                    each.getKey().number(),
                    each.getKey().name(),
                    each.getKey().sectionCode(),
                    each.getValue()))
        .sorted(Comparator.comparingDouble(Trace.Along::meters).reversed())
        .toList();
  }

  private static Trace.Leg leg(Trace.Kind kind, List<Coordinate> line) {
    return new Trace.Leg(kind, line.stream().map(Tracing::place).toList(), length(line));
  }

  private static double length(List<Coordinate> line) {
    return Lengths.meters(line.toArray(Coordinate[]::new));
  }

  private static double[] place(Coordinate point) {
    return new double[] {point.x, point.y};
  }
}
