package yukiwatari.solver;

/**
 * Finds the cheapest place for a service. {@link #find} has no side effect but its result, which
 * stands in vehicle, position and delta until the next call.
 */
final class Insertion {
  /** Problems of up to so many services look at every position. */
  private static final int FEW = 200;

  /** In larger ones a service is put beside one of so many nearest, or into an idle vehicle. */
  private static final int NEAR = 30;

  /** Any vehicle. */
  static final int ANY = -1;

  /** One position in so many is passed over at random (a "blink"). */
  private static final int BLINK_EVERY = 128;

  /** Vehicle of the result. */
  int vehicle;

  /** Position of the result in the vehicle's items. */
  int position;

  /** Cost change of the result; the price of the service, which is saved, is not in it. */
  long delta;

  private final Instance in;
  private final State state;
  private final Neighbours neighbours;
  private final Rng rng;
  private final Places places;
  private int untilBlink;

  /**
   * @param blinks false for the plain best insertion
   */
  Insertion(Instance in, State state, Neighbours neighbours, Rng rng, boolean blinks) {
    this.in = in;
    this.state = state;
    this.neighbours = neighbours;
    this.rng = rng;
    this.places = new Places(in);
    this.untilBlink = blinks ? drawBlink() : Integer.MAX_VALUE;
  }

  /** Uniform with mean BLINK_EVERY: as good as a coin per position, at a fraction of the draws. */
  private int drawBlink() {
    return 1 + rng.below(2 * BLINK_EVERY - 1);
  }

  /** Looks at all allowed vehicles: see {@link #find(int, int)}. */
  boolean find(int service) {
    return find(service, ANY);
  }

  /**
   * @param wished the only vehicle to look at, or ANY
   * @return false when no allowed vehicle has room, or every place was blinked away
   */
  boolean find(int service, int wished) {
    delta = Long.MAX_VALUE;
    if (wished != ANY) {
      look(wished, service);
      return delta < Long.MAX_VALUE;
    }
    Eligible eligible = in.eligible[service];
    if (in.services > FEW) {
      lookNear(service);
    }
    if (delta == Long.MAX_VALUE) {
      for (int v : eligible.vehicles) {
        if (state.route(v).size > 0 || eligible.vehicles.length == 1) {
          look(v, service);
        }
      }
    }
    for (int kind : eligible.kinds) {
      int v = state.idle(kind);
      if (v != Idle.NOBODY) {
        look(v, service);
      }
    }
    return delta < Long.MAX_VALUE;
  }

  /** Looks before and after the nearest served services. */
  private void lookNear(int service) {
    int[] nearest = neighbours.of(service);
    int count = Math.min(NEAR, nearest.length);
    for (int i = 0; i < count; i++) {
      int v = state.vehicleOf(nearest[i]);
      if (v >= 0 && state.mayTake(service, v) && state.extraCost(service, v) < delta) {
        int at = state.positionOf(nearest[i]);
        places.scan(state.route(v), service, state.soft().longestMillis[v], at, at + 1, blink(at));
        compare(v, service);
      }
    }
  }

  /** The position at or after the given one that is passed over now, mostly none. */
  private int blink(int at) {
    untilBlink -= 2;
    if (untilBlink > 0) {
      return Places.NOWHERE;
    }
    int passedOver = at - untilBlink;
    untilBlink = drawBlink();
    return passedOver;
  }

  /** Looks at the whole route. */
  private void look(int v, int service) {
    if (!state.mayTake(service, v) || state.extraCost(service, v) >= delta) {
      return;
    }
    RouteState route = state.route(v);
    int longest = state.soft().longestMillis[v];
    places.find(route, service, longest);
    if (places.position != Places.NOWHERE && --untilBlink <= 0) {
      untilBlink = drawBlink();
      places.scan(route, service, longest, 1, route.size + 1, places.position);
    }
    compare(v, service);
  }

  /** Keeps what the places found in the vehicle's route when it is the cheapest so far. */
  private void compare(int v, int service) {
    if (places.position == Places.NOWHERE) {
      return;
    }
    long change =
        state.extraCost(service, v) + places.change + state.durationCost(v, places.duration);
    if (change < delta) {
      delta = change;
      vehicle = v;
      position = places.position;
    }
  }
}
