package yukiwatari.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Which nodes can be driven to and back from. The network is connected when one-way streets are
 * driven both ways, so the nodes reached forwards and backwards from a node on a trunk road are the
 * greatest strongly connected part.
 */
final class StrongComponent {
  private StrongComponent() {}

  /** By node. The first piece of {@code pieces} belongs to the most senior road. */
  static boolean[] largest(List<Piece> pieces, int nodes) {
    boolean[] there = reached(pieces, nodes, true);
    boolean[] back = reached(pieces, nodes, false);
    for (int node = 0; node < nodes; node++) {
      there[node] &= back[node];
    }
    return there;
  }

  private static boolean[] reached(List<Piece> pieces, int nodes, boolean forwards) {
    List<List<Integer>> next = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      next.add(new ArrayList<>(4));
    }
    for (Piece piece : pieces) {
      int direction = forwards ? piece.oneway() : -piece.oneway();
      if (direction >= 0) {
        next.get(piece.from()).add(piece.to());
      }
      if (direction <= 0) {
        next.get(piece.to()).add(piece.from());
      }
    }
    boolean[] reached = new boolean[nodes];
    ArrayDeque<Integer> open = new ArrayDeque<>();
    open.add(pieces.get(0).from());
    reached[pieces.get(0).from()] = true;
    while (!open.isEmpty()) {
      for (int node : next.get(open.remove())) {
        if (!reached[node]) {
          reached[node] = true;
          open.add(node);
        }
      }
    }
    return reached;
  }
}
