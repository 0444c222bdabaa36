package yukiwatari.solver;

/**
 * A machine with its crew for one shift, working for one contract district. A machine that several
 * authorities or districts have under contract is one vehicle for each of them, all with the same
 * machine number; a plan uses one of these at most, and so decides for whom the machine works.
 *
 * @param id dense, equal to the position in {@link Problem#vehicles}
 * @param district contract district it works for; through it its authority
 * @param vehicleClass row of travel times in the network
 * @param startNode where it stands at the beginning
 * @param endNode where it must be at the end
 * @param availableFromMillis it leaves at this time when it is used
 * @param availableToMillis it is back by this time
 * @param capacity load it can take, on every trip anew; {@link #NO_LIMIT} where that does not
 *     matter
 * @param fixedPrice price of using it at all
 * @param hourlyPrice price of the time from leaving to return, reloads included
 * @param reloading where it gets its capacity back on the way
 * @param machine id of the first vehicle that is the same machine; its own where there is one only
 */
public record Vehicle(
    int id,
    int district,
    int vehicleClass,
    int startNode,
    int endNode,
    int availableFromMillis,
    int availableToMillis,
    long capacity,
    long fixedPrice,
    int hourlyPrice,
    Reloading reloading,
    int machine) {

  public static final long NO_LIMIT = Long.MAX_VALUE / 4;

  public Vehicle {
    String owner = "vehicle " + id;
    Require.within(owner, "availableFromMillis", availableFromMillis, 0, availableToMillis);
    Require.within(owner, "availableToMillis", availableToMillis, 0, Network.UNREACHABLE - 1);
    Require.within(owner, "capacity", capacity, 0, NO_LIMIT);
    Require.within(owner, "fixedPrice", fixedPrice, 0, 1_000_000_000_000L);
    Require.within(owner, "hourlyPrice", hourlyPrice, 0, 1_000_000_000);
    Require.within(owner, "loadAtStart", reloading.loadAtStart(), 0, capacity);
  }

  /** One that cannot reload. */
  public Vehicle(
      int id,
      int district,
      int vehicleClass,
      int startNode,
      int endNode,
      int availableFromMillis,
      int availableToMillis,
      long capacity,
      long fixedPrice,
      int hourlyPrice) {
    this(
        id,
        district,
        vehicleClass,
        startNode,
        endNode,
        availableFromMillis,
        availableToMillis,
        capacity,
        fixedPrice,
        hourlyPrice,
        Reloading.NONE,
        id);
  }

  public int shiftMillis() {
    return availableToMillis - availableFromMillis;
  }

  /** True when only the id differs: two such vehicles are interchangeable while both are idle. */
  boolean alike(Vehicle other) {
    return equals(other.withId(id));
  }

  /**
   * The same from another place and time on; its shift ends as before.
   *
   * @param load taken from the capacity already
   */
  Vehicle from(int node, int millis, long load, long newFixedPrice) {
    return VehicleParts.change(
        this,
        parts -> {
          parts.startNode = node;
          parts.availableFromMillis = millis;
          parts.availableToMillis = Math.max(millis, availableToMillis);
          parts.fixedPrice = newFixedPrice;
          if (reloading.possible()) {
            parts.reloading = new Reloading(reloading.places(), Math.min(capacity, load));
          } else {
            parts.capacity = Math.max(0, capacity - load);
          }
        });
  }

  /** It does nothing any more. */
  Vehicle broken() {
    return VehicleParts.change(
        this,
        parts -> {
          parts.availableFromMillis = availableToMillis;
          parts.capacity = 0;
          parts.fixedPrice = 0;
          parts.reloading = Reloading.NONE;
        });
  }

  public Vehicle withReloading(Reloading newReloading) {
    return VehicleParts.change(this, parts -> parts.reloading = newReloading);
  }

  /** The same, a machine of its own if it was one. */
  Vehicle withId(int newId) {
    return withId(newId, machine == id ? newId : machine);
  }

  Vehicle withId(int newId, int newMachine) {
    return VehicleParts.change(
        this,
        parts -> {
          parts.id = newId;
          parts.machine = newMachine;
        });
  }

  /**
   * The same machine under another contract.
   *
   * @param newId of the vehicle that it is for the other district
   */
  public Vehicle under(int otherDistrict, int newId) {
    return VehicleParts.change(
        this,
        parts -> {
          parts.id = newId;
          parts.district = otherDistrict;
        });
  }
}
