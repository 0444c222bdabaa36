package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A plan as a state that is changed for a moment and brought back. Figures of the routes that did
 * not change are kept, so that a look at the changed plan costs only the changed ones.
 */
final class GivenPlan {
  final State state;
  private final Instance in;
  private final Problem problem;

  /** By vehicle: services in order. */
  private final int[][] services;

  /** By service: its vehicle, negative when it is left undone. */
  private final int[] vehicle;

  private final Map<Integer, Plan.Reason> reasons = new HashMap<>();

  /** Used vehicles. */
  private final Map<Integer, Driven> given = new TreeMap<>();

  /** A route with what it costs. */
  private record Driven(Plan.Route route, RouteCost cost) {}

  /**
   * @param plan only its order counts, and that only as far as classes and numbers allow it:
   *     directions and times are chosen anew
   * @throws IllegalArgumentException when the plan does a service twice or where it is not allowed
   */
  GivenPlan(Instance in, Plan plan) {
    this.in = in;
    this.problem = in.problem;
    this.state = new State(in);
    this.services = new int[problem.vehicles().size()][0];
    for (Plan.Route route : plan.routes()) {
      Require.within("plan", "vehicle", route.vehicle(), 0, services.length - 1);
      follow(route.vehicle(), route.stops().stream().mapToInt(Plan.Stop::service).toArray());
      RouteState followed = state.route(route.vehicle());
      services[route.vehicle()] = Arrays.copyOfRange(followed.items, 1, followed.size + 1);
    }
    state.settle();
    this.vehicle = new int[in.services];
    for (int s = 0; s < in.services; s++) {
      vehicle[s] = state.vehicleOf(s);
    }
    plan.unserved().forEach(u -> reasons.put(u.service(), u.reason()));
    for (int v = 0; v < services.length; v++) {
      if (services[v].length > 0) {
        given.put(v, drive(v));
      }
    }
  }

  /** What stands too late for its class or number goes as far back as it must. */
  private void follow(int v, int[] order) {
    for (int service : order) {
      Require.within("plan", "service", service, 0, in.services - 1);
      String owner = "service " + service;
      int performer = state.performer(in.group[service]);
      Require.that(state.vehicleOf(service) < 0, owner, "stands twice in the plan");
      Require.that(
          in.eligible[service].may[v]
              && (performer < 0 || performer == in.authority[v])
              && state.days().allow(service, v),
          owner,
          "may not be done by vehicle " + v);
      Require.that(
          state.mayWork(v), owner, "is done by vehicle " + v + ", whose machine is elsewhere");
      RouteState route = state.route(v);
      int last = in.precedence.last(route, service);
      Require.that(
          in.precedence.first(route, service) <= last,
          owner,
          "has no place in the order of vehicle " + v);
      state.insert(service, v, last);
    }
  }

  private Driven drive(int v) {
    Plan.Route route = PlanBuilder.route(in, state.route(v));
    return new Driven(route, RouteCost.of(problem, route));
  }

  /** How the plan stands, as a plan and by authority. */
  record Look(Plan plan, List<AuthorityFigures> authorities) {}

  /**
   * The plan and its figures as the state is now.
   *
   * @param why finds the reason of what is newly left undone
   */
  Look look(Plan.Origin origin, Reasons why) {
    Map<Integer, Driven> now = now();
    RouteCost sum = RouteCost.NONE;
    for (Driven driven : now.values()) {
      sum = sum.plus(driven.cost());
    }
    List<Plan.Unserved> unserved = new ArrayList<>();
    for (int s = 0; s < in.services; s++) {
      if (state.vehicleOf(s) < 0) {
        Plan.Reason known = vehicle[s] < 0 ? reasons.get(s) : null;
        unserved.add(new Plan.Unserved(s, known == null ? why.of(s) : known));
      }
    }
    Plan plan =
        new Plan(
            now.values().stream().map(Driven::route).toList(),
            unserved,
            sum.with(state, problem.finishHourlyPrice()),
            origin);
    return new Look(
        plan,
        AuthorityFigures.of(
            problem, plan, route -> Objects.requireNonNull(now.get(route.vehicle())).cost()));
  }

  private Map<Integer, Driven> now() {
    Map<Integer, Driven> now = new TreeMap<>(given);
    for (int v = 0; v < services.length; v++) {
      if (!asGiven(v)) {
        now.remove(v);
        if (state.route(v).size > 0) {
          now.put(v, drive(v));
        }
      }
    }
    return now;
  }

  private boolean asGiven(int v) {
    RouteState route = state.route(v);
    return Arrays.equals(route.items, 1, route.size + 1, services[v], 0, services[v].length);
  }

  /** Change of the driving without work of all machines, without looking for ways. */
  long deadheadMillisChange() {
    long change = 0;
    for (int v = 0; v < services.length; v++) {
      if (!asGiven(v)) {
        Driven before = given.get(v);
        change -= before == null ? 0 : before.cost().deadheadMillis();
        change +=
            state.route(v).size == 0
                ? 0
                : RouteCost.deadheadMillis(PlanBuilder.route(in, state.route(v)));
      }
    }
    return change;
  }

  /** Services whose vehicle is not the given one, by rising id. */
  List<Effect.ChangedService> changed() {
    List<Effect.ChangedService> changed = new ArrayList<>();
    for (int s = 0; s < in.services; s++) {
      int now = state.vehicleOf(s);
      if (now != vehicle[s] && (now >= 0 || vehicle[s] >= 0)) {
        changed.add(
            new Effect.ChangedService(
                s, Math.max(Effect.NOBODY, vehicle[s]), Math.max(Effect.NOBODY, now)));
      }
    }
    return changed;
  }

  /** Brings the state back to the given plan. */
  void restore() {
    state.begin();
    int[] out = new int[in.services];
    int count = 0;
    List<Integer> changed = new ArrayList<>();
    for (int v = 0; v < services.length; v++) {
      if (!asGiven(v)) {
        changed.add(v);
        RouteState route = state.route(v);
        System.arraycopy(route.items, 1, out, count, route.size);
        count += route.size;
      }
    }
    state.remove(out, count);
    for (int v : changed) {
      for (int position = 1; position <= services[v].length; position++) {
        state.insert(services[v][position - 1], v, position);
      }
    }
    state.settle();
    state.begin();
  }
}
