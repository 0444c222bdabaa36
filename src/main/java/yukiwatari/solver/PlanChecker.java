package yukiwatari.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a plan from the problem alone: its own shortest paths, times and costs. It shares no code
 * with the search on purpose, so that a mistake there cannot hide here.
 */
public final class PlanChecker {
  private final Problem problem;
  private final Plan plan;
  private final List<Violation> violations = new ArrayList<>();
  private final PlainPaths paths;
  private final Set<Integer> seen = new HashSet<>();

  /** By group. */
  private final Map<Integer, Integer> performer = new HashMap<>();

  /** Exchange metres and working time served, by the text of who holds a window on them. */
  private final Map<String, long[]> served = new HashMap<>();

  private long deadheadMillis;
  private long deadheadMetres;
  private long serviceMillis;
  private long serviceMetres;
  private long waitMillis;
  private long reloadMillis;
  private long finishMillis;
  private long hourlyCost;
  private long fixedCost;
  private long lateCost;
  private long moveCost;
  private int moved;

  private PlanChecker(Problem problem, Plan plan) {
    this.problem = problem;
    this.plan = plan;
    this.paths = new PlainPaths(problem.network());
  }

  /**
   * @return what is wrong, empty when the plan is right in every part
   */
  public static List<Violation> check(Problem problem, Plan plan) {
    PlanChecker checker = new PlanChecker(problem, plan);
    checker.check();
    return checker.violations;
  }

  /**
   * For plans that the solver has made, which must be right.
   *
   * @return the plan
   * @throws IllegalStateException with all that is wrong
   */
  public static Plan checked(Problem problem, Plan plan) {
    List<Violation> violations = check(problem, plan);
    if (!violations.isEmpty()) {
      throw new IllegalStateException("the plan breaks rules: " + violations);
    }
    return plan;
  }

  private void check() {
    if (!idsKnown()) {
      return;
    }
    Set<Integer> used = new HashSet<>();
    Map<Integer, Integer> userOfMachine = new HashMap<>();
    for (Plan.Route route : plan.routes()) {
      if (!used.add(route.vehicle())) {
        report(Violation.Rule.ONCE, "vehicle " + route.vehicle() + " has two routes");
      }
      int machine = problem.vehicles().get(route.vehicle()).machine();
      Integer other = userOfMachine.putIfAbsent(machine, route.vehicle());
      if (other != null && other != route.vehicle()) {
        String both = "vehicles " + other + " and " + route.vehicle();
        report(Violation.Rule.MACHINE_TWICE, both + " are the same machine");
      }
      checkRoute(route);
      violations.addAll(RouteOrder.check(problem, route));
    }
    for (Plan.Unserved unserved : plan.unserved()) {
      once(unserved.service());
    }
    for (Service service : problem.services()) {
      if (!seen.contains(service.id())) {
        report(Violation.Rule.ONCE, "service " + service.id() + " is neither served nor unserved");
      }
    }
    violations.addAll(VisitDays.check(problem, plan));
    checkCost();
  }

  private boolean idsKnown() {
    for (Plan.Route route : plan.routes()) {
      known("vehicle", route.vehicle(), problem.vehicles().size());
      for (Plan.Reload reload : route.reloads()) {
        known("reload node", reload.node(), problem.network().nodes());
      }
      for (Plan.Stop stop : route.stops()) {
        if (known("service", stop.service(), problem.services().size())) {
          int modes = problem.services().get(stop.service()).modes().size();
          known("mode of service " + stop.service(), stop.mode(), modes);
        }
      }
    }
    for (Plan.Unserved unserved : plan.unserved()) {
      known("service", unserved.service(), problem.services().size());
    }
    return violations.isEmpty();
  }

  private boolean known(String kind, int id, int count) {
    if (id < 0 || id >= count) {
      report(Violation.Rule.UNKNOWN_ID, kind + " " + id + " of " + count);
      return false;
    }
    return true;
  }

  private void once(int service) {
    if (!seen.add(service)) {
      report(Violation.Rule.ONCE, "service " + service + " stands twice in the plan");
    }
  }

