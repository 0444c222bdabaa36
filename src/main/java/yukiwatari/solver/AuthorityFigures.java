package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;

/**
 * What a plan means for one authority, so that nobody is worse off unseen.
 *
 * @param deadheadMillis its machines' driving without work
 * @param deadheadMetres the same in metres of street
 * @param serviceMillis its machines' work
 * @param finishMillis when its last used machine is back; 0 when none is used
 * @param machineCost hourly and fixed cost of its machines, in cost units
 * @param servedMetres exchange metres it serves, its own and others'
 * @param givenMetres exchange metres it serves for others
 * @param receivedMetres exchange metres it administers that others serve
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
    long givenMetres,
    long receivedMetres,
    long unservedMetres) {

  /**
   * @return one entry per authority, by id; cost: a shortest path per leg
   */
  public static List<AuthorityFigures> of(Problem problem, Plan plan) {
    List<Sums> sums = new ArrayList<>();
    problem.authorities().forEach(authority -> sums.add(new Sums()));
    for (Plan.Route route : plan.routes()) {
      int performer = problem.authorityOf(problem.vehicles().get(route.vehicle()));
      sums.get(performer).drive(problem, route);
      for (Plan.Stop stop : route.stops()) {
        Service service = problem.services().get(stop.service());
        int administrator = problem.groups().get(service.group()).administrator();
        sums.get(performer).served += service.exchangeMetres();
        if (administrator != performer) {
          sums.get(performer).given += service.exchangeMetres();
          sums.get(administrator).received += service.exchangeMetres();
        }
      }
    }
    for (Plan.Unserved unserved : plan.unserved()) {
      Service service = problem.services().get(unserved.service());
      int administrator = problem.groups().get(service.group()).administrator();
      sums.get(administrator).unserved += service.exchangeMetres();
    }
    List<AuthorityFigures> figures = new ArrayList<>();
    for (Sums sum : sums) {
      figures.add(sum.toFigures(figures.size()));
    }
    return figures;
  }

  /** Running sums of one authority. */
  private static final class Sums {
    private long deadheadMillis;
    private long deadheadMetres;
    private long serviceMillis;
    private long finish;
    private long cost;
    private long served;
    private long given;
    private long received;
    private long unserved;

    void drive(Problem problem, Plan.Route route) {
      Vehicle vehicle = problem.vehicles().get(route.vehicle());
      int left = route.startMillis();
      for (Plan.Stop stop : route.stops()) {
        deadheadMillis += stop.arrivalMillis() - left;
        serviceMillis += stop.endMillis() - stop.startMillis();
        left = stop.endMillis();
      }
      deadheadMillis += route.endMillis() - left;
      for (List<Integer> leg : Legs.of(problem, route)) {
        for (int arc : leg) {
          deadheadMetres += problem.network().metres(arc);
        }
      }
      finish = Math.max(finish, route.endMillis());
      cost +=
          vehicle.fixedPrice() * Costs.PER_PRICE
              + (long) vehicle.hourlyPrice() * (route.endMillis() - route.startMillis());
    }

    AuthorityFigures toFigures(int authority) {
      return new AuthorityFigures(
          authority,
          deadheadMillis,
          deadheadMetres,
          serviceMillis,
          finish,
          cost,
          served,
          given,
          received,
          unserved);
    }
  }
}
