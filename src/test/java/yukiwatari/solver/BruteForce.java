package yukiwatari.solver;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lowest cost of a small problem by trying every assignment, order and mode. Plain on purpose;
 * shares nothing with the search and the checker.
 */
public final class BruteForce {
  private static final long IMPOSSIBLE = Long.MAX_VALUE / 8;

  private final Problem problem;
  private final int services;

  /** By class. */
  private final ArcTravel[] travel;

  /** Time and lateness with which a vehicle has come to stand somewhere. */
  private final Map<List<Object>, long[]> reached = new HashMap<>();

  /** Cheapest route cost of a vehicle for a set of services (bit mask). */
  private final long[][] routeCost;

  /** Earliest return likewise. */
  private final long[][] routeEnd;

  private BruteForce(Problem problem) {
    this.problem = problem;
    this.services = problem.services().size();
    this.travel = new ArcTravel[problem.classes().size()];
    for (int c = 0; c < travel.length; c++) {
      travel[c] = new ArcTravel(problem.network(), c);
    }
    this.routeCost = new long[problem.vehicles().size()][1 << services];
    this.routeEnd = new long[problem.vehicles().size()][1 << services];
    for (Vehicle vehicle : problem.vehicles()) {
      Arrays.fill(routeCost[vehicle.id()], IMPOSSIBLE);
      Arrays.fill(routeEnd[vehicle.id()], IMPOSSIBLE);
      Mode start = Mode.at(vehicle.startNode(), 0);
      long load = vehicle.reloading().loadAtStart();
      extend(vehicle, 0, start, vehicle.availableFromMillis(), load, 0);
      routeCost[vehicle.id()][0] = 0;
      routeEnd[vehicle.id()][0] = 0;
    }
  }

  /** In cost units. */
  public static long lowestCost(Problem problem) {
    BruteForce search = new BruteForce(problem);
    return search.assign(0, new int[problem.vehicles().size()], 0);
  }

  private void extend(Vehicle vehicle, int done, Mode at, long now, long load, long late) {
    if (isNoBetter(List.of(vehicle.id(), done, at, load), now, late)) {
      return;
    }
    ArcTravel travelling = travel[vehicle.vehicleClass()];
    long home = now + travelling.millis(at, Mode.at(vehicle.endNode(), 0));
    if (home > vehicle.availableToMillis() || load > vehicle.capacity()) {
      if (now > vehicle.availableToMillis() || load > vehicle.capacity()) {
        return;
      }
    } else {
      long hours = (home - vehicle.availableFromMillis()) * vehicle.hourlyPrice();
      long cost = vehicle.fixedPrice() * Costs.PER_PRICE + hours + late;
      int v = vehicle.id();
      routeCost[v][done] = Math.min(routeCost[v][done], cost);
      routeEnd[v][done] = Math.min(routeEnd[v][done], home);
    }
    for (Service service : problem.services()) {
      if ((done & (1 << service.id())) != 0
          || !problem.mayServe(vehicle, service)
          || comesTooLate(service, done)) {
        continue;
      }
      serve(vehicle, done, service, at, now, load, late);
      for (Reloading.Place place : vehicle.reloading().places()) {
        Mode there = Mode.at(place.node(), 0);
        long reloaded = now + travelling.millis(at, there) + place.millis();
        if (load > 0 && reloaded <= vehicle.availableToMillis()) {
          serve(vehicle, done, service, there, reloaded, 0, late);
        }
      }
    }
  }

  /** True when something is done already that has to come after the service. */
  private boolean comesTooLate(Service service, int done) {
    for (Service earlier : problem.services()) {
      int priority = service.times().priority();
      boolean laterClass =
          problem.classOrder() && priority > 0 && earlier.times().priority() > priority;
      boolean laterNumber = service.pinNumber() > 0 && earlier.pinNumber() >= service.pinNumber();
      if ((done & (1 << earlier.id())) != 0 && (laterClass || laterNumber)) {
        return true;
      }
    }
    return false;
  }

  /** True when the same was done, by the same end with the same load, neither later nor dearer. */
  private boolean isNoBetter(List<Object> standing, long now, long late) {
    long[] known = reached.computeIfAbsent(standing, s -> new long[] {IMPOSSIBLE, IMPOSSIBLE});
    if (now >= known[0] && late >= known[1]) {
      return true;
    }
    if (now <= known[0] && late <= known[1]) {
      known[0] = now;
      known[1] = late;
    }
    return false;
  }

  private void serve(
      Vehicle vehicle, int done, Service service, Mode at, long now, long load, long late) {
    ArcTravel travelling = travel[vehicle.vehicleClass()];
    for (Mode mode : service.modes()) {
      int permille = problem.classes().get(vehicle.vehicleClass()).workPermille();
      long through = 0;
      for (int arc : mode.arcs()) {
        through += problem.network().millis(vehicle.vehicleClass(), arc);
      }
      long work = Math.max((mode.serviceMillis() * (long) permille + 999) / 1000, through);
      work += travelling.turnsWithin(mode);
      long arrival = now + travelling.millis(at, mode);
      long start = Math.max(arrival, service.times().releaseMillis());
      long end = start + work;
      long over = Math.max(0, end - service.times().deadlineMillis());
      extend(
          vehicle,
          done | (1 << service.id()),
          mode,
          end,
          load + service.demand(),
          late + over * service.times().lateHourlyPrice());
    }
  }

