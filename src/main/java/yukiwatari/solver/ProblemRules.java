package yukiwatari.solver;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** The rules between the parts of a {@link Problem}; each throws IllegalArgumentException. */
final class ProblemRules {
  private ProblemRules() {}

  static <T> void ids(String kind, List<T> values, ToIntFunction<T> id) {
    for (int i = 0; i < values.size(); i++) {
      int given = id.applyAsInt(values.get(i));
      Require.that(given == i, kind + " " + given, "stands at position " + i);
    }
  }

  static void districts(List<District> districts, int authorities) {
    for (District district : districts) {
      Require.within(
          "district " + district.id(), "authority", district.authority(), 0, authorities - 1);
    }
  }

  static void groups(List<Group> groups, int authorities, int districts, int vehicles) {
    for (Group group : groups) {
      String owner = "group " + group.id();
      Require.within(owner, "administrator", group.administrator(), 0, authorities - 1);
      Require.within(owner, "currentPerformer", group.currentPerformer(), 0, authorities - 1);
      Require.within(owner, "district", group.district(), 0, districts - 1);
      List<Integer> allowed = group.allowedDistricts();
      for (int district : allowed == null ? List.<Integer>of() : allowed) {
        Require.within(owner, "allowed district", district, 0, districts - 1);
      }
      Require.within(owner, "pinnedVehicle", group.pinnedVehicle(), Group.NOT_PINNED, vehicles - 1);
    }
  }

  static void services(List<Service> services, Network network, List<Group> groups, int vehicles) {
    for (Service service : services) {
      String owner = "service " + service.id();
      Require.within(owner, "group", service.group(), 0, groups.size() - 1);
      Require.that(
          service.pinNumber() == 0
              || groups.get(service.group()).pinnedVehicle() != Group.NOT_PINNED,
          owner,
          "has the number " + service.pinNumber() + " but is pinned to no vehicle");
      int current = service.current().vehicle();
      Require.within(owner, "current vehicle", current, Service.Current.NOBODY, vehicles - 1);
      for (int allowed : service.allowedClasses()) {
        Require.within(owner, "allowed class", allowed, 0, network.classes() - 1);
      }
      for (Mode mode : service.modes()) {
        Require.within(owner, "entry node", mode.entryNode(), 0, network.nodes() - 1);
        Require.within(owner, "exit node", mode.exitNode(), 0, network.nodes() - 1);
        path(owner, mode, network);
        Require.within(owner, "arrival arc", mode.arrivalArc(), Mode.NO_ARC, network.arcs() - 1);
        Require.that(
            mode.arrivalArc() == Mode.NO_ARC || network.to(mode.arrivalArc()) == mode.entryNode(),
            owner,
            "arrival arc " + mode.arrivalArc() + " does not end at node " + mode.entryNode());
      }
    }
  }

  private static void path(String owner, Mode mode, Network network) {
    int node = mode.entryNode();
    for (int arc : mode.arcs()) {
      Require.within(owner, "arc", arc, 0, network.arcs() - 1);
      Require.that(
          network.from(arc) == node,
          owner,
          "arc " + arc + " starts at node " + network.from(arc) + ", not at " + node);
      node = network.to(arc);
    }
    Require.that(
        node == mode.exitNode(),
        owner,
        "arcs end at node " + node + ", not at exit node " + mode.exitNode());
  }

  static void vehicles(List<Vehicle> vehicles, Network network, int districts) {
    for (Vehicle vehicle : vehicles) {
      String owner = "vehicle " + vehicle.id();
      Require.within(owner, "district", vehicle.district(), 0, districts - 1);
      Require.within(owner, "class", vehicle.vehicleClass(), 0, network.classes() - 1);
      Require.within(owner, "start node", vehicle.startNode(), 0, network.nodes() - 1);
      Require.within(owner, "end node", vehicle.endNode(), 0, network.nodes() - 1);
      Require.within(owner, "machine", vehicle.machine(), 0, vehicle.id());
      int first = vehicles.get(vehicle.machine()).machine();
      Require.that(
          first == vehicle.machine(),
          owner,
          "machine " + vehicle.machine() + " is itself machine " + first);
      for (Reloading.Place place : vehicle.reloading().places()) {
        Require.within(owner, "reload node", place.node(), 0, network.nodes() - 1);
      }
    }
  }

  static void pairs(List<PairWindow> pairs, int authorities) {
    Set<List<Integer>> seen = new HashSet<>();
    for (PairWindow pair : pairs) {
      String owner = "pair " + pair.administrator() + " → " + pair.performer();
      Require.within(owner, "administrator", pair.administrator(), 0, authorities - 1);
      Require.within(owner, "performer", pair.performer(), 0, authorities - 1);
      Require.that(
          seen.add(List.of(pair.administrator(), pair.performer())), owner, "has two windows");
    }
  }

  /** Adds up the dearest conceivable plan and refuses prices whose sum could overflow a long. */
  static void largestCost(
      List<Window> windows,
      List<Group> groups,
      List<Service> services,
      List<Vehicle> vehicles,
      int finishHourlyPrice) {
    try {
      long prices = 0;
      long hourly = finishHourlyPrice;
      long metres = 0;
      long millis = 0;
      for (Vehicle vehicle : vehicles) {
        prices = Math.addExact(prices, vehicle.fixedPrice());
        hourly = Math.addExact(hourly, vehicle.hourlyPrice());
      }
      for (Group group : groups) {
        prices = Math.addExact(prices, group.changePrice());
      }
      for (Service service : services) {
        prices = Math.addExact(prices, service.unservedPrice());
        prices = Math.addExact(prices, service.current().movePrice());
        hourly = Math.addExact(hourly, service.times().lateHourlyPrice());
        metres += service.exchangeMetres();
        millis += service.exchangeMillis();
      }
      long cost = Math.multiplyExact(prices, Costs.PER_PRICE);
      cost = Math.addExact(cost, Math.multiplyExact(hourly, (long) Network.UNREACHABLE));
      for (Window window : windows) {
        cost = Math.addExact(cost, largest(window, metres, millis));
      }
      Math.multiplyExact(cost, 4L);
    } catch (ArithmeticException overflow) {
      throw new IllegalArgumentException(
          "problem: the prices are so large that a cost would overflow; use a larger unit of money",
          overflow);
    }
  }

  private static long largest(Window window, long metres, long millis) {
    long mostMetres = Math.max(window.minMetres(), metres);
    long mostMillis = Math.max(window.minMillis(), millis);
    return Math.addExact(
        Math.multiplyExact(
            Math.multiplyExact(mostMetres, (long) window.pricePerKm()),
            Costs.PER_PRICE_PER_KM_METRE),
        Math.multiplyExact(mostMillis, (long) window.hourlyPrice()));
  }
}
