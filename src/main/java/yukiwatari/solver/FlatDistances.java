package yukiwatari.solver;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * All travel times in one array, a row per distinct departure and a column per distinct approach:
 * modes that share an end share its row or column. Good to some thousands of services.
 */
final class FlatDistances implements Distances {
  /** Row offset in table, by mode. */
  private final int[] row;

  /** Column, by mode. */
  private final int[] column;

  private final int[] table;

  /**
   * Searches on all cores, from {@link LaneSearch#LANES} departures at a time.
   *
   * @param approach by mode, as in {@link Ends}
   * @param departure likewise
   */
  FlatDistances(Network network, int vehicleClass, int[] approach, int[] departure) {
    int[] sources = Arrays.stream(departure).sorted().distinct().toArray();
    int[] targets = Arrays.stream(approach).sorted().distinct().toArray();
    Require.that(
        (long) sources.length * targets.length <= Integer.MAX_VALUE - 8,
        "distances",
        sources.length + " × " + targets.length + " places are too many for one table");
    this.table = new int[sources.length * targets.length];
    this.row = new int[departure.length];
    this.column = new int[approach.length];
    number(sources, targets, approach, departure);
    Batches batches = new Batches(network, sources);
    SearchGraph graph = new SearchGraph(network, vehicleClass, batches.rank(), targets);
    int[] states = Arrays.stream(targets).map(graph::state).toArray();
    Workers.run(
        batches.count(),
        () -> {
          LaneSearch search = new LaneSearch(graph);
          return batch -> fillRows(search, batches.get(batch), sources, states);
        });
  }

  /**
   * A part of other distances in a table of its own: small enough to stay in the processor's
   * caches.
   *
   * @param whole has a mode for every departure and approach
   * @param leaving a mode of the whole by departure
   * @param entering likewise by approach
   */
  FlatDistances(
      Distances whole,
      Map<Integer, Integer> leaving,
      Map<Integer, Integer> entering,
      int[] approach,
      int[] departure) {
    int[] sources = Arrays.stream(departure).sorted().distinct().toArray();
    int[] targets = Arrays.stream(approach).sorted().distinct().toArray();
    this.table = new int[sources.length * targets.length];
    this.row = new int[departure.length];
    this.column = new int[approach.length];
    number(sources, targets, approach, departure);
    int[] toMode = Arrays.stream(targets).map(end -> mode(entering, end)).toArray();
    for (int r = 0; r < sources.length; r++) {
      int fromMode = mode(leaving, sources[r]);
      for (int c = 0; c < targets.length; c++) {
        table[r * targets.length + c] = whole.millis(fromMode, toMode[c]);
      }
    }
  }

  private static int mode(Map<Integer, Integer> modes, int end) {
    return Objects.requireNonNull(modes.get(end));
  }

  private void number(int[] sources, int[] targets, int[] approach, int[] departure) {
    for (int mode = 0; mode < approach.length; mode++) {
      row[mode] = Arrays.binarySearch(sources, departure[mode]) * targets.length;
      column[mode] = Arrays.binarySearch(targets, approach[mode]);
    }
  }

  private void fillRows(LaneSearch search, int[] departures, int[] sources, int[] states) {
    search.run(departures, 0, departures.length, states);
    for (int lane = 0; lane < departures.length; lane++) {
      int offset = Arrays.binarySearch(sources, departures[lane]) * states.length;
      for (int t = 0; t < states.length; t++) {
        table[offset + t] = search.millis(lane, states[t]);
      }
    }
  }

  @Override
  public int millis(int fromMode, int toMode) {
    return table[row[fromMode] + column[toMode]];
  }
}
