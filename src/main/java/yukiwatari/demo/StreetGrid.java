package yukiwatari.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import yukiwatari.road.RoadKind;

/**
 * A net of streets that grows from its middle over level ground until it has as many crossings as
 * asked. Crossings that come near a street that was there first move onto it, so that the net and
 * the older roads become one; where older streets fill the ground, it ends in T-junctions.
 *
 * <pre>
 *   j=1  o──o──o     crossings (i, j), bent by noise; pieces are left out
 *        │  │  │     at random, more of them towards the rim; a row or
 *   j=0  o──o──o     column without gaps becomes one street
 * </pre>
 */
final class StreetGrid {
  private record Crossing(int i, int j, double rank) {}

  private record Spot(Coordinate place, boolean onOlder) {}

  private final GridStyle style;
  private final Names settlement;
  private final StreetIndex older;
  private final SplittableRandom random;
  private final SmoothNoise noise;
  private final Coordinate middle;
  private final double cosine;
  private final double sine;
  private final double stretch;
  private final Map<Long, Spot> spots = new HashMap<>();
  private final List<Street> streets = new ArrayList<>();
  private double radius = 1;

  /**
   * @param angle of the rows, radians from east
   */
  StreetGrid(
      GridStyle style,
      Names settlement,
      Coordinate middle,
      double angle,
      StreetIndex older,
      SplittableRandom random) {
    this.style = style;
    this.settlement = settlement;
    this.middle = middle;
    this.older = older;
    this.random = random;
    cosine = Math.cos(angle);
    sine = Math.sin(angle);
    stretch = 1 + 0.6 * random.nextDouble();
    noise = new SmoothNoise(random.nextLong());
  }

  /**
   * Draws the net.
   *
   * @param crossings how many at most; fewer where the ground is used up
   * @param buildable whether the ground may be used
   * @return its streets, which are not yet in the index
   */
  List<Street> grow(int crossings, Predicate<Coordinate> buildable) {
    PriorityQueue<Crossing> open =
        new PriorityQueue<>(
            (a, b) ->
                a.rank != b.rank
                    ? Double.compare(a.rank, b.rank)
                    : a.i != b.i ? Integer.compare(a.i, b.i) : Integer.compare(a.j, b.j));
    Map<Long, Boolean> seen = new HashMap<>();
    offer(open, seen, 0, 0);
    while (!open.isEmpty() && spots.size() < crossings) {
      Crossing next = open.remove();
      Coordinate place = place(next.i, next.j);
      if (!buildable.test(place)) {
        continue;
      }
      Coordinate on = older.nearest(place, 0.42 * style.spacingMeters());
      spots.put(key(next.i, next.j), new Spot(on == null ? place : on, on != null));
      radius = Math.max(radius, place.distance(middle));
      offer(open, seen, next.i + 1, next.j);
      offer(open, seen, next.i - 1, next.j);
      offer(open, seen, next.i, next.j + 1);
      offer(open, seen, next.i, next.j - 1);
    }
    drawLines(true);
    drawLines(false);
    return streets;
  }

  /** Crossings it has. */
  int size() {
    return spots.size();
  }

  private void offer(PriorityQueue<Crossing> open, Map<Long, Boolean> seen, int i, int j) {
    if (seen.put(key(i, j), true) == null) {
      Coordinate place = place(i, j);
      double wobble = 1 + 0.45 * noise.at(place.x, place.y, 7 * style.spacingMeters(), 2);
      open.add(new Crossing(i, j, place.distance(middle) * wobble));
    }
  }

  private static long key(int i, int j) {
    return ((long) i << 32) ^ (j & 0xFFFF_FFFFL);
  }

  private Coordinate place(int i, int j) {
    double u = i * style.spacingMeters();
    double v = j * style.spacingMeters() * stretch;
    double x = middle.x + u * cosine - v * sine;
    double y = middle.y + u * sine + v * cosine;
    double bend = 0.55 * style.spacingMeters();
    double wave = 9 * style.spacingMeters();
    return new Coordinate(
        x + bend * noise.at(x, y, wave, 2), y + bend * noise.at(x + 5e5, y, wave, 2));
  }

  private void drawLines(boolean rows) {
    int reach = (int) (2 + 2 * radius / style.spacingMeters());
    for (int line = -reach; line <= reach; line++) {
      List<Coordinate> street = new ArrayList<>();
      @Nullable Spot before = null;
      int longest = 4 + random.nextInt(14);
      for (int at = -reach; at <= reach; at++) {
        Spot spot = spots.get(rows ? key(at, line) : key(line, at));
        boolean joined = before != null && spot != null && isBuilt(before, spot, line);
        if (!joined || street.size() > longest) {
          finish(street, line, rows);
          street =
              joined
                  ? new ArrayList<>(street.subList(street.size() - 1, street.size()))
                  : new ArrayList<>();
        }
        if (spot != null) {
          street.add(spot.place());
        }
        before = spot;
      }
      finish(street, line, rows);
    }
  }

  private boolean isBuilt(Spot a, Spot b, int line) {
    double length = a.place().distance(b.place());
    if (length < 0.3 * style.spacingMeters()) {
      return false;
    }
    Coordinate half =
        new Coordinate((a.place().x + b.place().x) / 2, (a.place().y + b.place().y) / 2);
    if (older.nearest(half, (a.onOlder() && b.onOlder() ? 0.3 : 0.12) * style.spacingMeters())
        != null) {
      return false;
    }
    double outside = half.distance(middle) / radius;
    double missing =
        style.missing() + (style.missingOutside() - style.missing()) * outside * outside;
    return random.nextDouble() >= (isMain(line) ? missing / 4 : missing);
  }

  private static boolean isMain(int line) {
    return Math.floorMod(line, 4) == 0;
  }

  private void finish(List<Coordinate> street, int line, boolean row) {
    if (street.size() < 2) {
      return;
    }
    joinOlder(street);
    Collections.reverse(street);
    joinOlder(street);
    Collections.reverse(street);
    RoadKind kind = kind(line);
    double distance = street.get(street.size() / 2).distance(middle);
    boolean alley =
        !style.farm()
            && kind == RoadKind.MUNICIPAL_OTHER
            && style.spacingMeters() < 125
            && distance < 520
            && street.size() > 2;
    int oneway = !alley ? 0 : Math.floorMod(line, 2) == (row ? 0 : 1) ? 1 : -1;
    streets.add(new Street(kind, null, LocalPlane.line(street), oneway, settlement));
  }

  /** Goes on from the last point to an older street that lies ahead, if one is near. */
  private void joinOlder(List<Coordinate> street) {
    Coordinate end = street.get(street.size() - 1);
    Coordinate before = street.get(street.size() - 2);
    Coordinate on = older.nearest(end, 1.2 * style.spacingMeters());
    if (on == null || on.distance(end) < 0.2 * style.spacingMeters()) {
      return;
    }
    double ahead =
        ((end.x - before.x) * (on.x - end.x) + (end.y - before.y) * (on.y - end.y))
            / (end.distance(before) * on.distance(end));
    if (ahead > 0.7 && random.nextInt(10) < 7) {
      street.add(on);
    }
  }

  private RoadKind kind(int line) {
    if (style.farm()) {
      return isMain(line) ? RoadKind.MUNICIPAL_OTHER : RoadKind.FARM;
    }
    if (line == 0 && spots.size() > 60) {
      return RoadKind.MUNICIPAL_1;
    }
    return isMain(line) && spots.size() > 25 ? RoadKind.MUNICIPAL_2 : RoadKind.MUNICIPAL_OTHER;
  }
}
