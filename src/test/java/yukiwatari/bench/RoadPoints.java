package yukiwatari.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Crossings of an invented country: dense in a few towns, sparse between them. */
final class RoadPoints {
  private static final double SIDE = 100;
  private static final double IN_TOWN = 0.55;
  private static final double TOWN_RADIUS = 12;

  final double[] x;
  final double[] y;

  /**
   * @param count of crossings; number 0 is the middle of the first town
   */
  RoadPoints(int count, Random random) {
    List<double[]> towns = new ArrayList<>();
    for (int t = 0; t < 3 + count / 60; t++) {
      towns.add(new double[] {between(0.15, 0.85, random), between(0.15, 0.85, random)});
    }
    x = new double[count];
    y = new double[count];
    x[0] = towns.get(0)[0];
    y[0] = towns.get(0)[1];
    for (int placed = 1; placed < count; ) {
      double[] town = towns.get(random.nextInt(towns.size()));
      boolean inside = random.nextDouble() < IN_TOWN;
      x[placed] = inside ? town[0] + spread(random) : between(0, 1, random);
      y[placed] = inside ? town[1] + spread(random) : between(0, 1, random);
      if (hasRoom(placed, inside ? 0.8 : 3)) {
        placed++;
      }
    }
  }

  private static double between(double from, double to, Random random) {
    return SIDE * (from + (to - from) * random.nextDouble());
  }

  /** Denser towards the middle of the town. */
  private static double spread(Random random) {
    return TOWN_RADIUS * (random.nextDouble() + random.nextDouble() - 1);
  }

  private boolean hasRoom(int point, double distance) {
    for (int other = 0; other < point; other++) {
      if (squared(point, other) < distance * distance) {
        return false;
      }
    }
    return true;
  }

  double squared(int a, int b) {
    return (x[a] - x[b]) * (x[a] - x[b]) + (y[a] - y[b]) * (y[a] - y[b]);
  }

  /**
   * True when no other point lies in the circle over a-b. All such pairs are the Gabriel graph
   * (Gabriel and Sokal 1969): planar, and with a shortest spanning tree inside.
   */
  boolean neighbours(int a, int b) {
    for (int other = 0; other < x.length; other++) {
      if (other != a && other != b && squared(a, other) + squared(b, other) < squared(a, b)) {
        return false;
      }
    }
    return true;
  }
}
