package yukiwatari.bound;

import java.util.Arrays;

/**
 * A solution of the linear program as an undirected graph: every link and every way of a task is an
 * edge that weighs its value. What it cannot fulfil shows as cuts that weigh too little.
 */
final class Support {
  private static final double NOTHING = 1e-7;

  final Relaxation relaxation;
  final int nodes;
  int edges;

  /** By edge. */
  final int[] from;

  final int[] to;
  final double[] weight;

  private Support(Relaxation relaxation, int mostEdges) {
    this.relaxation = relaxation;
    this.nodes = relaxation.nodes;
    this.from = new int[mostEdges];
    this.to = new int[mostEdges];
    this.weight = new double[mostEdges];
  }

  /** Links and tasks: for the capacity cuts. */
  static Support ofAll(Columns columns, double[] values) {
    Support support = ofLinks(columns, values);
    for (int t = 0; t < support.relaxation.tasks.size(); t++) {
      Task task = support.relaxation.tasks.get(t);
      for (int way = 0; way < task.ways(); way++) {
        support.edge(
            task.from[way],
            task.to[way],
            way == 0 ? columns.firstWay(t, values) : values[columns.way(t, way)]);
      }
    }
    return support;
  }

  /**
   * Links, and tasks as far as they stay undone: for the odd cuts. The ends of different ways of a
   * task are tied together, so that no small cut parts them.
   */
  static Support ofOdd(Columns columns, double[] values) {
    Support support = ofLinks(columns, values);
    for (int t = 0; t < support.relaxation.tasks.size(); t++) {
      Task task = support.relaxation.tasks.get(t);
      support.edge(task.from[0], task.to[0], values[columns.undone(t)]);
      for (int way = 1; way < task.ways(); way++) {
        boolean sameEnds =
            Math.min(task.from[way], task.to[way]) == Math.min(task.from[0], task.to[0])
                && Math.max(task.from[way], task.to[way]) == Math.max(task.from[0], task.to[0]);
        if (!sameEnds) {
          support.edge(task.from[0], task.to[0], 2);
          support.edge(task.from[way], task.to[way], 2);
        }
      }
    }
    return support;
  }

  private static Support ofLinks(Columns columns, double[] values) {
    Relaxation relaxation = columns.relaxation;
    int ways = relaxation.tasks.stream().mapToInt(Task::ways).sum();
    Support support = new Support(relaxation, columns.links + 3 * ways);
    for (int link = 0; link < columns.links; link++) {
      support.edge(relaxation.tail[link], relaxation.head[link], values[link]);
    }
    return support;
  }

  private void edge(int a, int b, double value) {
    if (a != b && value > NOTHING) {
      from[edges] = a;
      to[edges] = b;
      weight[edges++] = value;
    }
  }

  MinCut cuts() {
    return new MinCut(
        nodes, Arrays.copyOf(from, edges), Arrays.copyOf(to, edges), Arrays.copyOf(weight, edges));
  }
}