  private void checkRoute(Plan.Route route) {
    Vehicle vehicle = problem.vehicles().get(route.vehicle());
    String owner = "vehicle " + vehicle.id();
    if (route.stops().isEmpty()) {
      report(Violation.Rule.ONCE, owner + " has a route without stops");
      return;
    }
    sameTime(owner + " start", route.startMillis(), vehicle.availableFromMillis());
    PlainPaths.Position at = new PlainPaths.Position(vehicle.startNode(), -1);
    long now = vehicle.availableFromMillis();
    long load = vehicle.reloading().loadAtStart();
    Deque<Plan.Reload> reloads = new ArrayDeque<>(route.reloads());
    for (int i = 0; i < route.stops().size(); i++) {
      if (!reloads.isEmpty() && reloads.getFirst().beforeStop() == i) {
        Plan.Reload reload = reloads.removeFirst();
        PlainPaths.Goal place = new PlainPaths.Goal(reload.node(), -1, -1);
        now = reload(vehicle, reload, drive(owner, vehicle, at, place, now));
        at = new PlainPaths.Position(reload.node(), -1);
        checkLoad(owner, load, vehicle);
        load = 0;
      }
      Plan.Stop stop = route.stops().get(i);
      Service service = problem.services().get(stop.service());
      once(service.id());
      checkAllowed(vehicle, service);
      Mode mode = service.modes().get(stop.mode());
      now = drive(owner, vehicle, at, PlainPaths.before(mode), now);
      now = work(vehicle, service, stop, mode, now);
      at = PlainPaths.after(mode);
      load += service.demand();
    }
    checkLoad(owner, load, vehicle);
    if (!reloads.isEmpty()) {
      String where = owner + " reloads before stop " + reloads.getFirst().beforeStop();
      report(Violation.Rule.RELOAD, where + ", which is no stop or out of order");
    }
    now = drive(owner, vehicle, at, new PlainPaths.Goal(vehicle.endNode(), -1, -1), now);
    sameTime(owner + " end", route.endMillis(), now);
    if (now > vehicle.availableToMillis()) {
      report(
          Violation.Rule.SHIFT_EXCEEDED,
          owner + " is back at " + now + ", after " + vehicle.availableToMillis());
    }
    hourlyCost += (now - vehicle.availableFromMillis()) * vehicle.hourlyPrice();
    fixedCost += vehicle.fixedPrice() * Costs.PER_PRICE;
    finishMillis = Math.max(finishMillis, now);
  }

  private void checkLoad(String owner, long load, Vehicle vehicle) {
    if (load > vehicle.capacity()) {
      report(
          Violation.Rule.CAPACITY_EXCEEDED, owner + " loads " + load + " of " + vehicle.capacity());
    }
  }

  /** Checks place and times of the reload and returns its end. */
  private long reload(Vehicle vehicle, Plan.Reload reload, long arrival) {
    String owner = "vehicle " + vehicle.id() + " reload at node " + reload.node();
    long shortest = Long.MAX_VALUE;
    for (Reloading.Place place : vehicle.reloading().places()) {
      if (place.node() == reload.node()) {
        shortest = Math.min(shortest, place.millis());
      }
    }
    if (shortest == Long.MAX_VALUE) {
      report(Violation.Rule.RELOAD, owner + " is not among its reload places");
      return arrival;
    }
    sameTime(owner + " start", reload.startMillis(), arrival);
    sameTime(owner + " end", reload.endMillis(), arrival + shortest);
    reloadMillis += shortest;
    return arrival + shortest;
  }

  private void checkAllowed(Vehicle vehicle, Service service) {
    Group group = problem.groups().get(service.group());
    List<Integer> districts = group.allowedDistricts();
    boolean rightClass =
        service.allowedClasses().isEmpty()
            || service.allowedClasses().contains(vehicle.vehicleClass());
    boolean rightDistrict = districts == null || districts.contains(vehicle.district());
    boolean rightPin = group.pinnedVehicle() < 0 || group.pinnedVehicle() == vehicle.id();
    if (!rightClass || !rightDistrict || !rightPin) {
      report(
          Violation.Rule.NOT_ALLOWED,
          "vehicle " + vehicle.id() + " may not serve service " + service.id());
    }
    int authority = problem.districts().get(vehicle.district()).authority();
    Integer other = performer.putIfAbsent(group.id(), authority);
    if (other != null && other != authority) {
      report(
          Violation.Rule.SEVERAL_PERFORMERS,
          "group " + group.id() + " is performed by authorities " + other + " and " + authority);
    }
    if (service.current().vehicle() >= 0 && service.current().vehicle() != vehicle.id()) {
      moved++;
      moveCost += service.current().movePrice() * Costs.PER_PRICE;
    }
    count("authority " + authority, service);
    count("district " + vehicle.district(), service);
    count("pair " + group.administrator() + " " + authority, service);
  }

  private void count(String holder, Service service) {
    long[] sums = served.computeIfAbsent(holder, key -> new long[2]);
    sums[0] += service.exchangeMetres();
    sums[1] += service.modes().stream().mapToLong(Mode::serviceMillis).min().orElseThrow();
  }

  private long drive(
      String owner, Vehicle vehicle, PlainPaths.Position from, PlainPaths.Goal to, long now) {
    PlainPaths.Length length = paths.between(vehicle.vehicleClass(), from, to);
    if (length == null) {
      report(
          Violation.Rule.NO_WAY,
          owner + " has no way from node " + from.node() + " to node " + to.node());
      return now;
    }
    deadheadMillis += length.millis();
    deadheadMetres += length.metres();
    return now + length.millis();
  }

