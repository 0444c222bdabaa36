package yukiwatari.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import yukiwatari.road.RoadKind;

/**
 * Turns roads over lattice places into lines that bend as roads do. Places that roads run through
 * are first drawn towards their neighbours on the road; then each bend becomes a parabola between
 * the middles of its two steps. Places where roads meet or end stay points of the line, so that all
 * lines meet there.
 */
final class RoadCurves {
  private static final int ROUNDS = 4;
  private static final double PULL = 0.4;
  private static final int POINTS_PER_BEND = 4;
  private static final double WINDING_METERS = 70;
  private static final double STEP_METERS = 110;

  private final RoadPlan plan;
  private final SmoothNoise noise;
  private final double[] x;
  private final double[] y;

  private RoadCurves(RoadPlan plan, SmoothNoise noise) {
    this.plan = plan;
    this.noise = noise;
    Lattice lattice = plan.terrain().lattice();
    x = new double[lattice.size()];
    y = new double[lattice.size()];
    for (int place = 0; place < x.length; place++) {
      x[place] = lattice.x(place);
      y[place] = lattice.y(place);
    }
    for (int round = 0; round < ROUNDS; round++) {
      straighten();
    }
  }

  static RoadCurves of(RoadPlan plan, SmoothNoise noise) {
    return new RoadCurves(plan, noise);
  }

  private void straighten() {
    double[] sumX = new double[x.length];
    double[] sumY = new double[x.length];
    double[] weights = new double[x.length];
    for (PlannedRoad road : plan.roads()) {
      double weight = weight(road.kind());
      for (int[] stretch : road.stretches()) {
        for (int i = 1; i < stretch.length; i++) {
          add(sumX, sumY, weights, stretch[i], stretch[i - 1], weight);
          add(sumX, sumY, weights, stretch[i - 1], stretch[i], weight);
        }
      }
    }
    for (int place = 0; place < x.length; place++) {
      if (plan.degree(place) >= 2) {
        x[place] += PULL * (sumX[place] / weights[place] - x[place]);
        y[place] += PULL * (sumY[place] / weights[place] - y[place]);
      }
    }
  }

  /** A greater road goes straight through a junction; the smaller one bends to it. */
  private static double weight(RoadKind kind) {
    return switch (kind) {
      case NATIONAL_STATE -> 8;
      case NATIONAL, PRINCIPAL -> 5;
      case PREFECTURAL -> 2.5;
      case MUNICIPAL_1 -> 1.5;
      default -> 1;
    };
  }

  private void add(
      double[] sumX, double[] sumY, double[] weights, int place, int neighbour, double weight) {
    sumX[place] += weight * x[neighbour];
    sumY[place] += weight * y[neighbour];
    weights[place] += weight;
  }

  /** Where the place is now. */
  Coordinate at(int place) {
    return winding(x[place], y[place]);
  }

  /** Shifts a point a little, because roads wind; the shift is the same for all lines. */
  private Coordinate winding(double east, double north) {
    return new Coordinate(
        east + WINDING_METERS * noise.at(east, north, 850, 2),
        north + WINDING_METERS * noise.at(east + 5e5, north, 850, 2));
  }

  List<Street> streets() {
    List<Street> streets = new ArrayList<>();
    for (PlannedRoad road : plan.roads()) {
      for (int[] stretch : road.stretches()) {
        streets.add(new Street(road.kind(), road, line(stretch), 0, null));
      }
    }
    return streets;
  }

  private LineString line(int[] places) {
    List<Coordinate> line = new ArrayList<>();
    line.add(plain(places[0]));
    for (int i = 1; i < places.length - 1; i++) {
      if (plan.degree(places[i]) > 2) {
        line.add(plain(places[i]));
      } else {
        bend(line, plain(places[i - 1]), plain(places[i]), plain(places[i + 1]));
      }
    }
    line.add(plain(places[places.length - 1]));
    return wound(line);
  }

  private Coordinate plain(int place) {
    return new Coordinate(x[place], y[place]);
  }

  private static void bend(
      List<Coordinate> line, Coordinate before, Coordinate at, Coordinate after) {
    for (int i = 0; i <= POINTS_PER_BEND; i++) {
      double t = (double) i / POINTS_PER_BEND;
      double b = (1 - t) * (1 - t) / 2;
      double a = t * t / 2;
      double middle = 1 - a - b;
      line.add(
          new Coordinate(
              b * before.x + middle * at.x + a * after.x,
              b * before.y + middle * at.y + a * after.y));
    }
  }

  /** The line with a point at least every {@value #STEP_METERS} m, each of them shifted. */
  private LineString wound(List<Coordinate> line) {
    List<Coordinate> wound = new ArrayList<>();
    wound.add(winding(line.get(0).x, line.get(0).y));
    for (int i = 1; i < line.size(); i++) {
      Coordinate a = line.get(i - 1);
      Coordinate b = line.get(i);
      int steps = (int) Math.ceil(a.distance(b) / STEP_METERS);
      for (int step = 1; step <= steps; step++) {
        double t = (double) step / steps;
        wound.add(winding(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)));
      }
    }
    return LocalPlane.line(wound);
  }
}
