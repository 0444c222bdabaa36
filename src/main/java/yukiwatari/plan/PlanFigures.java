package yukiwatari.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import yukiwatari.solver.Group;
import yukiwatari.solver.Legs;
import yukiwatari.solver.Network;
import yukiwatari.solver.Plan;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Vehicle;

/** Computes {@link Figures} of a plan. */
final class PlanFigures {
  private final Problem problem;
  private final Plan plan;

  private final ServedGroups groups;

  private final ToLongFunction<Plan.Route> emptyMetres;

  private PlanFigures(Problem problem, Plan plan, ToLongFunction<Plan.Route> emptyMetres) {
    this.problem = problem;
    this.plan = plan;
    this.emptyMetres = emptyMetres;
    this.groups = new ServedGroups(problem, plan);
  }

  static Figures of(Problem problem, ProblemIndex index, Plan plan) {
    return of(problem, index, plan, route -> emptyMetres(problem, route));
  }

  /**
   * @param emptyMetres of a route that did not go the shortest ways throughout
   */
  static Figures of(
      Problem problem, ProblemIndex index, Plan plan, ToLongFunction<Plan.Route> emptyMetres) {
    return new PlanFigures(problem, plan, emptyMetres).figures(index);
  }

  private Figures figures(ProblemIndex index) {
    int transferred = 0;
    long transferredMetres = 0;
    for (Group group : problem.groups()) {
      int performer = groups.authority(group.id());
      if (performer != ServedGroups.NOBODY && performer != group.administrator()) {
        transferred++;
        transferredMetres += groups.metres(group.id());
      }
    }
    List<Figures.OfAuthority> authorities = new ArrayList<>();
    for (int authority = 0; authority < problem.authorities().size(); authority++) {
      authorities.add(ofAuthority(authority, index));
    }
    int served = plan.routes().stream().mapToInt(route -> route.stops().size()).sum();
    return new Figures(
        plan.cost().deadheadMetres(),
        plan.cost().deadheadMillis(),
        plan.cost().serviceMetres(),
        plan.cost().serviceMillis(),
        plan.cost().machineMillis(),
        plan.cost().finishMillis(),
        plan.routes().size(),
        served,
        plan.unserved().size(),
        transferred,
        transferredMetres,
        authorities);
  }

  private Figures.OfAuthority ofAuthority(int authority, ProblemIndex index) {
    long administered = 0;
    long served = 0;
    long given = 0;
    long received = 0;
    for (Group group : problem.groups()) {
      long metres = groups.metres(group.id());
      int performer = groups.authority(group.id());
      boolean own = group.administrator() == authority;
      boolean serves = performer == authority;
      administered += own ? metres : 0;
      served += serves ? metres : 0;
      given += serves && !own ? metres : 0;
      received += own && !serves && performer != ServedGroups.NOBODY ? metres : 0;
    }
    long empty = 0;
    long machineMillis = 0;
    long finish = 0;
    int machines = 0;
    for (Plan.Route route : plan.routes()) {
      Vehicle vehicle = problem.vehicles().get(route.vehicle());
      if (problem.authorityOf(vehicle) == authority) {
        empty += emptyMetres.applyAsLong(route);
        machineMillis += route.endMillis() - route.startMillis();
        finish = Math.max(finish, route.endMillis());
        machines++;
      }
    }
    return new Figures.OfAuthority(
        index.authorities().get(authority),
        administered,
        served,
        given,
        received,
        empty,
        machineMillis,
        finish,
        machines);
  }

  private static long emptyMetres(Problem problem, Plan.Route route) {
    Network network = problem.network();
    return Legs.of(problem, route).stream().flatMap(List::stream).mapToLong(network::metres).sum();
  }
}
