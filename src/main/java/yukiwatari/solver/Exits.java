package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The departures by which a territory is left: with turns an arc that crosses its border has just
 * been driven, without turns its head has been reached.
 */
final class Exits {
  /** Distinct departures. */
  private final int[] departures;

  /** The arcs that cross, and for each the position of its departure. */
  private final int[] arcs;

  private final int[] exitOf;

  /** Travel over the arcs. */
  private final int[] millis;

  /**
   * @param part territory by node
   */
  Exits(Network network, int vehicleClass, int[] part, int territory) {
    Map<Integer, Integer> positions = new HashMap<>();
    List<Integer> distinct = new ArrayList<>();
    List<int[]> crossing = new ArrayList<>();
    for (int arc = 0; arc < network.arcs(); arc++) {
      boolean leaves = part[network.from(arc)] == territory && part[network.to(arc)] != territory;
      if (leaves && network.millis(vehicleClass, arc) < Network.UNREACHABLE) {
        int departure = network.hasTurns() ? arc : network.to(arc);
        Integer position = positions.putIfAbsent(departure, distinct.size());
        if (position == null) {
          position = distinct.size();
          distinct.add(departure);
        }
        crossing.add(new int[] {arc, position});
      }
    }
    this.departures = distinct.stream().mapToInt(Integer::intValue).toArray();
    this.arcs = crossing.stream().mapToInt(c -> c[0]).toArray();
    this.exitOf = crossing.stream().mapToInt(c -> c[1]).toArray();
    this.millis = Arrays.stream(arcs).map(arc -> network.millis(vehicleClass, arc)).toArray();
  }

  int count() {
    return departures.length;
  }

  int[] departures() {
    return departures;
  }

  int arcs() {
    return arcs.length;
  }

  int arc(int i) {
    return arcs[i];
  }

  int exitOf(int i) {
    return exitOf[i];
  }

  int millis(int i) {
    return millis[i];
  }

  /** Searches the whole network from the exits of all territories and hands each its rows. */
  static void searchAll(
      Network network, SearchGraph graph, Territory[] territories, int[] targets) {
    Map<Integer, List<int[]>> owners = new HashMap<>();
    for (int t = 0; t < territories.length; t++) {
      int[] departures = territories[t].exits().departures();
      for (int x = 0; x < departures.length; x++) {
        owners.computeIfAbsent(departures[x], d -> new ArrayList<>()).add(new int[] {t, x});
      }
    }
    int[] distinct = owners.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    int[] states = new int[targets.length];
    for (int t = 0; t < targets.length; t++) {
      states[t] = graph.state(targets[t]);
    }
    Batches batches = new Batches(network, distinct);
    Workers.run(
        batches.count(),
        () -> {
          LaneSearch search = new LaneSearch(graph);
          return number -> {
            int[] batch = batches.get(number);
            search.run(batch, 0, batch.length, states);
            for (int lane = 0; lane < batch.length; lane++) {
              for (int[] owner : owners.getOrDefault(batch[lane], List.of())) {
                territories[owner[0]].fromExit(owner[1], search, lane, states);
              }
            }
          };
        });
  }
}
