package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Departures in batches for {@link LaneSearch}, each as close together as the network allows. */
final class Batches {
  /** A departure's node counts so much more than others when the network is cut. */
  private static final int DEPARTURE_WEIGHT = 1_000;

  private final int[] rank;
  private final List<int[]> batches = new ArrayList<>();

  /**
   * @param departures distinct
   */
  Batches(Network network, int[] departures) {
    int[] weight = new int[network.nodes()];
    Arrays.fill(weight, 1);
    for (int departure : departures) {
      weight[Ends.departureNode(network, departure)] += DEPARTURE_WEIGHT;
    }
    // One lane to spare, for the nodes that several departures share.
    int parts = Math.max(1, (departures.length + LaneSearch.LANES - 2) / (LaneSearch.LANES - 1));
    SpaceOrder order = new SpaceOrder(network, weight, parts);
    this.rank = order.ranks();
    int[] part = order.parts();
    int[] sorted = byRank(network, rank, departures);
    int begin = 0;
    for (int end = 1; end <= sorted.length; end++) {
      if (end == sorted.length
          || end - begin == LaneSearch.LANES
          || part[Ends.departureNode(network, sorted[end])]
              != part[Ends.departureNode(network, sorted[begin])]) {
        batches.add(Arrays.copyOfRange(sorted, begin, end));
        begin = end;
      }
    }
  }

  /** Departures in the order of their nodes, equal ones by number. */
  static int[] byRank(Network network, int[] rank, int[] departures) {
    return Arrays.stream(departures)
        .mapToObj(d -> new int[] {rank[Ends.departureNode(network, d)], d})
        .sorted((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]))
        .mapToInt(pair -> pair[1])
        .toArray();
  }

  /** Rank of each node in space. */
  int[] rank() {
    return rank;
  }

  int count() {
    return batches.size();
  }

  int[] get(int batch) {
    return batches.get(batch);
  }
}
