package yukiwatari.solver;

import java.util.List;

/**
 * Where a vehicle gets its capacity back on the way: a spreader takes salt, a truck tips its snow.
 * Between two reloads, the start and the end it makes a trip whose load is within the capacity.
 *
 * @param places where it may reload, as often as it likes; empty = nowhere
 * @param loadAtStart taken from the capacity of the first trip already, at most the capacity; a
 *     vehicle that cannot reload has a smaller capacity instead, and 0 here
 */
public record Reloading(List<Place> places, long loadAtStart) {
  /** The whole shift is one trip. */
  public static final Reloading NONE = new Reloading(List.of(), 0);

  /**
   * A salt store, a snow dump.
   *
   * @param node of the network; left in any direction at no cost, like a depot
   * @param millis from arrival to departure
   */
  public record Place(int node, int millis) {
    public Place {
      Require.within("reload place", "millis", millis, 0, Network.UNREACHABLE - 1);
    }
  }

  public Reloading {
    places = List.copyOf(places);
    Require.that(
        !places.isEmpty() || loadAtStart == 0,
        "reloading",
        "loadAtStart " + loadAtStart + " without a place");
  }

  /** Empty at the start. */
  public static Reloading at(Place... places) {
    return new Reloading(List.of(places), 0);
  }

  boolean possible() {
    return !places.isEmpty();
  }
}
