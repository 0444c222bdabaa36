package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;

/** Turns a state into a plan: modes, times, reasons and the cost by component. */
final class PlanBuilder {
  private final Instance in;
  private final State state;
  private final Neighbours neighbours;

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
    RouteCost cost = RouteCost.NONE;
    for (Vehicle vehicle : in.problem.vehicles()) {
      if (state.route(vehicle.id()).size > 0) {
        Plan.Route route = route(in, state.route(vehicle.id()));
        routes.add(route);
        cost = cost.plus(RouteCost.of(in.problem, route));
      }
    }
    Reasons reasons = new Reasons(in, state, neighbours);
    List<Plan.Unserved> unserved = new ArrayList<>();
    for (int s = 0; s < in.services; s++) {
      if (state.vehicleOf(s) < 0) {
        unserved.add(new Plan.Unserved(s, reasons.of(s)));
      }
    }
    return new Plan(routes, unserved, cost.with(state, in.problem.finishHourlyPrice()), origin);
  }

  /** The stops of a route that serves something, in the modes that cost least. */
  static Plan.Route route(Instance in, RouteState route) {
    Vehicle vehicle = in.problem.vehicles().get(route.vehicle);
    Distances distances = in.distances[vehicle.vehicleClass()];
    int[] modes = route.modes();
    List<Plan.Stop> stops = new ArrayList<>(modes.length);
    List<Plan.Reload> reloads = new ArrayList<>();
    int at = in.firstMode[in.startItem[vehicle.id()]];
    int now = vehicle.availableFromMillis();
    for (int i = 0; i < modes.length; i++) {
      int service = route.items[i + 1];
      int arrival = now;
      if (route.trips != null && route.trips.reloadsBefore(i + 1)) {
        ViaReload via = route.trips.viaReload();
        reloads.add(reload(vehicle, via, i, at, modes[i], now));
        arrival += via.millis(at, modes[i]);
      } else {
        arrival += distances.millis(at, modes[i]);
      }
      int start = Math.max(arrival, in.releaseMillis[service]);
      now = start + in.work[vehicle.vehicleClass()][modes[i]];
      at = modes[i];
      stops.add(new Plan.Stop(service, at - in.firstMode[service], arrival, start, now));
    }
    now += distances.millis(at, in.firstMode[in.endItem[vehicle.id()]]);
    return new Plan.Route(vehicle.id(), vehicle.availableFromMillis(), stops, now, reloads);
  }

  private static Plan.Reload reload(
      Vehicle vehicle, ViaReload via, int stop, int from, int to, int leavesMillis) {
    int number = via.place(from, to);
    Reloading.Place place = vehicle.reloading().places().get(number);
    int start = leavesMillis + via.thereMillis(from, number);
    return new Plan.Reload(stop, place.node(), start, start + place.millis());
  }
}
