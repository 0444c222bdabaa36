package yukiwatari.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Looks for capacity cuts that the values break. Finding the worst is hard, so sets are grown: from
 * each node on, always the neighbour that adds least to the weight of the border, less a bonus for
 * the work it brings (after the greedy heuristics of Belenguer and Benavent 2003, section 5); every
 * set on the way is looked at.
 */
final class CapacityCuts {
  private static final double ENOUGH = 1e-3;
  private static final int MOST_CUTS = 30;

  /** Bonus for a vehicle's load of new work, in crossings of the border. */
  private static final double[] BONUSES = {0, 1, 2, 4};

  /** Steps of growing a search may take, each of which looks at all nodes. */
  private static final long WORK = 500_000_000;

  /** A set whose cut weighs too little. */
  private static final class Broken {
    final boolean[] inside;
    final double by;

    Broken(boolean[] inside, double by) {
      this.inside = inside;
      this.by = by;
    }
  }

  private final Support support;
  private final Fleet fleet;

  /** Edges with an end at the node, by node. */
  private final int[][] edgesAt;

  /** Tasks with an end at the node, by node. */
  private final int[][] tasksAt;

  /** Weight of the edges at the node, by node. */
  private final double[] degree;

  /** By task, see {@link Fleet#share}. */
  private final double[] share;

  private final double noise;
  private final SplittableRandom random;
  private final List<Broken> broken = new ArrayList<>();

  private CapacityCuts(Support support, double noise, long seed) {
    this.support = support;
    this.fleet = support.relaxation.fleet;
    this.noise = noise;
    this.random = new SplittableRandom(seed);
    List<Task> tasks = support.relaxation.tasks;
    this.share = tasks.stream().mapToDouble(fleet::share).toArray();
    this.degree = new double[support.nodes];
    List<List<Integer>> edges = lists(support.nodes);
    for (int e = 0; e < support.edges; e++) {
      for (int end : new int[] {support.from[e], support.to[e]}) {
        degree[end] += support.weight[e];
        edges.get(end).add(e);
      }
    }
    List<List<Integer>> ends = lists(support.nodes);
    for (int t = 0; t < tasks.size(); t++) {
      ends.get(tasks.get(t).from[0]).add(t);
      if (tasks.get(t).from[0] != tasks.get(t).to[0]) {
        ends.get(tasks.get(t).to[0]).add(t);
      }
    }
    this.edgesAt = arrays(edges);
    this.tasksAt = arrays(ends);
  }

  /**
   * The sets whose cuts are broken most, without node 0.
   *
   * @param noise added to what decides which neighbour is next, up to this; 0 = none
   * @param seed of the noise
   */
  static List<boolean[]> brokenBy(Columns columns, double[] values, double noise, long seed) {
    CapacityCuts cuts = new CapacityCuts(Support.ofAll(columns, values), noise, seed);
    int nodes = cuts.support.nodes;
    int seeds = (int) Math.min(nodes - 1, 1 + WORK / BONUSES.length / nodes / nodes);
    for (int i = 0; i < seeds; i++) {
      for (double bonus : BONUSES) {
        cuts.grow(1 + (int) ((seed + i) % (nodes - 1)), bonus);
      }
    }
    return cuts.worst();
  }

  private void grow(int seed, double bonus) {
    boolean[] inside = new boolean[support.nodes];
    boolean[] touched = new boolean[share.length];
    double[] attached = new double[support.nodes]; // weight of the edges into the set
    Fleet.Work work = fleet.new Work();
    double border = 0;
    for (int node = seed; node != 0; node = next(inside, touched, attached, bonus)) {
      inside[node] = true;
      border += degree[node] - 2 * attached[node];
      for (int e : edgesAt[node]) {
        attached[support.from[e] + support.to[e] - node] += support.weight[e];
      }
      for (int t : tasksAt[node]) {
        if (!touched[t]) {
          touched[t] = true;
          work.add(support.relaxation.tasks.get(t));
        }
      }
      double by = 2 * work.need().vehicles() - border;
      if (by > ENOUGH) {
        broken.add(new Broken(inside.clone(), by));
      }
    }
  }

  /** Returns 0 when the set has no neighbour left. */
  private int next(boolean[] inside, boolean[] touched, double[] attached, double bonus) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int node = 1; node < inside.length; node++) {
      if (!inside[node] && attached[node] > 0) {
        double more = degree[node] - 2 * attached[node];
        for (int t : bonus > 0 ? tasksAt[node] : NO_TASKS) {
          more -= touched[t] ? 0 : bonus * share[t];
        }
        more += noise > 0 ? noise * random.nextDouble() : 0;
        if (more < least) {
          least = more;
          best = node;
        }
      }
    }
    return best;
  }

  private static final int[] NO_TASKS = {};

  private List<boolean[]> worst() {
    broken.sort((a, b) -> Double.compare(b.by, a.by));
    NodeSets sets = new NodeSets();
    for (Broken cut : broken) {
      if (sets.size() == MOST_CUTS) {
        break;
      }
      sets.add(cut.inside);
    }
    return sets.list();
  }

  private static List<List<Integer>> lists(int count) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  private static int[][] arrays(List<List<Integer>> lists) {
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }
}
