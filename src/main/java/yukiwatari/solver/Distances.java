package yukiwatari.solver;

import java.util.Arrays;

/** Travel times between modes; turn rules and vehicle classes are inside, the search sees none. */
interface Distances {
  /**
   * Shortest travel from the exit of one mode to the entry of another, turns at both ends included.
   *
   * @param fromMode mode number of {@link Instance}, places included
   * @param toMode likewise
   * @return milliseconds, {@link Network#UNREACHABLE} when there is no way
   */
  int millis(int fromMode, int toMode);

  /** Values that one table may hold: 480 MB. */
  long LARGEST_TABLE = 120_000_000;

  /**
   * Finds all of them: one table, or territories where that would be too large.
   *
   * @param approach by mode, as in {@link Ends}
   * @param departure likewise
   */
  static Distances of(Network network, int vehicleClass, int[] approach, int[] departure) {
    long rows = Arrays.stream(departure).distinct().count();
    long columns = Arrays.stream(approach).distinct().count();
    return rows * columns <= LARGEST_TABLE
        ? new FlatDistances(network, vehicleClass, approach, departure)
        : new TerritoryDistances(
            network, vehicleClass, approach, departure, TerritoryDistances.territories(rows));
  }
}
