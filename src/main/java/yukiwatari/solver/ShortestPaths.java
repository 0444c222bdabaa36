package yukiwatari.solver;

import java.util.Arrays;

/**
 * Dijkstra on arrays from one source at a time. Among ways of equal time the shortest in metres is
 * taken, so that metres are defined. Reused for many sources; not for several threads at once.
 */
final class ShortestPaths {
  private static final int NONE = -1;
  private static final long FAR = Long.MAX_VALUE;

  private final Network network;
  private final int vehicleClass;

  /** By node: millis in the upper 32 bits, metres in the lower; a plain sum adds both. */
  private final long[] length;

  private final int[] arrivingArc;
  private final IndexHeap heap;

  ShortestPaths(Network network, int vehicleClass) {
    this.network = network;
    this.vehicleClass = vehicleClass;
    this.length = new long[network.nodes()];
    this.arrivingArc = new int[network.nodes()];
    this.heap = new IndexHeap(network.nodes());
  }

  /**
   * Searches until all wanted nodes are settled or nothing is left.
   *
   * @param wanted by node: true = its distance will be asked for
   * @param wantedCount number of true values
   */
  void from(int source, boolean[] wanted, int wantedCount) {
    Arrays.fill(length, FAR);
    heap.clear();
    length[source] = 0;
    arrivingArc[source] = NONE;
    heap.offer(source, 0);
    int open = wantedCount;
    while (!heap.isEmpty() && open > 0) {
      int node = heap.poll();
      if (wanted[node]) {
        open--;
      }
      for (int i = network.firstOut(node); i < network.firstOut(node + 1); i++) {
        relax(node, network.out(i));
      }
    }
  }

  private void relax(int node, int arc) {
    int millis = network.millis(vehicleClass, arc);
    if (millis >= Network.UNREACHABLE) {
      return;
    }
    int next = network.to(arc);
    long reached = length[node] + ((long) millis << 32) + network.metres(arc);
    if (reached < length[next]) {
      length[next] = reached;
      arrivingArc[next] = arc;
      heap.offer(next, reached);
    }
  }

  /** Travel time to a wanted node; {@link Network#UNREACHABLE} when there is no way or too long. */
  int millisTo(int node) {
    return length[node] == FAR
        ? Network.UNREACHABLE
        : (int) Math.min(length[node] >>> 32, Network.UNREACHABLE);
  }

  /** Arcs from the source to a wanted, reachable node, in driving order. */
  int[] arcsTo(int node) {
    int count = 0;
    for (int at = node; arrivingArc[at] != NONE; at = network.from(arrivingArc[at])) {
      count++;
    }
    int[] arcs = new int[count];
    for (int at = node; arrivingArc[at] != NONE; at = network.from(arrivingArc[at])) {
      arcs[--count] = arrivingArc[at];
    }
    return arcs;
  }
}
