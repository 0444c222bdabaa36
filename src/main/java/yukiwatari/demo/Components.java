package yukiwatari.demo;

import java.util.Arrays;

/** Connected components by union and find. */
final class Components {
  private final int[] parent;

  Components(int nodes) {
    parent = new int[nodes];
    Arrays.setAll(parent, node -> node);
  }

  void join(int a, int b) {
    parent[of(a)] = of(b);
  }

  /** A number that all nodes of the component share. */
  int of(int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
