package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the search needs, in dense ints: streets, work, who may do it, machines and prices.
 * Times are milliseconds since the plan's zero, prices whole money, costs as in {@link Costs}.
 * Immutable and checked: an IllegalArgumentException names kind, id, field and value of what
 * contradicts, and what was accepted cannot overflow later.
 *
 * @param network the streets
 * @param classes one per class of the network
 * @param authorities who performs
 * @param districts their contract districts
 * @param groups units of exchange
 * @param services the work
 * @param vehicles the machines
 * @param finishHourlyPrice price per hour of the time until the last used machine is back, 0 = the
 *     finish time is only reported
 * @param pairs windows on what one authority serves for another, at most one per pair and direction
 * @param mostMoved how many services may go to another vehicle than their {@link Service.Current}
 *     one, {@link #NO_LIMIT} = any number
 * @param classOrder true when every vehicle does what it serves of a priority class before what it
 *     serves of the next one; services without a class may be anywhere. It may drive through
 *     streets of any class at any time
 * @param calendar days of the vehicles and of visits that depend on each other, or {@link
 *     Calendar#NONE}
 */
public record Problem(
    Network network,
    List<VehicleClass> classes,
    List<Authority> authorities,
    List<District> districts,
    List<Group> groups,
    List<Service> services,
    List<Vehicle> vehicles,
    int finishHourlyPrice,
    List<PairWindow> pairs,
    int mostMoved,
    boolean classOrder,
    Calendar calendar) {

  public static final int NO_LIMIT = Integer.MAX_VALUE;

  public Problem {
    classes = List.copyOf(classes);
    authorities = List.copyOf(authorities);
    districts = List.copyOf(districts);
    groups = List.copyOf(groups);
    services = List.copyOf(services);
    vehicles = List.copyOf(vehicles);
    pairs = List.copyOf(pairs);
    Require.within("problem", "finishHourlyPrice", finishHourlyPrice, 0, 1_000_000_000);
    Require.that(
        classes.size() == network.classes(),
        "problem",
        classes.size() + " vehicle classes for " + network.classes() + " in the network");
    ProblemRules.ids("vehicle class", classes, VehicleClass::id);
    ProblemRules.ids("authority", authorities, Authority::id);
    ProblemRules.ids("district", districts, District::id);
    ProblemRules.ids("group", groups, Group::id);
    ProblemRules.ids("service", services, Service::id);
    ProblemRules.ids("vehicle", vehicles, Vehicle::id);
    ProblemRules.districts(districts, authorities.size());
    ProblemRules.groups(groups, authorities.size(), districts.size(), vehicles.size());
    Require.within("problem", "mostMoved", mostMoved, 0, NO_LIMIT);
    ProblemRules.services(services, network, groups, vehicles.size());
    ProblemRules.vehicles(vehicles, network, districts.size());
    ProblemRules.pairs(pairs, authorities.size());
    calendar.check(services.size(), vehicles.size());
    ProblemRules.largestCost(
        windows(authorities, districts, pairs), groups, services, vehicles, finishHourlyPrice);
  }

  /** Without windows between pairs, a limit on moves, an order of classes and days. */
  public Problem(
      Network network,
      List<VehicleClass> classes,
      List<Authority> authorities,
      List<District> districts,
      List<Group> groups,
      List<Service> services,
      List<Vehicle> vehicles,
      int finishHourlyPrice) {
    this(
        network,
        classes,
        authorities,
        districts,
        groups,
        services,
        vehicles,
        finishHourlyPrice,
        List.of(),
        NO_LIMIT,
        false,
        Calendar.NONE);
  }

  private static List<Window> windows(
      List<Authority> authorities, List<District> districts, List<PairWindow> pairs) {
    List<Window> all = new ArrayList<>();
    authorities.forEach(authority -> addTo(all, authority.window()));
    districts.forEach(district -> addTo(all, district.window()));
    pairs.forEach(pair -> all.add(pair.window()));
    return all;
  }

  private static void addTo(List<Window> all, @Nullable Window window) {
    if (window != null) {
      all.add(window);
    }
  }

  /** True when some service has a vehicle already, so that moving it may cost something. */
  boolean changesAPlan() {
    return services.stream().anyMatch(service -> !service.current().equals(Service.Current.NONE));
  }

  /** Authority a vehicle works for. */
  public int authorityOf(Vehicle vehicle) {
    return districts.get(vehicle.district()).authority();
  }

  /** True when the vehicle's class and district and the group's pin allow it to do the service. */
  public boolean mayServe(Vehicle vehicle, Service service) {
    Group group = groups.get(service.group());
    List<Integer> allowedClasses = service.allowedClasses();
    return (allowedClasses.isEmpty() || allowedClasses.contains(vehicle.vehicleClass()))
        && group.allows(vehicle.district())
        && (group.pinnedVehicle() == Group.NOT_PINNED || group.pinnedVehicle() == vehicle.id());
  }

  /**
   * Time a class needs for a mode: the service time at its working speed, rounded up, but never
   * less than driving the mode's arcs, so that working is never a short cut; and the turns from arc
   * to arc, which take the same time with and without work.
   *
   * @return {@link Network#UNREACHABLE} when the class may not drive there
   */
  public int workMillis(VehicleClass vehicleClass, Mode mode) {
    long work = ((long) mode.serviceMillis() * vehicleClass.workPermille() + 999) / 1000;
    long drive = 0;
    long turns = 0;
    int last = Mode.NO_ARC;
    for (int arc : mode.arcs()) {
      drive += network.millis(vehicleClass.id(), arc);
      turns += last == Mode.NO_ARC ? 0 : network.turnMillis(vehicleClass.id(), last, arc);
      last = arc;
    }
    return (int) Math.min(Math.max(work, drive) + turns, Network.UNREACHABLE);
  }

  /**
   * Exchange metres of the groups that each authority administers.
   *
   * @return indexed by authority
   */
  public long[] administeredMetres() {
    long[] metres = new long[authorities.size()];
    for (Service service : services) {
      metres[groups.get(service.group()).administrator()] += service.exchangeMetres();
    }
    return metres;
  }

  /**
   * Working time ({@link Service#exchangeMillis}) of the groups that each authority administers.
   *
   * @return indexed by authority
   */
  public long[] administeredMillis() {
    long[] millis = new long[authorities.size()];
    for (Service service : services) {
      millis[groups.get(service.group()).administrator()] += service.exchangeMillis();
    }
    return millis;
  }

  /** The same with these windows between pairs of authorities. */
  public Problem withPairs(List<PairWindow> newPairs) {
    return ProblemParts.change(this, parts -> parts.pairs = newPairs);
  }

  /** The same with at most so many services moved. */
  public Problem withMostMoved(int limit) {
    return ProblemParts.change(this, parts -> parts.mostMoved = limit);
  }

  /** The same with the classes in order within every route, or not. */
  public Problem withClassOrder(boolean ordered) {
    return ProblemParts.change(this, parts -> parts.classOrder = ordered);
  }

  /** The same with other days. */
  public Problem withCalendar(Calendar newCalendar) {
    return ProblemParts.change(this, parts -> parts.calendar = newCalendar);
  }

  /** The same with other services; ids stay dense. */
  public Problem withServices(List<Service> newServices) {
    return ProblemParts.change(this, parts -> parts.services = newServices);
  }

  /** The same with other groups; ids stay dense. */
  public Problem withGroups(List<Group> newGroups) {
    return ProblemParts.change(this, parts -> parts.groups = newGroups);
  }

  Problem with(List<Authority> newAuthorities, List<Group> newGroups) {
    return ProblemParts.change(
        this,
        parts -> {
          parts.authorities = newAuthorities;
          parts.groups = newGroups;
        });
  }

  Problem with(Network newNetwork) {
    return ProblemParts.change(this, parts -> parts.network = newNetwork);
  }
}
