package yukiwatari.solver;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The trips of a route whose vehicle can reload. Where it does follows from the order of its
 * services ({@link TripSplit}), so nothing about it has to be stored, crossed or replayed; here
 * stands what was decided and what every trip loads. Between two decisions a service that is put in
 * brings the reloads beside it that its load demands.
 */
final class Trips {
  private final Instance in;
  private final RouteState route;
  private final ViaReload viaReload;
  private final Distances direct;
  private final Forward steps;
  private final TripSplit split;
  private final long capacity;
  private final long loadAtStart;

  /** By position: the vehicle reloads right before the service. */
  private boolean[] reloads = new boolean[2];

  /** Load of a trip up to a position, its service included; at 0 that of the start. */
  private long[] before = new long[2];

  /** Load of a trip from a position on, its service included. */
  private long[] after = new long[2];

  private boolean settled = true;

  /** What {@link #joined} has chosen. */
  private boolean reloadBefore;

  private boolean reloadAfter;

  private Trips(Instance in, RouteState route, ViaReload viaReload, Forward direct) {
    int v = route.vehicle;
    this.in = in;
    this.route = route;
    this.viaReload = viaReload;
    this.direct = in.distances[in.vehicleClass[v]];
    this.steps = new Forward(in, v, viaReload);
    this.split = new TripSplit(in, v, direct, steps, viaReload);
    this.capacity = in.capacity[v];
    this.loadAtStart = in.loadAtStart[v];
  }

  /**
   * @param direct its steps without reloads
   * @return null when the vehicle cannot reload
   */
  static @Nullable Trips of(Instance in, RouteState route, Forward direct) {
    ViaReload viaReload = in.viaReload[route.vehicle];
    return viaReload == null ? null : new Trips(in, route, viaReload, direct);
  }

  void copyFrom(Trips other) {
    reserve(other.route.size);
    int positions = other.route.size + 2;
    System.arraycopy(other.reloads, 0, reloads, 0, positions);
    System.arraycopy(other.before, 0, before, 0, positions);
    System.arraycopy(other.after, 0, after, 0, positions);
    settled = other.settled;
  }

  /** True when the vehicle reloads right before the position. */
  boolean reloadsBefore(int position) {
    return reloads[position];
  }

  /** How often it reloads. */
  int reloads() {
    int count = 0;
    for (int p = 1; p <= route.size; p++) {
      count += reloads[p] ? 1 : 0;
    }
    return count;
  }

  /** Position of the first service of the trip to which a position belongs. */
  int first(int position) {
    int first = position;
    while (first > 1 && !reloads[first]) {
      first--;
    }
    return first;
  }

  /** Position of the last service of the trip to which a position belongs. */
  int last(int position) {
    int last = position;
    while (last < route.size && !reloads[last + 1]) {
      last++;
    }
    return last;
  }

  /** Steps over a reload place. */
  Forward steps() {
    return steps;
  }

  /** Travel over a reload place. */
  ViaReload viaReload() {
    return viaReload;
  }

  /** False when services were put in since the last split. */
  boolean settled() {
    return settled;
  }

  /** To be called before the service takes its position: reloads as {@link #joined} says. */
  void open(int service, int position) {
    joined(service, position);
    int size = route.size;
    reserve(size + 1);
    System.arraycopy(reloads, position, reloads, position + 1, size + 1 - position);
    reloads[position] = reloadBefore;
    reloads[position + 1] = reloadAfter;
    settled = false;
  }

  /** Decides anew where to reload, at best for the items as they are. */
  void split() {
    int size = route.size;
    reserve(size);
    settled = true;
    long all = loadAtStart;
    for (int p = 1; p <= size; p++) {
      all += in.demand[route.items[p]];
    }
    if (all <= capacity) {
      Arrays.fill(reloads, 0, size + 2, false);
    } else {
      split.mark(route.items, size, loadAtStart, capacity, reloads);
    }
  }

  /** Adds up what the trips load, after the items or the reloads have changed. */
  void count() {
    int size = route.size;
    reserve(size);
    before[0] = loadAtStart;
    for (int p = 1; p <= size; p++) {
      before[p] = (reloads[p] ? 0 : before[p - 1]) + in.demand[route.items[p]];
    }
    after[size + 1] = 0;
    for (int p = size; p > 0; p--) {
      after[p] = in.demand[route.items[p]] + (reloads[p + 1] ? 0 : after[p + 1]);
    }
  }

  private void reserve(int size) {
    if (reloads.length < size + 2) {
      int room = 2 * (size + 2);
      reloads = Arrays.copyOf(reloads, room);
      before = Arrays.copyOf(before, room);
      after = Arrays.copyOf(after, room);
    }
    reloads[size + 1] = false;
  }

  /**
   * Duration of the route with the service at the position, with reloads before and after it as its
   * load demands, the other ones staying where they are. A split is never longer where no clock
   * matters.
   */
  int joined(int service, int position) {
    int demand = in.demand[service];
    long head = before[position - 1] + demand;
    long tail = after[position] + demand;
    reloadBefore = false;
    reloadAfter = false;
    if (head + tail - demand <= capacity) {
      return route.join(service, position, direct, direct);
    }
    if (head > capacity && tail > capacity) {
      reloadBefore = true;
      reloadAfter = position <= route.size;
      return demand > capacity
          ? Network.UNREACHABLE
          : route.join(service, position, viaReload, viaReload);
    }
    int first =
        tail > capacity ? Integer.MAX_VALUE : route.join(service, position, viaReload, direct);
    // In front of the end there is nothing to reload for.
    int then =
        head > capacity || position > route.size
            ? Integer.MAX_VALUE
            : route.join(service, position, direct, viaReload);
    reloadBefore = first <= then;
    reloadAfter = !reloadBefore;
    return Math.min(first, then);
  }
}
