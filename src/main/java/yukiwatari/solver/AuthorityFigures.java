package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a plan means for one authority, so that nobody is worse off unseen.
 *
 * @param deadheadMillis its machines' driving without work
 * @param deadheadMetres the same in metres of street
 * @param serviceMillis its machines' work
 * @param finishMillis when its last used machine is back; 0 when none is used
 * @param machineCost hourly and fixed cost of its machines, in cost units
 * @param servedMetres exchange metres it serves, its own and others'
 * @param servedMillis working time of the same at normal speed, {@link Service#exchangeMillis}
 * @param givenMetres exchange metres it serves for others
 * @param givenMillis working time of the same
 * @param receivedMetres exchange metres it administers that others serve
 * @param receivedMillis working time of the same
 * @param unservedMetres exchange metres it administers that nobody serves
 */
public record AuthorityFigures(
    int authority,
    long deadheadMillis,
    long deadheadMetres,
    long serviceMillis,
    long finishMillis,
    long machineCost,
    long servedMetres,
    long servedMillis,
    long givenMetres,
    long givenMillis,
    long receivedMetres,
    long receivedMillis,
    long unservedMetres) {

  /**
   * @return one entry per authority, by id; cost: a shortest path per leg
   */
  public static List<AuthorityFigures> of(Problem problem, Plan plan) {
    return of(problem, plan, route -> RouteCost.of(problem, route));
  }

  /**
   * @param costs where the cost of a route is known already
   */
  static List<AuthorityFigures> of(
      Problem problem, Plan plan, Function<Plan.Route, RouteCost> costs) {
    List<Sums> sums = new ArrayList<>();
    problem.authorities().forEach(authority -> sums.add(new Sums()));
    for (Plan.Route route : plan.routes()) {
      int performer = problem.authorityOf(problem.vehicles().get(route.vehicle()));
      sums.get(performer).drive = sums.get(performer).drive.plus(costs.apply(route));
      for (Plan.Stop stop : route.stops()) {
        Service service = problem.services().get(stop.service());
        int administrator = problem.groups().get(service.group()).administrator();
        sums.get(performer).served.add(service);
        if (administrator != performer) {
          sums.get(performer).given.add(service);
          sums.get(administrator).received.add(service);
        }
      }
    }
    for (Plan.Unserved unserved : plan.unserved()) {
      Service service = problem.services().get(unserved.service());
      int administrator = problem.groups().get(service.group()).administrator();
      sums.get(administrator).unserved.add(service);
    }
    List<AuthorityFigures> figures = new ArrayList<>();
    for (Sums sum : sums) {
      figures.add(sum.toFigures(figures.size()));
    }
    return figures;
  }

  /** Running sums of one authority. */
  private static final class Sums {
    private RouteCost drive = RouteCost.NONE;
    private final Amount served = new Amount();
    private final Amount given = new Amount();
    private final Amount received = new Amount();
    private final Amount unserved = new Amount();

    AuthorityFigures toFigures(int authority) {
      return new AuthorityFigures(
          authority,
          drive.deadheadMillis(),
          drive.deadheadMetres(),
          drive.serviceMillis(),
          drive.endMillis(),
          drive.hourlyCost() + drive.fixedCost(),
          served.metres,
          served.millis,
          given.metres,
          given.millis,
          received.metres,
          received.millis,
          unserved.metres);
    }
  }

  /** What services count in windows. */
  private static final class Amount {
    private long metres;
    private long millis;

    void add(Service service) {
      metres += service.exchangeMetres();
      millis += service.exchangeMillis();
    }
  }
}
