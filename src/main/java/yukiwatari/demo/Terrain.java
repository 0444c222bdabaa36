package yukiwatari.demo;

import java.util.ArrayDeque;

/**
 * The land: an island with a mountain spine, hills along the coast, a lone volcano, a peninsula,
 * and valleys carved by water. Heights in metres by place of the lattice; the sea is 0 or less.
 */
final class Terrain {
  private final Lattice lattice;
  private final double[] height;
  private final int[] flow;
  private final double[] steepness;

  private Terrain(Lattice lattice, double[] height, int[] flow) {
    this.lattice = lattice;
    this.height = height;
    this.flow = flow;
    steepness = new double[height.length];
    for (int place = 0; place < steepness.length; place++) {
      double sum = 0;
      for (int next : lattice.neighbours(place)) {
        sum += slope(place, next);
      }
      steepness[place] = sum / lattice.neighbours(place).length;
    }
  }

  static Terrain draw(Lattice lattice, SmoothNoise noise) {
    double[] height = new double[lattice.size()];
    for (int place = 0; place < height.length; place++) {
      double x = lattice.x(place);
      double y = lattice.y(place);
      double inland = inland(x, y, noise);
      height[place] = inland <= 0 ? -1 : 4 + rawHeight(x, y, Math.min(1, 2.2 * inland), noise);
    }
    keepMainIsland(lattice, height);
    for (int round = 0; round < 3; round++) {
      new Drainage(lattice, height).carve();
    }
    return new Terrain(lattice, height, new Drainage(lattice, height).flow());
  }

  /** Above 0 on land, about 1 far from the coast. */
  private static double inland(double x, double y, SmoothNoise noise) {
    double bend = 7_000 * Math.sin(y / 24_000);
    double u = (x - bend) / 36_000;
    double v = y / 55_000;
    double body = 1 - Math.pow(Math.abs(u), 2.6) - Math.pow(Math.abs(v), 3);
    double peninsula = 1.5 * hill(x + 37_000, y - 17_000, 8_500);
    double bay = 0.95 * hill(x + 31_000, y - 1_000, 8_000);
    double inlet = 0.5 * hill(x - 38_000, y - 12_000, 7_000);
    return body
        + peninsula
        - bay
        - inlet
        + 0.55 * noise.at(x, y, 30_000, 2)
        + 0.2 * noise.at(x, y + 4e5, 5_000, 3)
        - Math.max(0, Math.max(Math.abs(x) - 44_000, Math.abs(y) - 60_000)) / 1_500;
  }

  private static double rawHeight(double x, double y, double inland, SmoothNoise noise) {
    double swing = 7_000 * Math.sin(y / 24_000);
    double spine = 21_000 + swing + 5_500 * noise.at(x, y, 30_000, 2);
    double mountains =
        950 * ridge(x - spine, 8_000) * (0.85 + 0.4 * noise.at(x, y + 3e5, 16_000, 2));
    double coastal = -17_000 + swing + 4_000 * noise.at(x, y + 7e5, 20_000, 2);
    double hills = 400 * ridge(x - coastal, 5_500) * (0.45 + 1.1 * noise.at(x, y, 19_000, 2));
    double across =
        380 * (ridge(y - 25_000 - 0.25 * x, 5_500) + ridge(y + 17_000 + 0.3 * x, 6_000));
    double volcano = 1_450 * hill(x + 10_000, y + 45_000, 6_500);
    double base = mountains + Math.max(0, hills) + across + volcano;
    double rough = 1 - 2 * Math.abs(noise.at(x + 9e5, y, 8_500, 4));
    double rolling = 55 * (1 + noise.at(x, y + 9e5, 5_500, 3));
    return Math.max(0, inland * (base * (0.75 + 0.5 * rough) + rolling));
  }

  private static double ridge(double distance, double width) {
    return Math.exp(-(distance * distance) / (width * width));
  }

  private static double hill(double dx, double dy, double radius) {
    return Math.exp(-(dx * dx + dy * dy) / (radius * radius));
  }

  /** Drowns small islands and fills lagoons: the prefecture is one piece without holes. */
  private static void keepMainIsland(Lattice lattice, double[] height) {
    boolean[] mainland = connected(lattice, height, lattice.nearest(5_000, 0), true);
    boolean[] sea = connected(lattice, height, 0, false);
    for (int place = 0; place < height.length; place++) {
      if (height[place] > 0 && !mainland[place]) {
        height[place] = -1;
      } else if (height[place] <= 0 && !sea[place]) {
        height[place] = 1;
      }
    }
  }

  private static boolean[] connected(Lattice lattice, double[] height, int start, boolean land) {
    boolean[] reached = new boolean[height.length];
    ArrayDeque<Integer> open = new ArrayDeque<>();
    reached[start] = true;
    open.add(start);
    while (!open.isEmpty()) {
      for (int next : lattice.neighbours(open.remove())) {
        if (!reached[next] && (height[next] > 0) == land) {
          reached[next] = true;
          open.add(next);
        }
      }
    }
    return reached;
  }

  Lattice lattice() {
    return lattice;
  }

  boolean isLand(int place) {
    return height[place] > 0;
  }

  /** Whether the place and all around it are land: roads keep off the beach. */
  boolean isInner(int place) {
    if (lattice.atEdge(place) || !isLand(place)) {
      return false;
    }
    for (int next : lattice.neighbours(place)) {
      if (!isLand(next)) {
        return false;
      }
    }
    return true;
  }

  double heightMeters(int place) {
    return height[place];
  }

  /** How many places drain through this one; some 100 and more make a river. */
  int flow(int place) {
    return flow[place];
  }

  double slope(int a, int b) {
    return Math.abs(height[a] - height[b]) / lattice.distance(a, b);
  }

  /** Mean slope to the places around, 0 for a plain. */
  double steepness(int place) {
    return steepness[place];
  }

  double steepnessAt(double x, double y) {
    return steepness(lattice.nearest(x, y));
  }
}
