package yukiwatari.demo;

import java.util.Arrays;
import java.util.PriorityQueue;

/** Shortest paths over the lattice: Dijkstra, and A* where there is one target. */
final class ShortestPaths {
  /**
   * What a step to the neighbour {@code to}, which is number {@code direction} of the neighbours of
   * {@code from}, costs: never less than {@link #LEAST_COST_PER_METER}; infinite where there is no
   * way.
   */
  interface StepCost {
    double of(int from, int direction, int to);
  }

  static final double LEAST_COST_PER_METER = 0.5;

  private record Open(double cost, int place) implements Comparable<Open> {
    @Override
    public int compareTo(Open other) {
      int byCost = Double.compare(cost, other.cost);
      return byCost != 0 ? byCost : Integer.compare(place, other.place);
    }
  }

  private final Lattice lattice;
  private final int target;
  private final double[] cost;
  private final int[] before;
  private final int[] origin;

  private ShortestPaths(Lattice lattice, int target) {
    this.target = target;
    this.lattice = lattice;
    cost = new double[lattice.size()];
    before = new int[lattice.size()];
    origin = new int[lattice.size()];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    Arrays.fill(before, -1);
    Arrays.fill(origin, -1);
  }

  /** By place: the index in {@code starts} of the cheapest start, −1 where none leads. */
  static int[] nearestOf(Lattice lattice, int[] starts, double[] startCost, StepCost step) {
    ShortestPaths paths = new ShortestPaths(lattice, -1);
    paths.search(starts, startCost, step);
    return paths.origin;
  }

  /** The places from {@code from} to {@code to}, both included; empty when there is no way. */
  static int[] path(Lattice lattice, int from, int to, StepCost step) {
    ShortestPaths paths = new ShortestPaths(lattice, to);
    paths.search(new int[] {from}, new double[1], step);
    return Double.isInfinite(paths.cost[to]) ? new int[0] : paths.backFrom(to);
  }

  private void search(int[] starts, double[] startCost, StepCost step) {
    PriorityQueue<Open> open = new PriorityQueue<>();
    for (int i = 0; i < starts.length; i++) {
      cost[starts[i]] = startCost[i];
      origin[starts[i]] = i;
      open.add(new Open(startCost[i], starts[i]));
    }
    while (!open.isEmpty()) {
      Open next = open.remove();
      if (next.place == target) {
        return;
      }
      if (next.cost <= cost[next.place] + atLeastFrom(next.place)) {
        relax(next.place, step, open);
      }
    }
  }

  private void relax(int place, StepCost step, PriorityQueue<Open> open) {
    int[] neighbours = lattice.neighbours(place);
    for (int direction = 0; direction < neighbours.length; direction++) {
      int neighbour = neighbours[direction];
      double through = cost[place] + step.of(place, direction, neighbour);
      if (through < cost[neighbour]) {
        cost[neighbour] = through;
        before[neighbour] = place;
        origin[neighbour] = origin[place];
        open.add(new Open(through + atLeastFrom(neighbour), neighbour));
      }
    }
  }

  /** A bound on the way still to go (A*); 0 when there is no single target. */
  private double atLeastFrom(int place) {
    return target < 0 ? 0 : LEAST_COST_PER_METER * lattice.distance(place, target);
  }

  private int[] backFrom(int place) {
    int length = 0;
    for (int at = place; at >= 0; at = before[at]) {
      length++;
    }
    int[] path = new int[length];
    for (int at = place; at >= 0; at = before[at]) {
      path[--length] = at;
    }
    return path;
  }
}
