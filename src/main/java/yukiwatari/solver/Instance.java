package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A problem as the search reads it: parallel arrays by dense id. An <i>item</i> is a service
 * (0..services-1) or, after them, a place where vehicles start, end or reload; so a route is a row
 * of items with a place at both ends and needs no special cases there. Modes are numbered through
 * all items.
 */
final class Instance {
  final Problem problem;
  final int services;

  /** First mode number of an item; the item's modes end before firstMode[item + 1]. */
  final int[] firstMode;

  /** The largest number of modes of an item. */
  final int maxModes;

  /** Working time by vehicle class and mode; 0 for places. */
  final int[][] work;

  /** {@link Ends} by mode. */
  final int[] approach;

  final int[] departure;

  /** Not nothing in a piece of a larger problem. */
  final Elsewhere elsewhere;

  /** By vehicle class; classes of equal speed share one. */
  final Distances[] distances;

  final Contracts contracts;

  /** True when some vehicle can reload. */
  final boolean reloads;

  /** Travel over the vehicle's reload places, by vehicle; null = it cannot reload. */
  final @Nullable ViaReload[] viaReload;

  /** Load of its first trip before any service, by vehicle. */
  final long[] loadAtStart;

  /** Place item by vehicle. */
  final int[] startItem;

  final int[] endItem;

  /** Who may serve the service, by service; only {@link WhatIf} changes it. */
  final Eligible[] eligible;

  /**
   * Number of a vehicle's kind; vehicles of one kind differ in nothing but the id. A vehicle that
   * has a service already, or that a group is pinned to, is a kind of its own.
   */
  final int[] kind;

  final int kinds;
  final int[] authority;

  /** By service. */
  final int[] group;

  /** Services of a group, by group. */
  final int[][] members;

  /** By group. */
  final int[] administrator;

  final int[] currentPerformer;

  /** Fee when another than the current performer does it, by group. */
  final long[] changeCost;

  /** True when several authorities may perform the group, so that it can change hands. */
  final boolean[] exchangeable;

  /** True when a release or a priced deadline exists, so that the clock matters. */
  final boolean timed;

  /** True when a change of hands or of the vehicle has a price or a limit, or a window exists. */
  final boolean priced;

  /** The order within routes. */
  final Precedence precedence;

  /** The days of vehicles and visits. */
  final Rhythms rhythms;

  /** By vehicle. */
  final int[] district;

  final int[] vehicleClass;
  final int[] leavesMillis;
  final int[] shiftMillis;
  final long[] capacity;
  final long[] fixedCost;
  final int[] hourlyPrice;

  /** By service. */
  final int[] demand;

  final int[] exchangeMetres;
  final int[] exchangeMillis;

  /** {@link Service.Current}, by service. */
  final int[] currentVehicle;

  final long[] moveCost;
  final long[] unservedCost;

  /** By item; places have no release and no deadline. */
  final int[] releaseMillis;

  final int[] deadlineMillis;
  final int[] lateHourlyPrice;

  /** Finds all distances: this may take long. */
  Instance(Problem problem) {
    this(
        problem,
        (vehicleClass, from) ->
            Distances.of(problem.network(), vehicleClass, from.approach, from.departure),
        Elsewhere.NOTHING);
  }

  /** Where an instance gets the distances of a vehicle class; its modes are numbered already. */
  interface Source {
    Distances distances(int vehicleClass, Instance in);
  }

