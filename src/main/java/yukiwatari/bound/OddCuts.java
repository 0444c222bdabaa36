package yukiwatari.bound;

import java.util.List;

/**
 * Finds odd edge cuts that the values break, exactly (Padberg and Rao 1982): if there is one, a
 * smallest cut between two nodes is one. All of those are found by a cut tree (Gusfield 1990).
 */
final class OddCuts {
  private static final double ENOUGH = 1e-4;

  private final Support support;

  /** By node: its neighbour in the tree on the way to node 0. */
  private final int[] parent;

  /** Weight of the smallest cut between a node and its parent. */
  private final double[] weight;

  private OddCuts(Support support) {
    this.support = support;
    this.parent = new int[support.nodes];
    this.weight = new double[support.nodes];
  }

  /** Sets without node 0 that an odd number of tasks leave and links of less than 1 in all. */
  static List<boolean[]> brokenBy(Columns columns, double[] values) {
    OddCuts cuts = new OddCuts(Support.ofOdd(columns, values));
    cuts.buildTree();
    return cuts.oddSubtrees();
  }

  private void buildTree() {
    MinCut cut = support.cuts();
    for (int node = 1; node < support.nodes; node++) {
      int other = parent[node];
      weight[node] = cut.between(node, other);
      for (int i = 0; i < support.nodes; i++) {
        if (i != node && parent[i] == other && cut.onSourceSide(i)) {
          parent[i] = node;
        }
      }
      if (cut.onSourceSide(parent[other])) {
        parent[node] = parent[other];
        parent[other] = node;
        weight[node] = weight[other];
        weight[other] = cut.lastWeight();
      }
    }
  }

  private List<boolean[]> oddSubtrees() {
    boolean[] odd = new boolean[support.nodes];
    for (Task task : support.relaxation.tasks) {
      odd[task.from[0]] ^= true;
      odd[task.to[0]] ^= true;
    }
    NodeSets found = new NodeSets();
    for (int top = 1; top < support.nodes; top++) {
      if (weight[top] < 1 - ENOUGH) {
        boolean[] inside = new boolean[support.nodes];
        boolean oddInside = false;
        for (int node = 1; node < support.nodes; node++) {
          inside[node] = isBelow(node, top);
          oddInside ^= inside[node] && odd[node];
        }
        if (oddInside) {
          found.add(inside);
        }
      }
    }
    return found.list();
  }

  private boolean isBelow(int node, int top) {
    int at = node;
    while (at != 0 && at != top) {
      at = parent[at];
    }
    return at == top;
  }
}
