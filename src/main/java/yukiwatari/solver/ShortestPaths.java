package yukiwatari.solver;

import java.util.Arrays;

/**
 * Dijkstra on arrays for the arcs of one way at a time. Among ways of equal time the shortest in
 * metres is taken, so that metres are defined. With turns it runs from arc to arc, otherwise from
 * node to node. Reused for many ways; not for several threads at once.
 */
final class ShortestPaths {
  private static final int NONE = -1;
  private static final long FAR = Long.MAX_VALUE;

  private final Network network;
  private final int vehicleClass;

  /** The states before it are arcs driven, or nodes reached when there are no turns. */
  private final int start;

  private final int goal;

  /** By state: millis in the upper 32 bits, metres in the lower; a plain sum adds both. */
  private final long[] length;

  private final int[] previous;
  private final int[] arrivingArc;
  private final IndexHeap heap;

  ShortestPaths(Network network, int vehicleClass) {
    this.network = network;
    this.vehicleClass = vehicleClass;
    this.start = network.hasTurns() ? network.arcs() : network.nodes();
    this.goal = start + 1;
    this.length = new long[goal + 1];
    this.previous = new int[goal + 1];
    this.arrivingArc = new int[goal + 1];
    this.heap = new IndexHeap(goal + 1);
  }

  /**
   * Finds the way from a departure to an approach of {@link Ends}.
   *
   * @return its travel time; {@link Network#UNREACHABLE} when there is no way or too long
   */
  int search(int departure, int approach) {
    Arrays.fill(length, FAR);
    heap.clear();
    boolean overArc = network.hasTurns() && departure >= 0;
    reach(start, 0, NONE, overArc ? departure : Mode.NO_ARC);
    while (!heap.isEmpty()) {
      int state = heap.poll();
      if (state == goal) {
        break;
      }
      int node =
          state == start ? Ends.departureNode(network, departure) : network.to(arrivingArc[state]);
      expand(state, node, arrivingArc[state], approach);
    }
    return length[goal] == FAR ? Network.UNREACHABLE : (int) (length[goal] >>> 32);
  }

  private void expand(int state, int node, int arc, int approach) {
    int lastTurn = Ends.lastTurn(network, vehicleClass, approach, node, arc);
    if (lastTurn < Network.UNREACHABLE) {
      reach(goal, length[state] + ((long) lastTurn << 32), state, NONE);
    }
    for (int i = network.firstOut(node); i < network.firstOut(node + 1); i++) {
      int next = network.out(i);
      long drive = network.millis(vehicleClass, next);
      long turn = arc == Mode.NO_ARC ? 0 : network.turnMillis(vehicleClass, arc, next);
      if (drive < Network.UNREACHABLE && turn < Network.UNREACHABLE) {
        long reached = length[state] + ((turn + drive) << 32) + network.metres(next);
        reach(network.hasTurns() ? next : network.to(next), reached, state, next);
      }
    }
  }

  private void reach(int state, long reached, int from, int arc) {
    if (reached < length[state] && reached >>> 32 < Network.UNREACHABLE) {
      length[state] = reached;
      previous[state] = from;
      arrivingArc[state] = arc;
      heap.offer(state, reached);
    }
  }

  /** The arcs of the way found last, in driving order. */
  int[] arcs() {
    int count = 0;
    for (int at = previous[goal]; at != start; at = previous[at]) {
      count++;
    }
    int[] arcs = new int[count];
    for (int at = previous[goal]; at != start; at = previous[at]) {
      arcs[--count] = arrivingArc[at];
    }
    return arcs;
  }
}
