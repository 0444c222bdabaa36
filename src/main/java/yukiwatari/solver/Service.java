package yukiwatari.solver;

import java.util.List;

/**
 * One piece of work that a vehicle does in one go, in one of its modes.
 *
 * @param id dense, equal to the position in {@link Problem#services}
 * @param modes at least one
 * @param group all services of a group get one performer
 * @param exchangeMetres what it counts in windows: the length the agreement counts, not the driven
 *     one. It stands here and not at the group because the services of a group may fall to several
 *     districts
 * @param demand load taken from the vehicle's capacity
 * @param allowedClasses vehicle classes that may do it; empty = all
 * @param unservedPrice price of leaving it undone
 * @param times when it should be done
 * @param current who has it already, when a plan is changed
 * @param pinNumber of the numbered services of one pinned vehicle this is done in rising number,
 *     others may be in between; 0 = at any time
 */
public record Service(
    int id,
    List<Mode> modes,
    int group,
    int exchangeMetres,
    int demand,
    List<Integer> allowedClasses,
    long unservedPrice,
    Times times,
    Current current,
    int pinNumber) {

  public Service {
    String owner = "service " + id;
    modes = List.copyOf(modes);
    allowedClasses = List.copyOf(allowedClasses);
    Require.that(!modes.isEmpty(), owner, "has no mode");
    Require.within(owner, "modes", modes.size(), 1, 64);
    Require.within(owner, "exchangeMetres", exchangeMetres, 0, 10_000_000);
    Require.within(owner, "demand", demand, 0, 1_000_000_000);
    Require.within(owner, "unservedPrice", unservedPrice, 0, 1_000_000_000_000L);
    Require.within(owner, "releaseMillis", times.releaseMillis(), 0, times.deadlineMillis());
    Require.within(owner, "deadlineMillis", times.deadlineMillis(), 0, Network.UNREACHABLE);
    Require.within(owner, "lateHourlyPrice", times.lateHourlyPrice(), 0, 1_000_000_000);
    Require.within(owner, "movePrice", current.movePrice(), 0, 1_000_000_000_000L);
    Require.within(owner, "priority", times.priority(), 0, 1_000_000);
    Require.within(owner, "pinNumber", pinNumber, 0, 1_000_000);
  }

  /** A service that nobody has yet and that has no number. */
  public Service(
      int id,
      List<Mode> modes,
      int group,
      int exchangeMetres,
      int demand,
      List<Integer> allowedClasses,
      long unservedPrice,
      Times times) {
    this(
        id,
        modes,
        group,
        exchangeMetres,
        demand,
        allowedClasses,
        unservedPrice,
        times,
        Current.NONE,
        0);
  }

  /** A service of no demand that any class may do at any time. */
  public static Service of(
      int id, List<Mode> modes, int group, int exchangeMetres, long unservedPrice) {
    return new Service(id, modes, group, exchangeMetres, 0, List.of(), unservedPrice, Times.ANY);
  }

  /**
   * What it counts in windows on hours: its working time at normal speed in its quickest mode. The
   * machine and the direction that are chosen do not change it, so the hours of all authorities add
   * up to the same in every plan that serves the same.
   */
  public int exchangeMillis() {
    int quickest = Network.UNREACHABLE;
    for (Mode mode : modes) {
      quickest = Math.min(quickest, mode.serviceMillis());
    }
    return quickest;
  }

  public Service withDemand(int newDemand) {
    return ServiceParts.change(this, parts -> parts.demand = newDemand);
  }

  public Service withAllowedClasses(List<Integer> classes) {
    return ServiceParts.change(this, parts -> parts.allowedClasses = classes);
  }

  public Service withTimes(Times newTimes) {
    return ServiceParts.change(this, parts -> parts.times = newTimes);
  }

  public Service withCurrent(Current newCurrent) {
    return ServiceParts.change(this, parts -> parts.current = newCurrent);
  }

  /** The group must be pinned to a vehicle. */
  public Service withPinNumber(int number) {
    return ServiceParts.change(this, parts -> parts.pinNumber = number);
  }

  /** The same as one of another group. */
  public Service inGroup(int newGroup) {
    return ServiceParts.change(this, parts -> parts.group = newGroup);
  }

  /** The same under another id. */
  Service withId(int newId) {
    return ServiceParts.change(this, parts -> parts.id = newId);
  }

  /**
   * The vehicle that has a service in the plan that is being changed.
   *
   * @param vehicle or {@link #NOBODY}
   * @param movePrice price when another vehicle does it; leaving it undone costs its own price
   */
  public record Current(int vehicle, long movePrice) {
    public static final int NOBODY = -1;

    public static final Current NONE = new Current(NOBODY, 0);

    /** True when the vehicle would be another one than now. */
    public boolean movesTo(int otherVehicle) {
      return vehicle != NOBODY && vehicle != otherVehicle;
    }
  }

  /**
   * When a service should be done, in milliseconds since the plan's zero (the call-out).
   *
   * @param releaseMillis work starts no earlier; the machine waits
   * @param deadlineMillis work should be finished; {@link Network#UNREACHABLE} = no deadline
   * @param lateHourlyPrice price per hour after the deadline
   * @param priority class, 1 = first, 0 = none: for figures by class and for {@link
   *     Problem#classOrder}
   */
  public record Times(int releaseMillis, int deadlineMillis, int lateHourlyPrice, int priority) {
    /** No release, no deadline, no class. */
    public static final Times ANY = new Times(0, Network.UNREACHABLE, 0, 0);

    /** True when the search must look at the clock for this service. */
    boolean bind() {
      return releaseMillis > 0 || (deadlineMillis < Network.UNREACHABLE && lateHourlyPrice > 0);
    }
  }
}
