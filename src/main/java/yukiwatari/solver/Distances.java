package yukiwatari.solver;

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

  /**
   * Finds all of them.
   *
   * @param approach by mode, as in {@link Ends}
   * @param departure likewise
   */
  static Distances of(Network network, int vehicleClass, int[] approach, int[] departure) {
    return new FlatDistances(network, vehicleClass, approach, departure);
  }
}
