package yukiwatari.solver;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * All travel times in one array, a row per distinct exit node and a column per distinct entry node:
 * modes that share a node share its row. Good to some thousands of services.
 */
final class FlatDistances implements Distances {
  /** Row offset in table, by mode. */
  private final int[] row;

  /** Column, by mode. */
  private final int[] column;

  private final int[] table;

  /**
   * Runs one Dijkstra per distinct exit node, on all cores.
   *
   * @param entry entry node by mode
   * @param exit exit node by mode
   */
  FlatDistances(Network network, int vehicleClass, int[] entry, int[] exit) {
    int[] sources = Arrays.stream(exit).sorted().distinct().toArray();
    int[] targets = Arrays.stream(entry).sorted().distinct().toArray();
    Require.that(
        (long) sources.length * targets.length <= Integer.MAX_VALUE - 8,
        "distances",
        sources.length + " × " + targets.length + " places are too many for one table");
    this.table = new int[sources.length * targets.length];
    this.row = new int[exit.length];
    this.column = new int[entry.length];
    for (int mode = 0; mode < entry.length; mode++) {
      row[mode] = Arrays.binarySearch(sources, exit[mode]) * targets.length;
      column[mode] = Arrays.binarySearch(targets, entry[mode]);
    }
    boolean[] wanted = new boolean[network.nodes()];
    for (int target : targets) {
      wanted[target] = true;
    }
    ThreadLocal<ShortestPaths> paths =
        ThreadLocal.withInitial(() -> new ShortestPaths(network, vehicleClass));
    IntStream.range(0, sources.length)
        .parallel()
        .forEach(s -> fillRow(paths.get(), sources[s], s * targets.length, targets, wanted));
  }

  private void fillRow(
      ShortestPaths paths, int source, int offset, int[] targets, boolean[] wanted) {
    paths.from(source, wanted, targets.length);
    for (int t = 0; t < targets.length; t++) {
      table[offset + t] = paths.millisTo(targets[t]);
    }
  }

  @Override
  public int millis(int fromMode, int toMode) {
    return table[row[fromMode] + column[toMode]];
  }
}
