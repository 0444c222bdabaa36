package yukiwatari.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import yukiwatari.road.RoadKind;

/**
 * The country roads planned so far. A new road follows the cheapest way over land: it shuns slopes
 * and heights, gladly uses what is there, and does not run beside it.
 */
final class RoadPlan {
  private static final double REUSE = 0.5;
  private static final double BESIDE = 2.2;
  private final Terrain terrain;
  private final Lattice lattice;

  /** By {@code place * 6 + direction}, both ways alike but for the climb's end. */
  private final double[] ground;

  private final boolean[] taken;
  private final int[] degree;
  private final List<PlannedRoad> roads = new ArrayList<>();

  RoadPlan(Terrain terrain) {
    this.terrain = terrain;
    lattice = terrain.lattice();
    degree = new int[lattice.size()];
    taken = new boolean[6 * lattice.size()];
    ground = new double[6 * lattice.size()];
    for (int place = 0; place < lattice.size(); place++) {
      int[] neighbours = lattice.neighbours(place);
      for (int direction = 0; direction < neighbours.length; direction++) {
        ground[place * 6 + direction] = ground(place, neighbours[direction]);
      }
    }
  }

  int[] path(int from, int to) {
    return ShortestPaths.path(lattice, from, to, this::stepCost);
  }

  private double stepCost(int from, int direction, int to) {
    double cost = ground[from * 6 + direction];
    if (taken[from * 6 + direction]) {
      return REUSE * cost;
    }
    return degree[to] == 0 && isBeside(to) ? BESIDE * cost : cost;
  }

  /** What a step costs where no road is. */
  private double ground(int from, int to) {
    if (!terrain.isInner(to)) {
      return Double.POSITIVE_INFINITY;
    }
    double grade = terrain.slope(from, to) / 0.045;
    return lattice.distance(from, to)
        * (1 + Math.min(40, grade * grade) + terrain.heightMeters(to) / 500);
  }

  private boolean isBeside(int place) {
    int roadsAround = 0;
    for (int next : lattice.neighbours(place)) {
      roadsAround += degree[next] > 0 ? 1 : 0;
    }
    return roadsAround >= 2;
  }

  boolean isTaken(int a, int b) {
    return taken[step(a, b)];
  }

  private int step(int from, int to) {
    int[] neighbours = lattice.neighbours(from);
    for (int direction = 0; direction < neighbours.length; direction++) {
      if (neighbours[direction] == to) {
        return from * 6 + direction;
      }
    }
    throw new IllegalArgumentException("%d and %d are no neighbours".formatted(from, to));
  }

  /** Roads that meet at the place: 2 on the way, 3 and more at a junction. */
  int degree(int place) {
    return degree[place];
  }

  /** Metres of {@code path} that no road has taken yet. */
  double freshMeters(int[] path) {
    double sum = 0;
    for (int i = 1; i < path.length; i++) {
      sum += isTaken(path[i - 1], path[i]) ? 0 : lattice.distance(path[i - 1], path[i]);
    }
    return sum;
  }

  /** Builds what is fresh of {@code path}; false, and nothing is built, when nothing is. */
  boolean build(int[] path, RoadKind kind, String number, Names names) {
    List<int[]> stretches = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= path.length; i++) {
      if (i == path.length || isTaken(path[i - 1], path[i])) {
        if (i - 1 > begin) {
          stretches.add(Arrays.copyOfRange(path, begin, i));
        }
        begin = i;
      }
    }
    for (int[] stretch : stretches) {
      for (int i = 1; i < stretch.length; i++) {
        taken[step(stretch[i - 1], stretch[i])] = true;
        taken[step(stretch[i], stretch[i - 1])] = true;
        degree[stretch[i - 1]]++;
        degree[stretch[i]]++;
      }
    }
    if (!stretches.isEmpty()) {
      roads.add(new PlannedRoad(roads.size(), kind, number, names, stretches));
    }
    return !stretches.isEmpty();
  }

  List<PlannedRoad> roads() {
    return roads;
  }

  Terrain terrain() {
    return terrain;
  }
}
