package yukiwatari.solver;

/** Finds out why a service is left undone. */
final class Reasons {
  private final Instance in;
  private final State state;
  private final Insertion insertion;

  Reasons(Instance in, State state, Neighbours neighbours) {
    this.in = in;
    this.state = state;
    this.insertion = new Insertion(in, state, neighbours, new Rng(0), false);
  }

  Plan.Reason of(int service) {
    boolean allowed = false;
    boolean fitsCapacity = false;
    boolean reachable = false;
    boolean fitsShift = false;
    for (int v : in.eligible[service]) {
      boolean holds = in.demand[service] <= in.capacity[v];
      int alone = aloneMillis(service, v);
      allowed = true;
      fitsCapacity |= holds;
      reachable |= holds && alone < Network.UNREACHABLE;
      fitsShift |= holds && alone <= in.shiftMillis[v];
    }
    if (!allowed) {
      return Plan.Reason.NO_ALLOWED_VEHICLE;
    }
    if (!fitsCapacity) {
      return Plan.Reason.LARGER_THAN_ANY_CAPACITY;
    }
    if (!reachable) {
      return Plan.Reason.UNREACHABLE;
    }
    if (!fitsShift) {
      return Plan.Reason.LONGER_THAN_ANY_SHIFT;
    }
    if (insertion.find(service)) {
      return Plan.Reason.DEARER_THAN_ITS_PRICE;
    }
    return state.performer(in.group[service]) == State.NOBODY
        ? Plan.Reason.NO_ROOM_LEFT
        : Plan.Reason.PERFORMER_HAS_NO_ROOM;
  }

  /** Duration of a route with nothing but the service, its release included. */
  private int aloneMillis(int service, int vehicle) {
    RouteState route = new RouteState(in, vehicle);
    route.insert(service, 1);
    return route.duration;
  }
}