  /** Lowest cost when the services from the given one on are still to be handed out. */
  private long assign(int service, int[] sets, int unserved) {
    if (service == services) {
      return cost(sets, unserved);
    }
    long best = assign(service + 1, sets, unserved | (1 << service));
    for (int v = 0; v < sets.length; v++) {
      sets[v] |= 1 << service;
      if (routeCost[v][sets[v]] < IMPOSSIBLE || service + 1 < services) {
        best = Math.min(best, assign(service + 1, sets, unserved));
      }
      sets[v] &= ~(1 << service);
    }
    return best;
  }

  private long cost(int[] sets, int unserved) {
    long cost = 0;
    long finish = 0;
    int moved = 0;
    if (!daysGoTogether(sets)) {
      return IMPOSSIBLE;
    }
    int[] performer = new int[problem.groups().size()];
    Arrays.fill(performer, -1);
    int authorities = problem.authorities().size();
    long[][] byAuthority = new long[authorities][2];
    long[][] byDistrict = new long[problem.districts().size()][2];
    long[][] byPair = new long[authorities * authorities][2];
    for (int v = 0; v < sets.length; v++) {
      if (routeCost[v][sets[v]] >= IMPOSSIBLE) {
        return IMPOSSIBLE;
      }
      cost += routeCost[v][sets[v]];
      for (int other = 0; other < v; other++) {
        boolean same =
            problem.vehicles().get(other).machine() == problem.vehicles().get(v).machine();
        if (same && sets[v] != 0 && sets[other] != 0) {
          return IMPOSSIBLE;
        }
      }
      finish = Math.max(finish, routeEnd[v][sets[v]]);
    }
    for (Service service : problem.services()) {
      int bit = 1 << service.id();
      if ((unserved & bit) != 0) {
        cost += service.unservedPrice() * Costs.PER_PRICE;
        continue;
      }
      int v = 0;
      while ((sets[v] & bit) == 0) {
        v++;
      }
      int district = problem.vehicles().get(v).district();
      int authority = problem.districts().get(district).authority();
      Group group = problem.groups().get(service.group());
      if (performer[group.id()] == -1 && authority != group.currentPerformer()) {
        cost += group.changePrice() * Costs.PER_PRICE;
      }
      Service.Current current = service.current();
      if (current.vehicle() >= 0 && current.vehicle() != v) {
        moved++;
        cost += current.movePrice() * Costs.PER_PRICE;
      }
      if (performer[group.id()] != -1 && performer[group.id()] != authority) {
        return IMPOSSIBLE;
      }
      performer[group.id()] = authority;
      count(service, byAuthority[authority]);
      count(service, byDistrict[district]);
      count(service, byPair[group.administrator() * authorities + authority]);
    }
    for (Authority authority : problem.authorities()) {
      cost += outside(authority.window(), byAuthority[authority.id()]);
    }
    for (District district : problem.districts()) {
      cost += outside(district.window(), byDistrict[district.id()]);
    }
    for (PairWindow pair : problem.pairs()) {
      cost += outside(pair.window(), byPair[pair.administrator() * authorities + pair.performer()]);
    }
    return moved > problem.mostMoved() ? IMPOSSIBLE : cost + finish * problem.finishHourlyPrice();
  }

  private boolean daysGoTogether(int[] sets) {
    for (Calendar.Visits section : problem.calendar().sections()) {
      boolean together = false;
      for (List<Integer> pattern : section.patterns()) {
        int open = 0;
        for (int day : pattern) {
          open |= 1 << day;
        }
        boolean fits = true;
        for (List<Integer> visit : section.visits()) {
          int days = 0;
          for (int v = 0; v < sets.length; v++) {
            for (int service : visit) {
              boolean done = (sets[v] & (1 << service)) != 0;
              days |= done ? 1 << problem.calendar().dayOfVehicle().get(v) : 0;
            }
          }
          fits &= Integer.bitCount(days) <= 1 && (days & ~open) == 0;
          open &= ~days;
        }
        together |= fits;
      }
      if (!together) {
        return false;
      }
    }
    return true;
  }

  private static void count(Service service, long[] sums) {
    long quickest = Long.MAX_VALUE;
    for (Mode mode : service.modes()) {
      quickest = Math.min(quickest, mode.serviceMillis());
    }
    sums[0] += service.exchangeMetres();
    sums[1] += quickest;
  }

  private static long outside(@Nullable Window window, long[] sums) {
    long cost = 0;
    if (window != null && sums[0] < window.minMetres()) {
      cost += (window.minMetres() - sums[0]) * window.pricePerKm() * 3600;
    }
    if (window != null && sums[0] > window.maxMetres()) {
      cost += (sums[0] - window.maxMetres()) * window.pricePerKm() * 3600;
    }
    if (window != null && sums[1] < window.minMillis()) {
      cost += (window.minMillis() - sums[1]) * window.hourlyPrice();
    }
    if (window != null && sums[1] > window.maxMillis()) {
      cost += (sums[1] - window.maxMillis()) * window.hourlyPrice();
    }
    return cost;
  }
}
