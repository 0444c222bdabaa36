package yukiwatari.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import yukiwatari.solver.Network;

/**
 * Shortest ways from one node, for generators whose instances must never change: of nodes equally
 * near the one of the lower number comes first, and of ways equally long the one found first stays.
 */
final class Ways {
  private static final int NONE = -1;

  private final Network network;
  private final long[] length;
  private final int[] arcBefore;

  /** By the times of class 0; a plain search for networks of some hundred nodes. */
  Ways(Network network, int start) {
    this.network = network;
    int nodes = network.nodes();
    this.length = new long[nodes];
    this.arcBefore = new int[nodes];
    Arrays.fill(length, Long.MAX_VALUE);
    Arrays.fill(arcBefore, NONE);
    length[start] = 0;
    List<List<Integer>> arcsFrom = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      arcsFrom.add(new ArrayList<>());
    }
    for (int arc = 0; arc < network.arcs(); arc++) {
      arcsFrom.get(network.from(arc)).add(arc);
    }
    boolean[] settled = new boolean[nodes];
    for (int node = start; node != NONE; node = nearest(settled)) {
      settled[node] = true;
      for (int arc : arcsFrom.get(node)) {
        long longer = length[node] + network.millis(0, arc);
        if (longer < length[network.to(arc)]) {
          length[network.to(arc)] = longer;
          arcBefore[network.to(arc)] = arc;
        }
      }
    }
  }

  private int nearest(boolean[] settled) {
    int nearest = NONE;
    for (int node = 0; node < length.length; node++) {
      boolean candidate = !settled[node] && length[node] < Long.MAX_VALUE;
      if (candidate && (nearest == NONE || length[node] < length[nearest])) {
        nearest = node;
      }
    }
    return nearest;
  }

  /** {@link Long#MAX_VALUE} when there is no way. */
  long to(int node) {
    return length[node];
  }

  /** Arcs of the way, the last one first; empty when there is none. */
  List<Integer> arcsTo(int node) {
    List<Integer> arcs = new ArrayList<>();
    for (int at = node; arcBefore[at] != NONE; at = network.from(arcBefore[at])) {
      arcs.add(arcBefore[at]);
    }
    return arcs;
  }
}
