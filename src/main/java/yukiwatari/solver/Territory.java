package yukiwatari.solver;

import java.util.Arrays;

/** One piece of the network in {@link TerritoryDistances}, with the tables of its departures. */
final class Territory {
  private final int number;

  /** Its departures by row and approaches by column. */
  private final int[] departures;

  private final int[] approaches;
  private final Exits exits;
  private final int exitCount;

  /** By row, then by column. */
  private final int[] within;

  /** Millis to leave by an exit without having left before, by row, then by exit. */
  private final int[] inside;

  /** Millis from an exit, by target of the whole network, then by exit. */
  private final int[] outside;

  /** Place of each column among the targets of the whole network. */
  private final int[] target;

  /** Millis from the best exit back to each column. */
  private final int[] soonestBack;

  /**
   * @param targets approaches of the whole network, sorted
   */
  Territory(int number, int[] departures, int[] approaches, Exits exits, int[] targets) {
    this.number = number;
    this.departures = departures;
    this.approaches = approaches;
    this.exits = exits;
    this.exitCount = exits.count();
    this.within = new int[Math.multiplyExact(departures.length, approaches.length)];
    this.inside = new int[Math.multiplyExact(departures.length, exitCount)];
    this.outside = new int[Math.multiplyExact(targets.length, exitCount)];
    this.target = Arrays.stream(approaches).map(a -> Arrays.binarySearch(targets, a)).toArray();
    this.soonestBack = new int[approaches.length];
    Arrays.fill(inside, Network.UNREACHABLE);
  }

  Exits exits() {
    return exits;
  }

  /** Tells the rows and columns of its departures and approaches, by place in the sorted lists. */
  void number(int[] sources, int[] rowOf, int[] columnOf) {
    for (int row = 0; row < departures.length; row++) {
      rowOf[Arrays.binarySearch(sources, departures[row])] = row;
    }
    for (int column = 0; column < approaches.length; column++) {
      columnOf[target[column]] = column;
    }
  }

  /** Keeps what a lane of a search from an exit has found; each exit by one thread. */
  void fromExit(int exit, LaneSearch search, int lane, int[] states) {
    for (int target = 0; target < states.length; target++) {
      outside[target * exitCount + exit] = search.millis(lane, states[target]);
    }
  }

  int departures() {
    return departures.length;
  }

  /** To be called when all exits have handed in what they found, before any row is filled. */
  void exitsKnown() {
    Arrays.setAll(soonestBack, column -> soonest(outside, target[column]));
  }

  /**
   * Fills some rows by one search that stays inside; what leads from the exits must be known.
   *
   * @param begin first row; as many follow as a search has lanes
   */
  void fillRows(int begin, LaneSearch search, SearchGraph graph, int[] statePart) {
    int end = Math.min(begin + LaneSearch.LANES, departures.length);
    search.runWithin(statePart, number, departures, begin, end);
    for (int row = begin; row < end; row++) {
      fill(row, search, row - begin, graph);
      returning(row);
    }
  }

  private int soonest(int[] rows, int row) {
    int least = Network.UNREACHABLE;
    for (int i = row * exitCount; i < (row + 1) * exitCount; i++) {
      least = Math.min(least, rows[i]);
    }
    return least;
  }

  private void fill(int row, LaneSearch search, int lane, SearchGraph graph) {
    for (int column = 0; column < approaches.length; column++) {
      int state = graph.state(approaches[column]);
      within[row * approaches.length + column] = search.millis(lane, state);
    }
    for (int i = 0; i < exits.arcs(); i++) {
      int at = row * exitCount + exits.exitOf(i);
      int left = search.millis(lane, graph.before(exits.arc(i))) + exits.millis(i);
      inside[at] = Math.min(inside[at], left);
    }
  }

  /** Takes the ways that leave the territory and come back where they are shorter. */
  private void returning(int row) {
    int leaves = soonest(inside, row);
    for (int column = 0; column < approaches.length; column++) {
      int at = row * approaches.length + column;
      if (leaves + soonestBack[column] < within[at]) {
        within[at] = Math.min(within[at], outward(row, target[column]));
      }
    }
  }

  int within(int row, int column) {
    return within[row * approaches.length + column];
  }

  /** By the best exit. */
  int outward(int row, int target) {
    int from = row * exitCount;
    int to = target * exitCount;
    int least = Network.UNREACHABLE;
    for (int exit = 0; exit < exitCount; exit++) {
      least = Math.min(least, inside[from + exit] + outside[to + exit]);
    }
    return least;
  }
}
