package yukiwatari.solver;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The first solution: best insertion in several orders, or a given plan as far as it still fits.
 */
final class Construction {
  /** Above so many services there is time for one order only. */
  private static final int LARGE = 1_000;

  private Construction() {}

  static State run(Instance in, Neighbours neighbours, Rng rng, @Nullable Plan warmStart) {
    if (warmStart != null) {
      State state = new State(in);
      follow(in, state, warmStart);
      new Recreate(in, state, neighbours, rng, false).all(0, false);
      return state;
    }
    if (in.services > LARGE) {
      return alongStreets(in, neighbours, rng);
    }
    State best = inOrder(in, neighbours, rng, 0);
    for (int order = 1; order < Recreate.ORDER_COUNT; order++) {
      State other = inOrder(in, neighbours, rng, order);
      if (other.cost() < best.cost()) {
        best = other;
      }
    }
    return best;
  }

  /**
   * Best insertion of services each of which follows on one of its neighbours, so that places are
   * looked for near what is served already.
   */
  private static State alongStreets(Instance in, Neighbours neighbours, Rng rng) {
    int[] rank = new int[in.services];
    Arrays.fill(rank, -1);
    int next = 0;
    for (int first = 0; first < in.services; first++) {
      for (int s = first; s >= 0 && rank[s] < 0; s = unranked(neighbours.of(s), rank)) {
        rank[s] = next++;
      }
    }
    State state = new State(in);
    new Recreate(in, state, neighbours, rng, false).all(rank);
    return state;
  }

  private static int unranked(int[] services, int[] rank) {
    for (int service : services) {
      if (rank[service] < 0) {
        return service;
      }
    }
    return -1;
  }

  /** Best insertion in a random order. */
  static State random(Instance in, Neighbours neighbours, Rng rng) {
    return inOrder(in, neighbours, rng, 0);
  }

  private static State inOrder(Instance in, Neighbours neighbours, Rng rng, int order) {
    State state = new State(in);
    new Recreate(in, state, neighbours, rng, false).all(order, false);
    return state;
  }

  /**
   * Cost of the routes per service, at least 1, when everything is served for which there is room.
   */
  static double meanServiceCost(Instance in, Neighbours neighbours, Rng rng) {
    State state = new State(in);
    new Recreate(in, state, neighbours, rng, false).all(0, true);
    int served = in.services - state.absentCount();
    return Math.max(1.0, (double) state.routeCost() / Math.max(1, served));
  }

  private static void follow(Instance in, State state, Plan plan) {
    for (Plan.Route route : plan.routes()) {
      for (Plan.Stop stop : route.stops()) {
        if (route.vehicle() >= 0
            && route.vehicle() < in.authority.length
            && stop.service() >= 0
            && stop.service() < in.services) {
          append(in, state, stop.service(), route.vehicle());
        }
      }
    }
  }

  /** Puts the service at the end of the vehicle's route if today's rules allow it. */
  private static void append(Instance in, State state, int service, int vehicle) {
    int end = state.route(vehicle).size + 1;
    if (state.vehicleOf(service) >= 0
        || !state.mayTake(service, vehicle)
        || in.precedence.last(state.route(vehicle), service) < end) {
      return;
    }
    state.begin();
    state.insert(service, vehicle, end);
    state.settle();
    if (state.route(vehicle).duration > in.shiftMillis[vehicle]) {
      state.rollback();
    }
  }
}
