package yukiwatari.solver;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The services of one vehicle in order, with what joins need in constant time: for every position
 * and mode the earliest end of everything up to it (forward) and the shortest time from the start
 * of its work to the end of the route (backward).
 */
final class RouteState {
  /** The version of no route. */
  static final long NO_VERSION = 0;

  final int vehicle;

  /** Changes with the content; no two contents of a search share one. */
  long version;

  /** Services of the route; they stand at positions 1..size of items. */
  int size;

  /** items[0] is the start place, items[size + 1] the end place. */
  int[] items;

  /** Millis since leaving, at position × maxModes + mode of the item. */
  int[] forward;

  /** Late cost of the forward label, same index. */
  long[] late;

  /** Millis from the start of the work in the mode to the end of the route, waiting left out. */
  int[] backward;

  /** Taken from the capacity for the whole shift; 0 for a vehicle that can reload. */
  long load;

  /** Null for a vehicle that cannot reload. */
  final @Nullable Trips trips;

  /** Millis from leaving to return; {@link Network#UNREACHABLE} when there is no way. */
  int duration;

  /** Fixed, hourly and late cost; 0 when it serves nothing. */
  long cost;

  private final Instance in;
  private final Forward steps;
  private final Distances distances;
  private final int[] work;

  RouteState(Instance in, int vehicle) {
    this.in = in;
    this.vehicle = vehicle;
    this.steps = new Forward(in, vehicle);
    this.distances = in.distances[in.vehicleClass[vehicle]];
    this.work = in.work[in.vehicleClass[vehicle]];
    int room = 8;
    this.items = new int[room];
    this.forward = new int[room * in.maxModes];
    this.late = new long[room * in.maxModes];
    this.backward = new int[room * in.maxModes];
    this.trips = Trips.of(in, this, steps);
    items[0] = in.startItem[vehicle];
    items[1] = in.endItem[vehicle];
    update(1, 0);
  }

  void copyFrom(RouteState other) {
    reserve(other.size);
    version = other.version;
    size = other.size;
    System.arraycopy(other.items, 0, items, 0, size + 2);
    int labels = (size + 2) * in.maxModes;
    System.arraycopy(other.forward, 0, forward, 0, labels);
    if (in.timed) {
      System.arraycopy(other.late, 0, late, 0, labels);
    }
    System.arraycopy(other.backward, 0, backward, 0, labels);
    load = other.load;
    if (trips != null && other.trips != null) {
      trips.copyFrom(other.trips);
    }
    duration = other.duration;
    cost = other.cost;
  }

  /** Puts the service at the position, 1..size+1; what stood there and after moves back. */
  void insert(int service, int position) {
    reserve(size + 1);
    if (trips != null) {
      trips.open(service, position);
    }
    int moved = size + 2 - position;
    int from = position * in.maxModes;
    System.arraycopy(items, position, items, position + 1, moved);
    System.arraycopy(backward, from, backward, from + in.maxModes, moved * in.maxModes);
    items[position] = service;
    size++;
    load += load(service);
    if (trips == null || !in.timed) {
      update(position, position);
    } else {
      // Where the clock matters every choice must be seen by who compares the places.
      settle();
    }
  }

  /** False when services were put in since where to reload was decided for the whole order. */
  boolean isSettled() {
    return trips == null || trips.settled();
  }

  /** Decides where to reload, at best for the order as it is. */
  void settle() {
    if (trips != null) {
      trips.split();
      update(1, size);
    }
  }

  /** Takes out every service for which drop is true, and sets it false. */
  void removeMarked(boolean[] drop) {
    int kept = 0;
    for (int p = 1; p <= size; p++) {
      if (drop[items[p]]) {
        drop[items[p]] = false;
        load -= load(items[p]);
      } else {
        items[++kept] = items[p];
      }
    }
    items[kept + 1] = items[size + 1];
    size = kept;
    backward[(size + 1) * in.maxModes] = 0;
    if (trips != null) {
      trips.split();
    }
    update(1, size);
  }

  /** The services in order. */
  int[] services() {
    return Arrays.copyOfRange(items, 1, size + 1);
  }

  private int load(int service) {
    return trips == null ? in.demand[service] : 0;
  }

  private void reserve(int services) {
    if (services + 2 > items.length) {
      int room = 2 * (services + 2);
      items = Arrays.copyOf(items, room);
      forward = Arrays.copyOf(forward, room * in.maxModes);
      late = Arrays.copyOf(late, room * in.maxModes);
      backward = Arrays.copyOf(backward, room * in.maxModes);
    }
  }

