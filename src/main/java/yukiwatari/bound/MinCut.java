package yukiwatari.bound;

import java.util.Arrays;

/**
 * Smallest cuts between two nodes of an undirected graph (Dinic 1970), on arrays that are reused.
 * Edge e is the two arcs 2e and 2e+1, each the other's residue.
 */
final class MinCut {
  private static final double NOTHING = 1e-9;

  private final int nodes;
  private final int[] head;
  private final int[] firstOut;
  private final int[] out;
  private final double[] capacity;
  private final double[] rest;
  private final int[] level;
  private final int[] next;
  private final int[] queue;
  private double lastWeight;

  /** Edge e leads between from[e] and to[e]. */
  MinCut(int nodes, int[] from, int[] to, double[] weight) {
    int edges = from.length;
    this.nodes = nodes;
    this.head = new int[2 * edges];
    this.firstOut = new int[nodes + 1];
    this.out = new int[2 * edges];
    this.capacity = new double[2 * edges];
    this.rest = new double[2 * edges];
    this.level = new int[nodes];
    this.next = new int[nodes];
    this.queue = new int[nodes];
    for (int e = 0; e < edges; e++) {
      head[2 * e] = to[e];
      head[2 * e + 1] = from[e];
      capacity[2 * e] = weight[e];
      capacity[2 * e + 1] = weight[e];
      firstOut[from[e] + 1]++;
      firstOut[to[e] + 1]++;
    }
    for (int v = 0; v < nodes; v++) {
      firstOut[v + 1] += firstOut[v];
    }
    int[] at = Arrays.copyOf(firstOut, nodes);
    for (int e = 0; e < edges; e++) {
      out[at[from[e]]++] = 2 * e;
      out[at[to[e]]++] = 2 * e + 1;
    }
  }

  /** Weight of the smallest cut between two different nodes. */
  double between(int source, int sink) {
    System.arraycopy(capacity, 0, rest, 0, rest.length);
    lastWeight = 0;
    while (levels(source, sink)) {
      System.arraycopy(firstOut, 0, next, 0, nodes);
      for (double f = push(source, sink, Double.MAX_VALUE); f > 0; ) {
        lastWeight += f;
        f = push(source, sink, Double.MAX_VALUE);
      }
    }
    return lastWeight;
  }

  double lastWeight() {
    return lastWeight;
  }

  /** True when the node is on the source's side of the cut found last. */
  boolean onSourceSide(int node) {
    return level[node] >= 0;
  }

  private boolean levels(int source, int sink) {
    Arrays.fill(level, -1);
    level[source] = 0;
    int n = 0;
    queue[n++] = source;
    for (int q = 0; q < n; q++) {
      int v = queue[q];
      for (int i = firstOut[v]; i < firstOut[v + 1]; i++) {
        int w = head[out[i]];
        if (level[w] < 0 && rest[out[i]] > NOTHING) {
          level[w] = level[v] + 1;
          queue[n++] = w;
        }
      }
    }
    return level[sink] >= 0;
  }

  private double push(int v, int sink, double most) {
    if (v == sink) {
      return most;
    }
    for (; next[v] < firstOut[v + 1]; next[v]++) {
      int arc = out[next[v]];
      int w = head[arc];
      if (level[w] == level[v] + 1 && rest[arc] > NOTHING) {
        double f = push(w, sink, Math.min(most, rest[arc]));
        if (f > 0) {
          rest[arc] -= f;
          rest[arc ^ 1] += f;
          return f;
        }
      }
    }
    return 0;
  }
}
