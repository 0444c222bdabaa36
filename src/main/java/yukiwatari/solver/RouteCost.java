package yukiwatari.solver;

import java.util.List;

/**
 * What one route contributes to a {@link PlanCost}; the members mean the same there.
 *
 * @param endMillis back at the end node; of a sum the latest
 */
record RouteCost(
    long deadheadMillis,
    long deadheadMetres,
    long serviceMillis,
    long serviceMetres,
    long waitMillis,
    long reloadMillis,
    long endMillis,
    long hourlyCost,
    long fixedCost,
    long lateCost) {

  static final RouteCost NONE = new RouteCost(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Cost: a shortest path per leg. */
  static RouteCost of(Problem problem, Plan.Route route) {
    Vehicle vehicle = problem.vehicles().get(route.vehicle());
    long serviceMillis = 0;
    long serviceMetres = 0;
    long waitMillis = 0;
    long lateCost = 0;
    for (Plan.Stop stop : route.stops()) {
      Service service = problem.services().get(stop.service());
      waitMillis += stop.startMillis() - stop.arrivalMillis();
      serviceMillis += stop.endMillis() - stop.startMillis();
      serviceMetres += metres(problem, service.modes().get(stop.mode()).arcs());
      long late = Math.max(0, stop.endMillis() - service.times().deadlineMillis());
      lateCost += late * service.times().lateHourlyPrice();
    }
    long deadheadMetres = 0;
    for (List<Integer> leg : Legs.of(problem, route)) {
      deadheadMetres += metres(problem, leg);
    }
    return new RouteCost(
        deadheadMillis(route),
        deadheadMetres,
        serviceMillis,
        serviceMetres,
        waitMillis,
        reloadMillis(route),
        route.endMillis(),
        (long) vehicle.hourlyPrice() * (route.endMillis() - route.startMillis()),
        vehicle.fixedPrice() * Costs.PER_PRICE,
        lateCost);
  }

  /** Driving without work alone, at no shortest path. */
  static long deadheadMillis(Plan.Route route) {
    long millis = 0;
    int left = route.startMillis();
    for (Plan.Stop stop : route.stops()) {
      millis += stop.arrivalMillis() - left;
      left = stop.endMillis();
    }
    return millis + route.endMillis() - left - reloadMillis(route);
  }

  private static long reloadMillis(Plan.Route route) {
    long millis = 0;
    for (Plan.Reload reload : route.reloads()) {
      millis += reload.endMillis() - reload.startMillis();
    }
    return millis;
  }

  private static long metres(Problem problem, List<Integer> arcs) {
    long sum = 0;
    for (int arc : arcs) {
      sum += problem.network().metres(arc);
    }
    return sum;
  }

  RouteCost plus(RouteCost other) {
    return new RouteCost(
        deadheadMillis + other.deadheadMillis,
        deadheadMetres + other.deadheadMetres,
        serviceMillis + other.serviceMillis,
        serviceMetres + other.serviceMetres,
        waitMillis + other.waitMillis,
        reloadMillis + other.reloadMillis,
        Math.max(endMillis, other.endMillis),
        hourlyCost + other.hourlyCost,
        fixedCost + other.fixedCost,
        lateCost + other.lateCost);
  }

  /** The cost of a plan whose routes add up to this; fees and windows are those of the state. */
  PlanCost with(State state, int finishHourlyPrice) {
    return new PlanCost(
        deadheadMillis,
        deadheadMetres,
        serviceMillis,
        serviceMetres,
        waitMillis,
        reloadMillis,
        endMillis,
        hourlyCost,
        fixedCost,
        state.changeCost(),
        state.unservedCost(),
        lateCost,
        state.windowCost(),
        finishHourlyPrice * endMillis,
        state.moveCost());
  }
}
