package yukiwatari.solver;

import java.util.Arrays;

/** The routes of the cheapest solution so far, without anything that can be computed again. */
final class Best {
  private long cost = Long.MAX_VALUE;

  /** Services in order, all routes in a row. */
  private final int[] services;

  /** By vehicle: where its route begins in services; the last entry is the end. */
  private final int[] first;

  Best(Instance in) {
    services = new int[in.services];
    first = new int[in.authority.length + 1];
  }

  long cost() {
    return cost;
  }

  /** Services of the vehicle in order. */
  int[] route(int vehicle) {
    return Arrays.copyOfRange(services, first[vehicle], first[vehicle + 1]);
  }

  /** Copies the state when it is cheaper and keeps all limits. */
  void offer(State state) {
    if (state.cost() >= cost || state.excess().load() > 0 || state.excess().millis() > 0) {
      return;
    }
    cost = state.cost();
    for (int v = 0; v + 1 < first.length; v++) {
      RouteState route = state.route(v);
      System.arraycopy(route.items, 1, services, first[v], route.size);
      first[v + 1] = first[v] + route.size;
    }
  }

  /** A state with these routes. */
  State toState(Instance in) {
    State state = new State(in);
    for (int v = 0; v + 1 < first.length; v++) {
      int position = 1;
      for (int service : route(v)) {
        state.insert(service, v, position++);
      }
    }
    state.settle();
    return state;
  }
}
