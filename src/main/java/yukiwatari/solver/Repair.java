package yukiwatari.solver;

/**
 * A short local repair around some services: takes a service and a few of its nearest out, puts
 * each back at its cheapest place in random order, and keeps what is cheaper. A fixed number of
 * rounds with a seed of its own, so that the same question has the same answer.
 */
final class Repair {
  private static final int MOST_REMOVED = 6;

  /** Seeds are drawn among the changed services and so many nearest of each. */
  private static final int NEAR = 12;

  private final State state;
  private final Neighbours neighbours;
  private Rng rng = new Rng(0);
  private final Insertion insertion;
  private final int[] removed = new int[MOST_REMOVED];

  Repair(Instance in, State state, Neighbours neighbours) {
    this.state = state;
    this.neighbours = neighbours;
    this.insertion = new Insertion(in, state, neighbours, rng, false);
  }

  /** Improves around the given services; never makes the state dearer. */
  void around(int[] services, int rounds) {
    rng = new Rng(1);
    for (int round = 0; round < rounds && services.length > 0; round++) {
      int seed = near(services[rng.below(services.length)]);
      long before = state.cost();
      long overtime = state.excess().millis();
      state.begin();
      int count = take(seed);
      for (int i = count - 1; i >= 0; i--) {
        int other = rng.below(i + 1);
        int service = removed[other];
        removed[other] = removed[i];
        if (insertion.find(service)) {
          state.insert(service, insertion.vehicle, insertion.position);
        }
      }
      state.settle();
      if (state.cost() >= before || state.excess().millis() > overtime) {
        state.rollback();
      }
    }
  }

  /** The service itself, or one of its nearest. */
  private int near(int service) {
    int[] nearest = neighbours.of(service);
    int chosen = rng.below(NEAR + 1);
    return chosen >= Math.min(NEAR, nearest.length) ? service : nearest[chosen];
  }

  /** Takes the seed and some of its nearest out; returns how many services are to be put back. */
  private int take(int seed) {
    int wanted = 1 + rng.below(MOST_REMOVED);
    int served = 0;
    int absent = -1;
    if (state.vehicleOf(seed) >= 0) {
      removed[served++] = seed;
    } else {
      absent = seed;
      wanted--;
    }
    int[] nearest = neighbours.of(seed);
    for (int i = 0; i < nearest.length && i < 2 * NEAR && served < wanted; i++) {
      if (state.vehicleOf(nearest[i]) >= 0 && rng.below(3) > 0) {
        removed[served++] = nearest[i];
      }
    }
    state.remove(removed, served);
    if (absent >= 0) {
      removed[served++] = absent;
    }
    return served;
  }
}
