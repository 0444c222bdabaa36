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
    Feasibility.Cause cause = Alone.cause(in, service);
    if (cause != null) {
      return reason(cause);
    }
    if (insertion.find(service)) {
      return Plan.Reason.DEARER_THAN_ITS_PRICE;
    }
    if (outOfOrder(service)) {
      return Plan.Reason.OUT_OF_ORDER;
    }
    if (state.days().begun(service)) {
      return Plan.Reason.NO_ROOM_ON_ITS_DAYS;
    }
    return state.performer(in.group[service]) == State.NOBODY
        ? Plan.Reason.NO_ROOM_LEFT
        : Plan.Reason.PERFORMER_HAS_NO_ROOM;
  }

  /** True when some vehicle might take it, but each has all its positions closed by the order. */
  private boolean outOfOrder(int service) {
    boolean closed = false;
    for (int v : in.eligible[service].vehicles) {
      if (in.precedence.binds && state.mayTake(service, v)) {
        RouteState route = state.route(v);
        if (in.precedence.first(route, service) <= in.precedence.last(route, service)) {
          return false;
        }
        closed = true;
      }
    }
    return closed;
  }

  private static Plan.Reason reason(Feasibility.Cause cause) {
    return switch (cause) {
      case NO_ALLOWED_VEHICLE -> Plan.Reason.NO_ALLOWED_VEHICLE;
      case LARGER_THAN_ANY_CAPACITY -> Plan.Reason.LARGER_THAN_ANY_CAPACITY;
      case LONGER_THAN_ANY_SHIFT -> Plan.Reason.LONGER_THAN_ANY_SHIFT;
      default -> Plan.Reason.UNREACHABLE;
    };
  }
}
