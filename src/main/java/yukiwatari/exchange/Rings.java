package yukiwatari.exchange;

import java.util.Arrays;

/**
 * Where each cut-off piece meets the roads of others: the ring of junctions around it, and the
 * neighbour that has most of them.
 *
 * <pre>
 *      B   B             C is cut off; o are its junctions: 3.
 *    ──o───o──           B's main network touches 2 of them, D's 1: the neighbour is B, touching 2.
 *      │ C │
 *      └─o─┘
 *       D│
 * </pre>
 */
final class Rings {
  static final int NONE = -1;

  private final int[] junctions;
  private final int[] neighbour;
  private final int[] touching;

  private Rings(int components) {
    junctions = new int[components];
    neighbour = new int[components];
    touching = new int[components];
    Arrays.fill(neighbour, NONE);
  }

  /**
   * @param main by component of {@code own}; only what is not main has a ring
   */
  static Rings of(WinterRoads roads, Incidence at, OwnNetworks own, boolean[] main) {
    Rings rings = new Rings(own.count());
    Pairs contacts = new Pairs();
    Ints here = new Ints();
    for (int node = 0; node < roads.nodes(); node++) {
      componentsAt(node, at, own, here);
      for (int i = 0; here.size() > 1 && i < here.size(); i++) {
        int piece = here.get(i);
        if (main[piece]) {
          continue;
        }
        rings.junctions[piece]++;
        for (int j = 0; j < here.size(); j++) {
          int other = here.get(j);
          if (main[other] && roads.mayExchange()[own.administrator(other)]) {
            contacts.add(piece, own.administrator(other));
          }
        }
      }
    }
    rings.choose(contacts.sorted());
    return rings;
  }

  /** An administrator has one component at a node at most: its links meet there. */
  private static void componentsAt(int node, Incidence at, OwnNetworks own, Ints here) {
    here.clear();
    for (int i = at.first()[node]; i < at.first()[node + 1]; i++) {
      int component = own.of(at.links()[i]);
      if (component != OwnNetworks.NONE && !here.contains(component)) {
        here.add(component);
      }
    }
  }

  /** The neighbour with the most junctions; of equals the one with the lower number. */
  private void choose(long[] contacts) {
    for (int begin = 0, end; begin < contacts.length; begin = end) {
      end = begin;
      while (end < contacts.length && contacts[end] == contacts[begin]) {
        end++;
      }
      int piece = Pairs.first(contacts[begin]);
      if (end - begin > touching[piece]) {
        touching[piece] = end - begin;
        neighbour[piece] = Pairs.second(contacts[begin]);
      }
    }
  }

  int junctions(int component) {
    return junctions[component];
  }

  /** {@link #NONE}: no main network of another administrator that may exchange touches it. */
  int neighbour(int component) {
    return neighbour[component];
  }

  int touching(int component) {
    return touching[component];
  }
}
