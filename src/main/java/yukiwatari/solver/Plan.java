package yukiwatari.solver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who serves what, in which order and when.
 *
 * @param routes of the used vehicles, by rising vehicle id
 * @param unserved services left undone, by rising id
 * @param cost by component
 * @param origin what replays to this plan
 */
public record Plan(List<Route> routes, List<Unserved> unserved, PlanCost cost, Origin origin) {
  public Plan {
    routes = List.copyOf(routes);
    unserved = List.copyOf(unserved);
  }

  /**
   * The work of one vehicle.
   *
   * @param startMillis leaves its start node
   * @param endMillis is back at its end node
   * @param reloads on the way between stops, in driving order, at most one before each stop
   */
  public record Route(
      int vehicle, int startMillis, List<Stop> stops, int endMillis, List<Reload> reloads) {
    public Route {
      stops = List.copyOf(stops);
      reloads = List.copyOf(reloads);
    }

    /** One trip. */
    public Route(int vehicle, int startMillis, List<Stop> stops, int endMillis) {
      this(vehicle, startMillis, stops, endMillis, List.of());
    }

    /** The reload on the way to the stop; null = none. */
    public @Nullable Reload reloadBefore(int stop) {
      for (Reload reload : reloads) {
        if (reload.beforeStop() == stop) {
          return reload;
        }
      }
      return null;
    }
  }

  /**
   * A reload: {@link Reloading}.
   *
   * @param beforeStop position of the stop to which the vehicle goes on, the first of its trip
   * @param node of the reload place
   * @param startMillis arrives there
   * @param endMillis leaves
   */
  public record Reload(int beforeStop, int node, int startMillis, int endMillis) {}

  /**
   * One service carried out.
   *
   * @param mode position in the service's modes
   * @param arrivalMillis at the entry node
   * @param startMillis of the work; later than the arrival when it waits for the release
   * @param endMillis of the work, at the exit node
   */
  public record Stop(int service, int mode, int arrivalMillis, int startMillis, int endMillis) {}

  /** A service left undone, and why. */
  public record Unserved(int service, Reason reason) {}

  /** Why a service is left undone; the first that holds in this order. */
  public enum Reason {
    /** No vehicle of an allowed class, district and pin exists. */
    NO_ALLOWED_VEHICLE,
    /** Its demand is above the capacity of every allowed vehicle. */
    LARGER_THAN_ANY_CAPACITY,
    /** No allowed vehicle can drive there and back. */
    UNREACHABLE,
    /** Even alone it does not fit into the shift of any allowed vehicle. */
    LONGER_THAN_ANY_SHIFT,
    /** Its number or class leaves it no position in the vehicle that it is pinned to. */
    OUT_OF_ORDER,
    /** No vehicle has room on the days that go with those of its section's other visits. */
    NO_ROOM_ON_ITS_DAYS,
    /** The authority that performs the rest of its group has no room left. */
    PERFORMER_HAS_NO_ROOM,
    /** No allowed vehicle has time or capacity left in this plan. */
    NO_ROOM_LEFT,
    /** There is room, but serving it would cost more than its price. */
    DEARER_THAN_ITS_PRICE
  }

  /**
   * What the search was; the same problem with the same origin gives the same plan.
   *
   * @param engine version of the engine
   * @param seed of the random generator
   * @param iterations carried out
   * @param schedule of the cooling
   * @param workers logical ones: pieces into which the plan was cut each round, about; 1 = it was
   *     searched as a whole. How many threads there were changes nothing
   */
  public record Origin(String engine, long seed, long iterations, Schedule schedule, int workers) {
    /** Of a search as a whole. */
    public Origin(String engine, long seed, long iterations, Schedule schedule) {
      this(engine, seed, iterations, schedule, 1);
    }
  }
}
