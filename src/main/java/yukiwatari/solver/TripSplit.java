package yukiwatari.solver;

import java.util.Arrays;

/**
 * Decides before which services of a given order the vehicle reloads, so that no trip loads more
 * than the capacity and the route costs least: a shortest path over the first services of the trips
 * (the Split of route-first methods, Prins 2004), with a label for every mode. Exact where no clock
 * matters; with releases and deadlines each mode keeps one label, as {@link Forward} does.
 *
 * <p>Cost: size × services per trip × modes².
 */
final class TripSplit {
  private final Instance in;
  private final Forward steps;
  private final Forward reloadSteps;
  private final Distances distances;
  private final Distances viaReload;
  private final int[] work;
  private final long hourlyPrice;
  private final int stride;

  /** A label per position and mode: the item is done in it, the vehicle reloaded right before. */
  private int[] time = {};

  private long[] late = {};

  /** Index of the same kind of label with which the trip before the reload began. */
  private int[] before = {};

  /** Labels of one trip at its last item, and the index of the label it began with, by mode. */
  private int[] tripTime;

  private long[] tripLate;
  private int[] tripBegan;

  /** The labels one step further. */
  private int[] nextTime;

  private long[] nextLate;
  private int[] nextBegan;

  /**
   * @param steps of the vehicle without a reload, and over one
   */
  TripSplit(Instance in, int vehicle, Forward steps, Forward reloadSteps, ViaReload viaReload) {
    this.in = in;
    this.steps = steps;
    this.reloadSteps = reloadSteps;
    this.distances = in.distances[in.vehicleClass[vehicle]];
    this.viaReload = viaReload;
    this.work = in.work[in.vehicleClass[vehicle]];
    this.hourlyPrice = in.hourlyPrice[vehicle];
    this.stride = in.maxModes;
    this.tripTime = new int[stride];
    this.tripLate = new long[stride];
    this.tripBegan = new int[stride];
    this.nextTime = new int[stride];
    this.nextLate = new long[stride];
    this.nextBegan = new int[stride];
  }

  /**
   * @param items as in {@link RouteState}; 0..size+1 are read
   * @param loadAtStart of the first trip before any service
   * @param reloads 1..size are set: true where the vehicle reloads before the service
   */
  void mark(int[] items, int size, long loadAtStart, long capacity, boolean[] reloads) {
    Arrays.fill(reloads, 1, size + 1, false);
    reserve(size + 2);
    Arrays.fill(time, 0, (size + 2) * stride, Network.UNREACHABLE);
    time[0] = 0;
    late[0] = 0;
    for (int first = 0; first <= size; first++) {
      trip(items, size, first, first == 0 ? loadAtStart : in.demand[items[first]], capacity);
    }
    int end = (size + 1) * stride;
    for (int at = time[end] < Network.UNREACHABLE ? before[end] : 0; at > 0; at = before[at]) {
      reloads[at / stride] = true;
    }
  }

  /**
   * Follows a trip as far as its load allows, and offers what follows on each of its ends.
   *
   * @param load with the first item on board
   */
  private void trip(int[] items, int size, int first, long load, long capacity) {
    begin(items[first], first);
    for (int last = first; last < size; last++) {
      step(true, items[last], items[last + 1]);
      offer(items[last + 1], last + 1);
      load += in.demand[items[last + 1]];
      if (load > capacity) {
        return;
      }
      step(false, items[last], items[last + 1]);
      goOn();
    }
    step(false, items[size], items[size + 1]);
    offer(items[size + 1], size + 1);
  }

  private void begin(int item, int position) {
    for (int m = 0; m < modes(item); m++) {
      int at = position * stride + m;
      tripTime[m] = time[at];
      tripLate[m] = late[at];
      tripBegan[m] = at;
    }
  }

  private void step(boolean reload, int from, int item) {
    if (!in.timed) {
      stepUntimed(reload ? viaReload : distances, from, item);
      return;
    }
    Forward forward = reload ? reloadSteps : steps;
    forward.step(from, tripTime, tripLate, 0, item, nextTime, nextLate, 0);
    for (int m = 0; m < modes(item); m++) {
      nextBegan[m] = tripBegan[forward.from[m]];
    }
  }

  private void stepUntimed(Distances to, int from, int item) {
    int firstFrom = in.firstMode[from];
    int countFrom = in.firstMode[from + 1] - firstFrom;
    int first = in.firstMode[item];
    for (int m = first; m < in.firstMode[item + 1]; m++) {
      int best = 0;
      int least = Integer.MAX_VALUE;
      for (int j = 0; j < countFrom; j++) {
        int millis = tripTime[j] + to.millis(firstFrom + j, m);
        if (millis < least) {
          least = millis;
          best = j;
        }
      }
      nextTime[m - first] = Math.min(least + work[m], Network.UNREACHABLE);
      nextBegan[m - first] = tripBegan[best];
    }
  }

  /** Keeps the labels where they are cheaper than what other trips have led to. */
  private void offer(int item, int position) {
    for (int m = 0; m < modes(item); m++) {
      int at = position * stride + m;
      if (nextTime[m] < Network.UNREACHABLE
          && (time[at] >= Network.UNREACHABLE || isCheaper(m, at))) {
        time[at] = nextTime[m];
        late[at] = nextLate[m];
        before[at] = nextBegan[m];
      }
    }
  }

  private boolean isCheaper(int mode, int at) {
    if (!in.timed) {
      return nextTime[mode] < time[at];
    }
    long cost = hourlyPrice * nextTime[mode] + nextLate[mode];
    long known = hourlyPrice * time[at] + late[at];
    return cost < known || (cost == known && nextTime[mode] < time[at]);
  }

  /** The further labels are those of the trip now. */
  private void goOn() {
    int[] times = tripTime;
    tripTime = nextTime;
    nextTime = times;
    long[] lates = tripLate;
    tripLate = nextLate;
    nextLate = lates;
    int[] began = tripBegan;
    tripBegan = nextBegan;
    nextBegan = began;
  }

  private int modes(int item) {
    return in.firstMode[item + 1] - in.firstMode[item];
  }

  private void reserve(int positions) {
    if (time.length < positions * stride) {
      time = new int[2 * positions * stride];
      late = new long[2 * positions * stride];
      before = new int[2 * positions * stride];
    }
  }
}
