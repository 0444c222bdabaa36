package yukiwatari.exchange;

import java.util.Arrays;

/**
 * The driven links at each node, as one array cut into runs (compressed sparse rows): those of node
 * n are {@code links[first[n]]} up to {@code first[n + 1]}, in ascending order. A loop stands once.
 *
 * @param first by node, and one more for the end
 */
@SuppressWarnings("ArrayRecordComponent") // parallel arrays by dense id; never compared
record Incidence(int[] first, int[] links) {
  static Incidence of(WinterRoads roads) {
    int[] first = new int[roads.nodes() + 1];
    for (int link = 0; link < roads.links(); link++) {
      if (roads.isDriven(link)) {
        first[roads.from()[link] + 1]++;
        if (roads.to()[link] != roads.from()[link]) {
          first[roads.to()[link] + 1]++;
        }
      }
    }
    for (int node = 0; node < roads.nodes(); node++) {
      first[node + 1] += first[node];
    }
    int[] next = Arrays.copyOf(first, roads.nodes());
    int[] links = new int[first[roads.nodes()]];
    for (int link = 0; link < roads.links(); link++) {
      if (roads.isDriven(link)) {
        links[next[roads.from()[link]]++] = link;
        if (roads.to()[link] != roads.from()[link]) {
          links[next[roads.to()[link]]++] = link;
        }
      }
    }
    return new Incidence(first, links);
  }
}
