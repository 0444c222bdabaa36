package yukiwatari.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yukiwatari.solver.Plan;
import yukiwatari.solver.PlanCost;
import yukiwatari.solver.Remaining;
import yukiwatari.solver.Situation;

/**
 * What has been done of a plan and what is planned anew for the rest, as one plan of the whole
 * night: it can be shown, printed and changed again like any other.
 */
final class WholeNight {
  private final Plan before;
  private final Situation situation;
  private final Remaining remaining;
  private final Plan rest;

  private WholeNight(Plan before, Situation situation, Remaining remaining, Plan rest) {
    this.before = before;
    this.situation = situation;
    this.remaining = remaining;
    this.rest = rest;
  }

  /**
   * @param before in the ids of the whole problem
   * @param rest a plan of {@code remaining.problem()}
   * @return in the ids of the whole problem, without a cost
   */
  static Plan of(Plan before, Situation situation, Remaining remaining, Plan rest) {
    return new WholeNight(before, situation, remaining, rest).plan();
  }

  private Plan plan() {
    Map<Integer, Plan.Route> begun = byVehicle(before);
    Map<Integer, Plan.Route> next = byVehicle(rest);
    Map<Integer, Situation.Standing> out = new HashMap<>();
    situation.out().forEach(standing -> out.put(standing.vehicle(), standing));
    List<Plan.Route> routes = new ArrayList<>();
    for (int vehicle = 0; vehicle < remaining.problem().vehicles().size(); vehicle++) {
      Plan.Route route = route(vehicle, begun.get(vehicle), out.get(vehicle), next.get(vehicle));
      if (route != null) {
        routes.add(route);
      }
    }
    List<Plan.Unserved> unserved = new ArrayList<>();
    for (Plan.Unserved each : rest.unserved()) {
      int service = remaining.services().get(each.service());
      if (service != Remaining.WAY_HOME) {
        unserved.add(new Plan.Unserved(service, each.reason()));
      }
    }
    return new Plan(routes, unserved, PlanCost.NONE, rest.origin());
  }

  private static Map<Integer, Plan.Route> byVehicle(Plan plan) {
    Map<Integer, Plan.Route> routes = new HashMap<>();
    plan.routes().forEach(route -> routes.put(route.vehicle(), route));
    return routes;
  }

  private Plan.@Nullable Route route(
      int vehicle,
      Plan.@Nullable Route begun,
      Situation.@Nullable Standing standing,
      Plan.@Nullable Route next) {
    List<Plan.Stop> stops = new ArrayList<>();
    if (begun != null) {
      begun.stops().stream()
          .filter(stop -> situation.done().contains(stop.service()))
          .forEach(stop -> stops.add(done(stop)));
    }
    if (next != null) {
      for (Plan.Stop stop : next.stops()) {
        int service = remaining.services().get(stop.service());
        if (service != Remaining.WAY_HOME) {
          stops.add(
              new Plan.Stop(
                  service,
                  stop.mode(),
                  stop.arrivalMillis(),
                  stop.startMillis(),
                  stop.endMillis()));
        }
      }
    }
    if (begun != null && standing != null) {
      // Without a way home it stays where it is; who is home already does not wait for the news.
      int end = next == null ? standing.freeMillis() : next.endMillis();
      if (begun.endMillis() <= situation.nowMillis() && !worksOn(next)) {
        end = begun.endMillis();
      }
      return new Plan.Route(vehicle, begun.startMillis(), stops, end);
    }
    if (next != null) {
      return new Plan.Route(vehicle, next.startMillis(), stops, next.endMillis());
    }
    return null;
  }

  private boolean worksOn(Plan.@Nullable Route next) {
    return next != null
        && next.stops().stream()
            .anyMatch(stop -> remaining.services().get(stop.service()) != Remaining.WAY_HOME);
  }

  /** What was done ahead of its time was done by now. */
  private Plan.Stop done(Plan.Stop stop) {
    int now = situation.nowMillis();
    return stop.startMillis() < now
        ? stop
        : new Plan.Stop(stop.service(), stop.mode(), now, now, now);
  }
}
