package yukiwatari.solver;

import java.util.Arrays;

/**
 * Puts absent services back, one after the other, each at its cheapest place (SISR, section 5.2). A
 * service stays out when its price is lower than every place, or when there is no room.
 */
final class Recreate {
  /** At most so many of the services that nobody had room for are tried again at a time. */
  private static final int MOST_RETRIED = 30;

  /** Orders and their weights: random 4, heavy first 4, far first 2, near first 1. */
  private static final int[] ORDERS = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3};

  /** In one recreate of so many the first service goes to a vehicle drawn by lot. */
  private static final int WISH_EVERY = 4;

  static final int ORDER_COUNT = 4;

  private final Instance in;
  private final State state;
  private final Rng rng;
  private final Insertion insertion;
  private final boolean wishes;

  /** Sort key of each order, by service; the random order has none. Empty until it is needed. */
  private int[][] rank = new int[0][];

  private final long[] queue;

  /**
   * @param searching false for the plain best insertion, without blinks and wishes
   */
  Recreate(Instance in, State state, Neighbours neighbours, Rng rng, boolean searching) {
    this.in = in;
    this.state = state;
    this.rng = rng;
    this.wishes = searching;
    this.insertion = new Insertion(in, state, neighbours, rng, searching);
    this.queue = new long[in.services];
  }

  private int[] rank(int order) {
    if (rank.length == 0) {
      rank = new int[ORDER_COUNT][in.services];
      for (int s = 0; s < in.services; s++) {
        int remote = remoteness(s);
        rank[1][s] = -weight(s);
        rank[2][s] = -remote;
        rank[3][s] = remote;
      }
    }
    return rank[order];
  }

  /** Demand where capacities matter, else working time. */
  private int weight(int service) {
    return in.demand[service] > 0 ? in.demand[service] : in.work[0][in.firstMode[service]];
  }

  /** Shortest travel from the start of an allowed vehicle. */
  private int remoteness(int service) {
    int nearest = Network.UNREACHABLE;
    int last = -1;
    for (int v : in.eligible[service].vehicles) {
      Distances distances = in.distances[in.vehicleClass[v]];
      if (last >= 0
          && in.startItem[v] == in.startItem[last]
          && distances == in.distances[in.vehicleClass[last]]) {
        continue;
      }
      last = v;
      int start = in.firstMode[in.startItem[v]];
      for (int m = in.firstMode[service]; m < in.firstMode[service + 1]; m++) {
        nearest = Math.min(nearest, distances.millis(start, m));
      }
    }
    return nearest;
  }

  /** Puts back in an order drawn by weight; removedCount of the absent ones came out just now. */
  void apply(int removedCount) {
    int order = ORDERS[rng.below(ORDERS.length)];
    int all = state.absentCount();
    int fresh = all - removedCount;
    int count = 0;
    for (int i = fresh; i < all; i++) {
      enqueue(count++, state.absent(i), order);
    }
    int retried = Math.min(fresh, MOST_RETRIED);
    int offset = fresh > MOST_RETRIED ? rng.below(fresh) : 0;
    for (int i = 0; i < retried; i++) {
      enqueue(count++, state.absent((offset + i) % fresh), order);
    }
    insert(count, rng.below(2) == 0);
  }

  /**
   * Puts all absent services back: the construction.
   *
   * @param order 0..ORDER_COUNT-1
   */
  void all(int order, boolean generous) {
    int count = state.absentCount();
    for (int i = 0; i < count; i++) {
      enqueue(i, state.absent(i), order);
    }
    insert(count, generous);
  }

  /** The same in an order of its own, by service, leaving out what costs more than its price. */
  void all(int[] order) {
    int count = state.absentCount();
    for (int i = 0; i < count; i++) {
      queue[i] = ((long) order[state.absent(i)] << 32) | state.absent(i);
    }
    insert(count, false);
  }

  private void enqueue(int at, int service, int order) {
    int key = order == 0 ? (int) (rng.next() >> 32) : rank(order)[service];
    queue[at] = ((long) key << 32) | service;
  }

  /**
   * @param generous serves what there is room for whatever its price, and leaves the judgement to
   *     the annealing: services that are worth it only together would never begin otherwise
   */
  private void insert(int count, boolean generous) {
    Arrays.sort(queue, 0, count);
    for (int i = 0; i < count; i++) {
      int service = (int) queue[i];
      int wished = i == 0 ? wish(service) : Insertion.ANY;
      if (insertion.find(service, wished)
          && (generous || wished >= 0 || insertion.delta < in.unservedCost[service])) {
        state.insert(service, insertion.vehicle, insertion.position);
      }
    }
    state.settle();
  }

  /**
   * Mostly none. The cheapest vehicle for the first service need not be the cheapest for all: an
   * idle machine has to be sent out once before others find it near, a group has to go to another
   * authority before its other services can follow.
   */
  private int wish(int service) {
    int[] allowed = in.eligible[service].vehicles;
    return wishes && allowed.length > 1 && rng.below(WISH_EVERY) == 0
        ? allowed[rng.below(allowed.length)]
        : Insertion.ANY;
  }
}
