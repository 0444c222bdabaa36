package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;

/** Turns a state into a plan: modes, times, reasons and the cost by component. */
final class PlanBuilder {
  private final Instance in;
  private final State state;
  private final Neighbours neighbours;
  private long deadheadMillis;
  private long deadheadMetres;
  private long serviceMillis;
  private long serviceMetres;
  private long waitMillis;
  private long finishMillis;
  private long hourlyCost;
  private long fixedCost;
  private long lateCost;

  /**
   * @param state not shared with a search: reasons are found by looking for places in it
   */
  PlanBuilder(Instance in, State state, Neighbours neighbours) {
    this.in = in;
    this.state = state;
    this.neighbours = neighbours;
  }

  Plan build(Plan.Origin origin) {
    List<Plan.Route> routes = new ArrayList<>();
    for (Vehicle vehicle : in.problem.vehicles()) {
      if (state.route(vehicle.id()).size > 0) {
        routes.add(route(vehicle));
      }
    }
    Reasons reasons = new Reasons(in, state, neighbours);
    List<Plan.Unserved> unserved = new ArrayList<>();
    for (int s = 0; s < in.services; s++) {
      if (state.vehicleOf(s) < 0) {
        unserved.add(new Plan.Unserved(s, reasons.of(s)));
      }
    }
    return new Plan(routes, unserved, cost(), origin);
  }

  private Plan.Route route(Vehicle vehicle) {
    RouteState route = state.route(vehicle.id());
    Distances distances = in.distances[vehicle.vehicleClass()];
    int[] modes = route.modes();
    List<Plan.Stop> stops = new ArrayList<>(modes.length);
    int at = in.firstMode[in.startItem[vehicle.id()]];
    int now = vehicle.availableFromMillis();
    for (int i = 0; i < modes.length; i++) {
      int service = route.items[i + 1];
      int travel = distances.millis(at, modes[i]);
      int work = in.work[vehicle.vehicleClass()][modes[i]];
      int arrival = now + travel;
      int start = Math.max(arrival, in.releaseMillis[service]);
      now = start + work;
      at = modes[i];
      stops.add(new Plan.Stop(service, at - in.firstMode[service], arrival, start, now));
      deadheadMillis += travel;
      serviceMillis += work;
      waitMillis += start - arrival;
      lateCost += late(service, now);
      serviceMetres += metres(in.mode(service, at).arcs());
    }
    int home = distances.millis(at, in.firstMode[in.endItem[vehicle.id()]]);
    deadheadMillis += home;
    now += home;
    finishMillis = Math.max(finishMillis, now);
    hourlyCost += (long) vehicle.hourlyPrice() * (now - vehicle.availableFromMillis());
    fixedCost += in.fixedCost[vehicle.id()];
    Plan.Route result = new Plan.Route(vehicle.id(), vehicle.availableFromMillis(), stops, now);
    for (List<Integer> leg : Legs.of(in.problem, result)) {
      deadheadMetres += metres(leg);
    }
    return result;
  }

  private long late(int service, int end) {
    return (long) Math.max(0, end - in.deadlineMillis[service]) * in.lateHourlyPrice[service];
  }

  private long metres(List<Integer> arcs) {
    long sum = 0;
    for (int arc : arcs) {
      sum += in.problem.network().metres(arc);
    }
    return sum;
  }

  private PlanCost cost() {
    return new PlanCost(
        deadheadMillis,
        deadheadMetres,
        serviceMillis,
        serviceMetres,
        waitMillis,
        finishMillis,
        hourlyCost,
        fixedCost,
        state.changeCost(),
        state.unservedCost(),
        lateCost,
        state.windowCost(),
        in.problem.finishHourlyPrice() * finishMillis);
  }
}