  Instance(Problem problem, Source source, Elsewhere elsewhere) {
    this.problem = problem;
    this.elsewhere = elsewhere;
    this.services = problem.services().size();
    int vehicles = problem.vehicles().size();
    PlaceItems places = new PlaceItems(problem.vehicles(), services);
    int[] placeNodes = places.nodes();
    this.startItem = vehicleInts(vehicle -> places.item(vehicle.startNode()));
    this.endItem = vehicleInts(vehicle -> places.item(vehicle.endNode()));
    this.firstMode = new int[services + placeNodes.length + 1];
    this.maxModes = numberModes();
    this.work = workByClass();
    this.approach = new int[modes()];
    this.departure = new int[modes()];
    findEnds(placeNodes);
    this.distances = distances(source);
    this.viaReload =
        ViaReload.byVehicle(
            problem.vehicles(), distances, node -> firstMode[places.item(node)], modes());
    this.reloads = problem.vehicles().stream().anyMatch(v -> v.reloading().possible());
    this.loadAtStart =
        problem.vehicles().stream().mapToLong(v -> v.reloading().loadAtStart()).toArray();
    this.authority = vehicleInts(problem::authorityOf);
    this.contracts = new Contracts(problem.vehicles());
    this.kind = new int[vehicles];
    this.kinds = numberKinds();
    this.group = problem.services().stream().mapToInt(Service::group).toArray();
    this.administrator = problem.groups().stream().mapToInt(Group::administrator).toArray();
    this.currentPerformer = problem.groups().stream().mapToInt(Group::currentPerformer).toArray();
    this.changeCost =
        problem.groups().stream().mapToLong(g -> g.changePrice() * Costs.PER_PRICE).toArray();
    this.members = members();
    this.eligible = eligible();
    this.exchangeable = exchangeable();
    this.timed = problem.services().stream().anyMatch(service -> service.times().bind());
    this.priced =
        Arrays.stream(changeCost).anyMatch(cost -> cost > 0)
            || !problem.pairs().isEmpty()
            || problem.changesAPlan()
            || problem.authorities().stream().anyMatch(a -> a.window() != null)
            || problem.districts().stream().anyMatch(d -> d.window() != null);
    this.precedence = new Precedence(problem);
    this.rhythms = new Rhythms(problem);
    this.district = vehicleInts(Vehicle::district);
    this.vehicleClass = vehicleInts(Vehicle::vehicleClass);
    this.leavesMillis = vehicleInts(Vehicle::availableFromMillis);
    this.shiftMillis = vehicleInts(Vehicle::shiftMillis);
    this.hourlyPrice = vehicleInts(Vehicle::hourlyPrice);
    this.capacity = problem.vehicles().stream().mapToLong(Vehicle::capacity).toArray();
    this.fixedCost =
        problem.vehicles().stream().mapToLong(v -> v.fixedPrice() * Costs.PER_PRICE).toArray();
    this.demand = serviceInts(Service::demand, 0);
    this.exchangeMetres = serviceInts(Service::exchangeMetres, 0);
    this.exchangeMillis = serviceInts(Service::exchangeMillis, 0);
    this.currentVehicle = serviceInts(s -> s.current().vehicle(), Service.Current.NOBODY);
    this.moveCost =
        problem.services().stream()
            .mapToLong(s -> s.current().movePrice() * Costs.PER_PRICE)
            .toArray();
    this.unservedCost =
        problem.services().stream().mapToLong(s -> s.unservedPrice() * Costs.PER_PRICE).toArray();
    this.releaseMillis = serviceInts(s -> s.times().releaseMillis(), 0);
    this.deadlineMillis = serviceInts(s -> s.times().deadlineMillis(), Network.UNREACHABLE);
    this.lateHourlyPrice = serviceInts(s -> s.times().lateHourlyPrice(), 0);
  }

  private int[] vehicleInts(ToIntFunction<Vehicle> value) {
    return problem.vehicles().stream().mapToInt(value).toArray();
  }

  /** By item: the services' values, then the given one for every place. */
  private int[] serviceInts(ToIntFunction<Service> value, int ofPlaces) {
    int[] values = new int[firstMode.length - 1];
    Arrays.fill(values, ofPlaces);
    for (Service service : problem.services()) {
      values[service.id()] = value.applyAsInt(service);
    }
    return values;
  }

  private int numberModes() {
    int most = 1;
    for (int item = 0; item + 1 < firstMode.length; item++) {
      int modes = item < services ? problem.services().get(item).modes().size() : 1;
      firstMode[item + 1] = firstMode[item] + modes;
      most = Math.max(most, modes);
    }
    return most;
  }

  private int modes() {
    return firstMode[firstMode.length - 1];
  }

  Mode mode(int service, int modeNumber) {
    return problem.services().get(service).modes().get(modeNumber - firstMode[service]);
  }

