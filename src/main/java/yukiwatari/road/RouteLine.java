package yukiwatari.road;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/**
 * A route as one line to measure along: its sections in the order of their codes, each turned so
 * that it goes on where the one before ended. Metres are geodesic from the route's start; a gap
 * between two sections counts nothing, a section without a place (位置未登録) its official length.
 *
 * <pre>
 *   start ── 1 ──▶── 2 ──▶ (gap) ── 3 ──▶── 10 ──▶ end
 * </pre>
 */
final class RouteLine {
  private final List<Stretch> stretches;

  /**
   * A section to be put in order.
   *
   * @param line longitude and latitude; null: 位置未登録
   */
  record Part(
      SectionId section, String code, @Nullable LineString line, @Nullable BigDecimal official) {}

  /**
   * @param fromMeters of the route where it begins
   * @param reversed the section's line runs against the route
   */
  private record Stretch(
      Part part,
      @Nullable MeasuredLine measured,
      boolean reversed,
      double fromMeters,
      double lengthMeters) {

    Coordinate end() {
      LineString line = Objects.requireNonNull(part.line());
      return line.getCoordinateN(reversed ? 0 : line.getNumPoints() - 1);
    }

    /** Metres along the section's own line for metres along this stretch, and back. */
    double turned(double meters) {
      return reversed ? lengthMeters - meters : meters;
    }
  }

  /**
   * A place of a route.
   *
   * @param routeMeters from the route's start
   * @param sectionMeters from the first point of the section's line
   * @param at null where the section has no place
   * @param offMeters from what was asked for
   */
  record Spot(
      SectionId section,
      String sectionCode,
      double routeMeters,
      double sectionMeters,
      @Nullable Coordinate at,
      double offMeters) {}

  private RouteLine(List<Stretch> stretches) {
    this.stretches = stretches;
  }

  /**
   * @param parts in any order
   */
  static RouteLine of(List<Part> parts) {
    List<Part> order = new ArrayList<>(parts);
    order.sort(Comparator.comparing(Part::code, CodeOrder.INSTANCE));
    List<Stretch> stretches = new ArrayList<>();
    double from = 0;
    Coordinate end = null;
    for (int i = 0; i < order.size(); i++) {
      Part part = order.get(i);
      LineString line = part.line();
      MeasuredLine measured = line == null ? null : new MeasuredLine(line);
      boolean reversed =
          line != null && (end == null ? awayFromNext(line, order, i) : endsNearer(line, end));
      double length = measured == null ? official(part) : measured.length();
      Stretch stretch = new Stretch(part, measured, reversed, from, length);
      stretches.add(stretch);
      from += length;
      end = line == null ? end : stretch.end();
    }
    return new RouteLine(stretches);
  }

  private static double official(Part part) {
    return part.official() == null ? 0 : part.official().doubleValue();
  }

  /** The first line with a place: turned so that it ends towards the next one. */
  private static boolean awayFromNext(LineString line, List<Part> order, int index) {
    return order.subList(index + 1, order.size()).stream()
        .map(Part::line)
        .filter(Objects::nonNull)
        .findFirst()
        .map(
            next ->
                distance(line.getCoordinateN(0), next)
                    < distance(line.getCoordinateN(line.getNumPoints() - 1), next))
        .orElse(false);
  }

  private static double distance(Coordinate point, LineString line) {
    return Math.min(
        LineIndex.meters(point, line.getCoordinateN(0)),
        LineIndex.meters(point, line.getCoordinateN(line.getNumPoints() - 1)));
  }

  /** Whether a line's end is nearer to a point than its beginning. */
  private static boolean endsNearer(LineString line, Coordinate point) {
    double toFirst = LineIndex.meters(point, line.getCoordinateN(0));
    double toLast = LineIndex.meters(point, line.getCoordinateN(line.getNumPoints() - 1));
    return toLast < toFirst;
  }

  double length() {
    return stretches.stream().mapToDouble(Stretch::lengthMeters).sum();
  }

  /** The place so many metres from the start; empty beyond the ends. */
  Optional<Spot> at(double meters) {
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      double along = meters - stretch.fromMeters();
      boolean last = i == stretches.size() - 1;
      if (along >= 0
          && (along < stretch.lengthMeters() || (last && along <= stretch.lengthMeters()))) {
        return Optional.of(spot(stretch, along, 0));
      }
    }
    return Optional.empty();
  }

  /**
   * The place that is nearest to a point.
   *
   * @param section only on this one; null: on any
   */
  Optional<Spot> nearest(Coordinate point, @Nullable SectionId section) {
    Spot best = null;
    for (Stretch stretch : stretches) {
      MeasuredLine measured = stretch.measured();
      if (measured != null && (section == null || section.equals(stretch.part().section()))) {
        MeasuredLine.Place place = measured.nearest(point);
        if (best == null || place.offMeters() < best.offMeters()) {
          best = spot(stretch, stretch.turned(place.meters()), place.offMeters());
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static Spot spot(Stretch stretch, double along, double off) {
    double own = stretch.turned(along);
    MeasuredLine measured = stretch.measured();
    return new Spot(
        stretch.part().section(),
        stretch.part().code(),
        stretch.fromMeters() + along,
        own,
        measured == null ? null : measured.at(own),
        off);
  }
}
