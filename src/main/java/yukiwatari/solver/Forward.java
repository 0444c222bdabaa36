package yukiwatari.solver;

/**
 * One step of the exact choice of modes (Vidal 2017, section 4): from the cheapest ways to have
 * finished an item in each of its modes to the same for the next item. A label is a time since the
 * vehicle left and the late cost so far. Without releases and deadlines the result is optimal; with
 * them the label of the smaller sum of cost is kept, which may miss a better one of another time.
 */
final class Forward {
  /** By mode of the item of the last step: the mode of the item before that was best. */
  final int[] from;

  private final Instance in;
  private final Distances distances;
  private final int[] work;
  private final int leavesMillis;
  private final long hourlyPrice;

  Forward(Instance in, int vehicle) {
    this(in, vehicle, in.distances[in.vehicleClass[vehicle]]);
  }

  /**
   * @param distances between one item and the next
   */
  Forward(Instance in, int vehicle, Distances distances) {
    this.in = in;
    this.from = new int[in.maxModes];
    this.distances = distances;
    this.work = in.work[in.vehicleClass[vehicle]];
    this.leavesMillis = in.leavesMillis[vehicle];
    this.hourlyPrice = in.hourlyPrice[vehicle];
  }

  /**
   * Labels of all modes of an item reached from another item.
   *
   * @param time millis by mode of fromItem, beginning at fromOffset; {@link Network#UNREACHABLE}
   *     marks a mode that cannot be reached
   * @param late cost likewise
   * @param timeOut gets the labels of item, beginning at offset; may be the array time itself
   */
  void step(
      int fromItem,
      int[] time,
      long[] late,
      int fromOffset,
      int item,
      int[] timeOut,
      long[] lateOut,
      int offset) {
    for (int m = in.firstMode[item]; m < in.firstMode[item + 1]; m++) {
      int best = previous(fromItem, time, late, fromOffset, item, m);
      from[m - in.firstMode[item]] = best;
      int to = offset + m - in.firstMode[item];
      int end = endMillis(fromItem, time, fromOffset, best, item, m);
      timeOut[to] = end;
      lateOut[to] = end >= Network.UNREACHABLE ? 0 : late[fromOffset + best] + lateCost(item, end);
    }
  }

  /** The mode of fromItem, counted from 0, from which the item is best done in the given mode. */
  int previous(int fromItem, int[] time, long[] late, int fromOffset, int item, int mode) {
    int best = 0;
    long bestCost = Long.MAX_VALUE;
    int bestEnd = Network.UNREACHABLE;
    int count = in.firstMode[fromItem + 1] - in.firstMode[fromItem];
    for (int j = 0; j < count; j++) {
      int end = endMillis(fromItem, time, fromOffset, j, item, mode);
      if (end >= Network.UNREACHABLE) {
        continue;
      }
      long cost = hourlyPrice * end + late[fromOffset + j] + lateCost(item, end);
      if (cost < bestCost || (cost == bestCost && end < bestEnd)) {
        best = j;
        bestCost = cost;
        bestEnd = end;
      }
    }
    return best;
  }

  private int endMillis(int fromItem, int[] time, int fromOffset, int j, int item, int mode) {
    int arrival = time[fromOffset + j] + distances.millis(in.firstMode[fromItem] + j, mode);
    int start = Math.max(arrival, in.releaseMillis[item] - leavesMillis);
    return Math.min(start + work[mode], Network.UNREACHABLE);
  }

  private long lateCost(int item, int end) {
    int late = leavesMillis + end - in.deadlineMillis[item];
    return late > 0 ? (long) late * in.lateHourlyPrice[item] : 0;
  }
}
