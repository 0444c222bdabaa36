package yukiwatari.road;

import java.util.Arrays;

/** Connected parts of a network, one-way streets taken as two-way; 0 has the most kilometres. */
final class Components {
  private final int[] ofNode;
  private final int count;

  /**
   * @param from by link, its nodes, as {@code to}
   * @param meters by link
   */
  Components(int nodes, int[] from, int[] to, double[] meters) {
    int[] parent = new int[nodes];
    Arrays.setAll(parent, node -> node);
    for (int link = 0; link < from.length; link++) {
      int a = find(parent, from[link]);
      int b = find(parent, to[link]);
      parent[Math.max(a, b)] = Math.min(a, b);
    }
    double[] size = new double[nodes];
    for (int link = 0; link < from.length; link++) {
      size[find(parent, from[link])] += meters[link];
    }
    Integer[] roots =
        java.util.stream.IntStream.range(0, nodes)
            .filter(node -> parent[node] == node)
            .boxed()
            .toArray(Integer[]::new);
    // Stable: of equals the one with the lower node comes first.
    Arrays.sort(roots, (a, b) -> Double.compare(size[b], size[a]));
    int[] rank = new int[nodes];
    for (int i = 0; i < roots.length; i++) {
      rank[roots[i]] = i;
    }
    ofNode = new int[nodes];
    Arrays.setAll(ofNode, node -> rank[find(parent, node)]);
    count = roots.length;
  }

  private static int find(int[] parent, int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  int[] ofNode() {
    return ofNode;
  }

  int count() {
    return count;
  }
}
