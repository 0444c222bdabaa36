package yukiwatari.bound;

import java.util.Arrays;
import java.util.List;

/**
 * Sets of nodes to begin with: rings around the depots. What lies farther away than a distance is a
 * set, and so is each connected piece of it (the successive cuts of Benavent, Campos, Corberán and
 * Mota 1992, section 3, by distance instead of number of edges); so is each single node, for the
 * odd cuts. Nested or apart, they ask for little more than is paid, which makes their bound good.
 */
final class NestedCuts {
  /** More sets make the program slow where there are many nodes. */
  private static final int MOST = 400;

  private final Relaxation relaxation;
  private final NodeSets sets = new NodeSets();

  private NestedCuts(Relaxation relaxation) {
    this.relaxation = relaxation;
  }

  static List<boolean[]> of(Relaxation relaxation) {
    NestedCuts cuts = new NestedCuts(relaxation);
    cuts.rings();
    cuts.singleNodes();
    return cuts.sets.list();
  }

  private void rings() {
    long[] distances = Arrays.stream(relaxation.roundTrip).distinct().sorted().toArray();
    int rings = Math.min(distances.length, MOST / 4);
    for (int ring = 0; ring < rings; ring++) {
      long distance = distances[(int) ((long) ring * distances.length / rings)];
      boolean[] beyond = new boolean[relaxation.nodes];
      for (int node = 1; node < beyond.length; node++) {
        beyond[node] = relaxation.roundTrip[node] > distance;
      }
      sets.add(beyond);
      pieces(beyond);
    }
  }

  private void singleNodes() {
    for (int node = 1; node < relaxation.nodes && sets.size() < MOST; node++) {
      boolean[] single = new boolean[relaxation.nodes];
      single[node] = true;
      sets.add(single);
    }
  }

  /** Adds the pieces of a set that links connect within it. */
  private void pieces(boolean[] inside) {
    int[] piece = new int[inside.length];
    for (int node = 0; node < piece.length; node++) {
      piece[node] = node;
    }
    for (int link = 0; link < relaxation.cost.length; link++) {
      int a = find(piece, relaxation.tail[link]);
      int b = find(piece, relaxation.head[link]);
      if (inside[relaxation.tail[link]] && inside[relaxation.head[link]]) {
        piece[a] = b;
      }
    }
    for (int root = 0; root < piece.length && sets.size() < MOST; root++) {
      if (inside[root] && piece[root] == root) {
        boolean[] members = new boolean[inside.length];
        for (int node = 0; node < piece.length; node++) {
          members[node] = inside[node] && find(piece, node) == root;
        }
        sets.add(members);
      }
    }
  }

  private static int find(int[] piece, int node) {
    int at = node;
    while (piece[at] != at) {
      piece[at] = piece[piece[at]];
      at = piece[at];
    }
    return at;
  }
}