  private int[][] workByClass() {
    int[][] millis = new int[problem.classes().size()][modes()];
    for (VehicleClass vehicleClass : problem.classes()) {
      for (int s = 0; s < services; s++) {
        for (int m = firstMode[s]; m < firstMode[s + 1]; m++) {
          millis[vehicleClass.id()][m] = problem.workMillis(vehicleClass, mode(s, m));
        }
      }
    }
    return millis;
  }

  private void findEnds(int[] placeNodes) {
    Network network = problem.network();
    for (int s = 0; s < services; s++) {
      for (int m = firstMode[s]; m < firstMode[s + 1]; m++) {
        approach[m] = Ends.approach(network, mode(s, m));
        departure[m] = Ends.departure(network, mode(s, m));
      }
    }
    for (int p = 0; p < placeNodes.length; p++) {
      approach[firstMode[services + p]] = Ends.place(network, placeNodes[p]);
      departure[firstMode[services + p]] = Ends.place(network, placeNodes[p]);
    }
  }

  private Distances[] distances(Source source) {
    Network network = problem.network();
    Distances[] byClass = new Distances[network.classes()];
    for (int c = 0; c < byClass.length; c++) {
      int same = 0;
      while (same < c && !network.sameSpeeds(same, c)) {
        same++;
      }
      byClass[c] = same < c ? byClass[same] : source.distances(c, this);
    }
    return byClass;
  }

  private int numberKinds() {
    List<Vehicle> first = new ArrayList<>();
    BitSet known = new BitSet();
    problem.services().stream()
        .filter(service -> service.current().vehicle() != Service.Current.NOBODY)
        .forEach(service -> known.set(service.current().vehicle()));
    problem.groups().stream()
        .filter(group -> group.pinnedVehicle() != Group.NOT_PINNED)
        .forEach(group -> known.set(group.pinnedVehicle()));
    problem.vehicles().stream()
        .filter(vehicle -> contracts.others(vehicle.id()).length > 0)
        .forEach(vehicle -> known.set(vehicle.id()));
    for (Vehicle vehicle : problem.vehicles()) {
      int number = known.get(vehicle.id()) ? first.size() : 0;
      while (number < first.size()
          && (known.get(first.get(number).id()) || !alike(vehicle, first.get(number)))) {
        number++;
      }
      if (number == first.size()) {
        first.add(vehicle);
      }
      kind[vehicle.id()] = number;
    }
    return first.size();
  }

  private boolean alike(Vehicle vehicle, Vehicle other) {
    Calendar calendar = problem.calendar();
    return vehicle.alike(other) && calendar.dayOf(vehicle.id()) == calendar.dayOf(other.id());
  }

  private int[][] members() {
    List<List<Integer>> lists = new ArrayList<>();
    for (int g = 0; g < problem.groups().size(); g++) {
      lists.add(new ArrayList<>());
    }
    for (int s = 0; s < services; s++) {
      lists.get(group[s]).add(s);
    }
    return lists.stream().map(Instance::toArray).toArray(int[][]::new);
  }

  private Eligible[] eligible() {
    Map<List<Integer>, Eligible> shared = new HashMap<>();
    Eligible[] all = new Eligible[services];
    for (Service service : problem.services()) {
      List<Integer> allowed = new ArrayList<>();
      for (Vehicle vehicle : problem.vehicles()) {
        if (problem.mayServe(vehicle, service)) {
          allowed.add(vehicle.id());
        }
      }
      all[service.id()] =
          shared.computeIfAbsent(allowed, vehicles -> new Eligible(toArray(vehicles), kind));
    }
    return all;
  }

  /** True when some vehicle may serve both. */
  boolean shareVehicle(int s, int t) {
    if (eligible[s] == eligible[t]) {
      return eligible[s].vehicles.length > 0;
    }
    for (int v : eligible[s].vehicles) {
      if (eligible[t].may[v]) {
        return true;
      }
    }
    return false;
  }

  private boolean[] exchangeable() {
    boolean[] result = new boolean[members.length];
    for (int g = 0; g < members.length; g++) {
      result[g] =
          Arrays.stream(members[g])
                  .flatMap(s -> Arrays.stream(eligible[s].vehicles))
                  .map(v -> authority[v])
                  .distinct()
                  .count()
              > 1;
    }
    return result;
  }

  private static int[] toArray(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