  /** Checks the times of the stop and returns the end of the work. */
  private long work(Vehicle vehicle, Service service, Plan.Stop stop, Mode mode, long arrival) {
    Service.Times times = service.times();
    long permille = problem.classes().get(vehicle.vehicleClass()).workPermille();
    long driveThrough = 0;
    long turning = 0;
    for (int i = 0; i < mode.arcs().size(); i++) {
      int arc = mode.arcs().get(i);
      driveThrough += problem.network().millis(vehicle.vehicleClass(), arc);
      serviceMetres += problem.network().metres(arc);
      if (i > 0) {
        int before = mode.arcs().get(i - 1);
        turning += problem.network().turnMillis(vehicle.vehicleClass(), before, arc);
      }
    }
    long working = -Math.floorDiv(-mode.serviceMillis() * permille, 1000L);
    long millis = Math.max(working, driveThrough) + turning;
    long start = Math.max(arrival, times.releaseMillis());
    long end = start + millis;
    String owner = "service " + service.id();
    sameTime(owner + " arrival", stop.arrivalMillis(), arrival);
    sameTime(owner + " start", stop.startMillis(), start);
    sameTime(owner + " end", stop.endMillis(), end);
    waitMillis += start - arrival;
    serviceMillis += millis;
    if (times.deadlineMillis() < Network.UNREACHABLE && end > times.deadlineMillis()) {
      lateCost += (end - times.deadlineMillis()) * times.lateHourlyPrice();
    }
    return end;
  }

  private void sameTime(String what, long said, long computed) {
    if (said != computed) {
      report(Violation.Rule.WRONG_TIME, what + " is " + computed + ", the plan says " + said);
    }
  }

  private void checkCost() {
    long changeCost = 0;
    for (Map.Entry<Integer, Integer> entry : performer.entrySet()) {
      Group group = problem.groups().get(entry.getKey());
      if (entry.getValue() != group.currentPerformer()) {
        changeCost += group.changePrice() * Costs.PER_PRICE;
      }
    }
    long unservedCost = 0;
    for (Plan.Unserved unserved : plan.unserved()) {
      unservedCost += problem.services().get(unserved.service()).unservedPrice() * Costs.PER_PRICE;
    }
    long windowCost = 0;
    for (Authority authority : problem.authorities()) {
      windowCost += outside(authority.window(), "authority " + authority.id());
    }
    for (District district : problem.districts()) {
      windowCost += outside(district.window(), "district " + district.id());
    }
    for (PairWindow pair : problem.pairs()) {
      windowCost += outside(pair.window(), "pair " + pair.administrator() + " " + pair.performer());
    }
    if (moved > problem.mostMoved()) {
      report(Violation.Rule.TOO_MANY_MOVED, moved + " services moved of " + problem.mostMoved());
    }
    PlanCost said = plan.cost();
    sameCost("deadheadMillis", said.deadheadMillis(), deadheadMillis);
    sameCost("deadheadMetres", said.deadheadMetres(), deadheadMetres);
    sameCost("serviceMillis", said.serviceMillis(), serviceMillis);
    sameCost("serviceMetres", said.serviceMetres(), serviceMetres);
    sameCost("waitMillis", said.waitMillis(), waitMillis);
    sameCost("reloadMillis", said.reloadMillis(), reloadMillis);
    sameCost("finishMillis", said.finishMillis(), finishMillis);
    sameCost("hourlyCost", said.hourlyCost(), hourlyCost);
    sameCost("fixedCost", said.fixedCost(), fixedCost);
    sameCost("changeCost", said.changeCost(), changeCost);
    sameCost("unservedCost", said.unservedCost(), unservedCost);
    sameCost("lateCost", said.lateCost(), lateCost);
    sameCost("windowCost", said.windowCost(), windowCost);
    sameCost("moveCost", said.moveCost(), moveCost);
    sameCost("finishCost", said.finishCost(), finishMillis * problem.finishHourlyPrice());
  }

  private long outside(@Nullable Window window, String holder) {
    if (window == null) {
      return 0;
    }
    long[] sums = served.getOrDefault(holder, new long[2]);
    long metresOutside = Math.max(0, sums[0] - window.maxMetres());
    metresOutside += Math.max(0, window.minMetres() - sums[0]);
    long millisOutside = Math.max(0, sums[1] - window.maxMillis());
    millisOutside += Math.max(0, window.minMillis() - sums[1]);
    return metresOutside * window.pricePerKm() * (Costs.PER_PRICE / 1000)
        + millisOutside * window.hourlyPrice();
  }

  private void sameCost(String component, long said, long computed) {
    if (said != computed) {
      report(Violation.Rule.WRONG_COST, component + " is " + computed + ", the plan says " + said);
    }
  }

  private void report(Violation.Rule rule, String message) {
    violations.add(new Violation(rule, message));
  }
}
