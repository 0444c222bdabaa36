package yukiwatari.bound;

import java.util.Arrays;
import java.util.PriorityQueue;
import yukiwatari.solver.Network;

/** Shortest ways over a network with one weight per arc, in or against driving direction. */
final class Streets {
  /** No way. */
  static final long FAR = Long.MAX_VALUE / 8;

  /** Is told a neighbour and the length of the way to it. */
  interface Neighbour {
    void at(int terminal, long length);
  }

  /** What a search has reached; {@code passed} = over a terminal other than the first. */
  private record Label(int node, long length, boolean passed) {}

  private final long[] weight;
  private final int[] head;
  private final int[] firstOut;
  private final int[] out;

  /** By node, of the last search. */
  private final long[] length;

  private final boolean[] passed;

  /** Nodes that the last search reached. */
  private final int[] reached;

  private int reachedCount;

  /**
   * @param weight by arc, at least 0; {@link #FAR} = closed
   * @param against true = search against the driving direction
   */
  Streets(Network network, long[] weight, boolean against) {
    int nodes = network.nodes();
    this.weight = weight;
    this.head = new int[weight.length];
    this.firstOut = new int[nodes + 1];
    this.out = new int[weight.length];
    this.length = new long[nodes];
    this.passed = new boolean[nodes];
    this.reached = new int[nodes];
    Arrays.fill(length, FAR);
    for (int arc = 0; arc < weight.length; arc++) {
      firstOut[(against ? network.to(arc) : network.from(arc)) + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      firstOut[node + 1] += firstOut[node];
    }
    int[] next = Arrays.copyOf(firstOut, nodes);
    for (int arc = 0; arc < weight.length; arc++) {
      head[arc] = against ? network.from(arc) : network.to(arc);
      out[next[against ? network.to(arc) : network.from(arc)]++] = arc;
    }
  }

  /**
   * @return by node, from the nearest of the sources; {@link #FAR} = no way
   */
  long[] from(int[] sources) {
    int[] noTerminals = new int[length.length];
    Arrays.fill(noTerminals, -1);
    search(sources, -1, noTerminals);
    return length.clone();
  }

  /**
   * Finds the terminals to which a shortest way leads, but none over a third terminal; so every
   * shortest way between terminals is made of ways to neighbours. Looks no further than that.
   *
   * @param sources the nodes of one terminal
   * @param terminal by node; -1 = none
   */
  void neighbours(int[] sources, int[] terminal, Neighbour found) {
    int own = terminal[sources[0]];
    search(sources, own, terminal);
    for (int i = 0; i < reachedCount; i++) {
      int node = reached[i];
      if (!passed[node] && terminal[node] != -1 && terminal[node] != own) {
        found.at(terminal[node], length[node]);
      }
    }
  }

  private void search(int[] sources, int own, int[] terminal) {
    for (int i = 0; i < reachedCount; i++) {
      length[reached[i]] = FAR;
    }
    reachedCount = 0;
    PriorityQueue<Label> open = new PriorityQueue<>((a, b) -> Long.compare(a.length, b.length));
    int direct =
        0; // open labels that have passed no terminal: without them nothing is left to find
    for (int source : sources) {
      direct += reach(open, source, 0, false);
    }
    while (direct > 0) {
      Label label = open.remove();
      direct -= label.passed ? 0 : 1;
      int node = label.node;
      if (label.length > length[node] || label.passed != passed[node]) {
        continue;
      }
      boolean passes = label.passed || (terminal[node] != -1 && terminal[node] != own);
      for (int i = firstOut[node]; i < firstOut[node + 1]; i++) {
        long at = label.length + weight[out[i]];
        direct += at < FAR ? reach(open, head[out[i]], at, passes) : 0;
      }
    }
  }

  /** Returns 1 when a label that has passed no terminal was added, else 0. */
  private int reach(PriorityQueue<Label> open, int node, long at, boolean passes) {
    boolean shorter = at < length[node];
    if (!shorter && (at > length[node] || passed[node] || !passes)) {
      return 0;
    }
    if (length[node] == FAR) {
      reached[reachedCount++] = node;
    }
    length[node] = at;
    passed[node] = passes;
    open.add(new Label(node, at, passes));
    return passes ? 0 : 1;
  }
}