  /** Labels anew: forward from the first changed position on, backward from the last one down. */
  private void update(int first, int last) {
    int stride = in.maxModes;
    if (trips != null) {
      updateTrips(trips, first, last);
    } else {
      for (int p = first; p <= size + 1; p++) {
        if (in.timed) {
          stepForward(p, steps);
        } else {
          stepForward(p, distances);
        }
      }
      for (int p = last; p >= 0; p--) {
        stepBack(p, distances);
      }
    }
    int end = (size + 1) * stride;
    duration = forward[end];
    cost =
        size == 0
            ? 0
            : in.fixedCost[vehicle] + (long) in.hourlyPrice[vehicle] * duration + late[end];
  }

  private void updateTrips(Trips reloading, int first, int last) {
    reloading.count();
    for (int p = first; p <= size + 1; p++) {
      boolean reloads = reloading.reloadsBefore(p);
      if (in.timed) {
        stepForward(p, reloads ? reloading.steps() : steps);
      } else {
        stepForward(p, reloads ? reloading.viaReload() : distances);
      }
    }
    for (int p = last; p >= 0; p--) {
      stepBack(p, reloading.reloadsBefore(p + 1) ? reloading.viaReload() : distances);
    }
  }

  private void stepForward(int position, Forward step) {
    int from = (position - 1) * in.maxModes;
    step.step(
        items[position - 1],
        forward,
        late,
        from,
        items[position],
        forward,
        late,
        from + in.maxModes);
  }

  /** The same labels as {@link Forward#step} where no clock matters. */
  private void stepForward(int position, Distances to) {
    int item = items[position];
    int previous = items[position - 1];
    for (int m = in.firstMode[item]; m < in.firstMode[item + 1]; m++) {
      int best = Network.UNREACHABLE;
      for (int j = in.firstMode[previous]; j < in.firstMode[previous + 1]; j++) {
        int head = forward[(position - 1) * in.maxModes + j - in.firstMode[previous]];
        best = Math.min(best, head + to.millis(j, m));
      }
      forward[position * in.maxModes + m - in.firstMode[item]] =
          Math.min(best + work[m], Network.UNREACHABLE);
    }
  }

  private void stepBack(int position, Distances onward) {
    int item = items[position];
    int next = items[position + 1];
    for (int m = in.firstMode[item]; m < in.firstMode[item + 1]; m++) {
      int best = Network.UNREACHABLE;
      for (int l = in.firstMode[next]; l < in.firstMode[next + 1]; l++) {
        int tail = backward[(position + 1) * in.maxModes + l - in.firstMode[next]];
        best = Math.min(best, onward.millis(m, l) + tail);
      }
      backward[position * in.maxModes + m - in.firstMode[item]] =
          Math.min(work[m] + best, Network.UNREACHABLE);
    }
  }

  /**
   * Duration of the route with the service at the position: prefix, service, suffix, and the
   * reloads beside it that its load demands.
   */
  int joined(int service, int position) {
    return trips == null
        ? join(service, position, distances, distances)
        : trips.joined(service, position);
  }

  /**
   * The same over given ways.
   *
   * @param to travel to the service
   * @param onward travel from it
   */
  int join(int service, int position, Distances to, Distances onward) {
    int[] firstMode = in.firstMode;
    int before = items[position - 1];
    int after = items[position];
    int beforeAt = (position - 1) * in.maxModes - firstMode[before];
    int afterAt = position * in.maxModes - firstMode[after];
    int best = Integer.MAX_VALUE;
    for (int m = firstMode[service]; m < firstMode[service + 1]; m++) {
      int head = Integer.MAX_VALUE;
      for (int j = firstMode[before]; j < firstMode[before + 1]; j++) {
        head = Math.min(head, forward[beforeAt + j] + to.millis(j, m));
      }
      int tail = Integer.MAX_VALUE;
      for (int l = firstMode[after]; l < firstMode[after + 1]; l++) {
        tail = Math.min(tail, onward.millis(m, l) + backward[afterAt + l]);
      }
      best = Math.min(best, head + work[m] + tail);
    }
    return best;
  }

  /** Mode numbers of the services at positions 1..size that give the route's duration and cost. */
  int[] modes() {
    int[] modes = new int[size];
    int mode = in.firstMode[items[size + 1]];
    for (int p = size + 1; p > 1; p--) {
      Forward step = trips != null && trips.reloadsBefore(p) ? trips.steps() : steps;
      int best = step.previous(items[p - 1], forward, late, (p - 1) * in.maxModes, items[p], mode);
      mode = in.firstMode[items[p - 1]] + best;
      modes[p - 2] = mode;
    }
    return modes;
  }
}
