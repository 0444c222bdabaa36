package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Travel times for many thousands of services in bounded memory, every one exact.
 *
 * <p>The network is cut into territories of equal work. Within a territory there is a table, like
 * {@link FlatDistances}. A way that leaves the territory A of its departure s does so over one of
 * the few arcs that cross its border, the <i>exits</i> x of A, and is
 *
 * <pre>
 *   d(s, t) = min over x of  inside(s, x) + d(x, t)
 * </pre>
 *
 * where inside(s, x) is found within A and d(x, t) over the whole network, once per exit. Both are
 * kept, so that a far pair costs one pass over two short rows and nothing is ever searched again.
 */
final class TerritoryDistances implements Distances {
  /** Departures of a territory; its table then holds about 25 MB. */
  private static final int DEPARTURES = 2_500;

  /** Row of a departure and column of an approach within their territory, by mode. */
  private final int[] row;

  private final int[] column;

  /** Target number of an approach in the whole network, by mode. */
  private final int[] target;

  /** Territory of the departure and of the approach, by mode. */
  private final int[] leaves;

  private final int[] enters;
  private final Territory[] territories;

  static int territories(long departures) {
    return (int) Math.max(2, departures / DEPARTURES);
  }

  /**
   * @param approach by mode, as in {@link Ends}
   * @param departure likewise
   * @param count number of territories
   */
  TerritoryDistances(
      Network network, int vehicleClass, int[] approach, int[] departure, int count) {
    int[] sources = Arrays.stream(departure).sorted().distinct().toArray();
    int[] targets = Arrays.stream(approach).sorted().distinct().toArray();
    int[] weight = new int[network.nodes()];
    Arrays.fill(weight, 1);
    for (int source : sources) {
      weight[Ends.departureNode(network, source)] += 100;
    }
    SpaceOrder order = new SpaceOrder(network, weight, count);
    int[] part = order.parts();
    SearchGraph graph = new SearchGraph(network, vehicleClass, order.ranks(), targets);
    int[] statePart = Arrays.stream(graph.nodes()).map(node -> part[node]).toArray();
    int[] sourceOrder = Batches.byRank(network, order.ranks(), sources);
    this.territories = new Territory[count];
    for (int t = 0; t < count; t++) {
      int number = t;
      territories[t] =
          new Territory(
              number,
              Arrays.stream(sourceOrder)
                  .filter(s -> part[Ends.departureNode(network, s)] == number)
                  .toArray(),
              Arrays.stream(targets)
                  .filter(a -> part[Ends.approachNode(network, a)] == number)
                  .toArray(),
              new Exits(network, vehicleClass, part, number),
              targets);
    }
    Exits.searchAll(network, graph, territories, targets);
    fillTables(graph, statePart);
    this.row = new int[departure.length];
    this.column = new int[departure.length];
    this.target = new int[departure.length];
    this.leaves = new int[departure.length];
    this.enters = new int[departure.length];
    int[] rowOf = new int[sources.length];
    int[] columnOf = new int[targets.length];
    for (Territory territory : territories) {
      territory.number(sources, rowOf, columnOf);
    }
    for (int mode = 0; mode < departure.length; mode++) {
      int source = Arrays.binarySearch(sources, departure[mode]);
      target[mode] = Arrays.binarySearch(targets, approach[mode]);
      row[mode] = rowOf[source];
      column[mode] = columnOf[target[mode]];
      leaves[mode] = part[Ends.departureNode(network, departure[mode])];
      enters[mode] = part[Ends.approachNode(network, approach[mode])];
    }
  }

  private void fillTables(SearchGraph graph, int[] statePart) {
    List<int[]> tasks = new ArrayList<>();
    for (int t = 0; t < territories.length; t++) {
      territories[t].exitsKnown();
      for (int begin = 0; begin < territories[t].departures(); begin += LaneSearch.LANES) {
        tasks.add(new int[] {t, begin});
      }
    }
    Workers.run(
        tasks.size(),
        () -> {
          LaneSearch search = new LaneSearch(graph);
          return task -> {
            int[] rows = tasks.get(task);
            territories[rows[0]].fillRows(rows[1], search, graph, statePart);
          };
        });
  }

  @Override
  public int millis(int fromMode, int toMode) {
    Territory territory = territories[leaves[fromMode]];
    return enters[toMode] == leaves[fromMode]
        ? territory.within(row[fromMode], column[toMode])
        : territory.outward(row[fromMode], target[toMode]);
  }
}
