package yukiwatari.bench;

import java.util.List;
import yukiwatari.solver.AuthorityFigures;
import yukiwatari.solver.Costs;
import yukiwatari.solver.Performers;
import yukiwatari.solver.Plan;
import yukiwatari.solver.Problem;

/**
 * What one run found for an instance in one variant.
 *
 * @param sections groups of services with one performer
 * @param cost in money, rounded
 * @param lowerBound proven, in money, rounded
 * @param deadhead metres driven without work
 * @param swapped sections that another authority than their administrator works on
 * @param kmOff per cent by which the worst authority serves more or fewer metres than it
 *     administers
 * @param hoursOff the same in working time
 */
record ExchangeRun(
    String instance,
    String variant,
    long seed,
    double seconds,
    int authorities,
    int sections,
    long cost,
    long lowerBound,
    long deadhead,
    int machines,
    int swapped,
    double kmOff,
    double hoursOff,
    int unserved) {

  static ExchangeRun of(
      String instance,
      String variant,
      long seed,
      double seconds,
      Problem problem,
      Plan plan,
      long bound) {
    int[] performer = Performers.of(problem, plan);
    int swapped = 0;
    for (int g = 0; g < performer.length; g++) {
      boolean served = performer[g] != Performers.NOBODY;
      swapped += served && performer[g] != problem.groups().get(g).administrator() ? 1 : 0;
    }
    List<AuthorityFigures> figures = AuthorityFigures.of(problem, plan);
    double kmOff = 0;
    double hoursOff = 0;
    for (AuthorityFigures of : figures) {
      long km = problem.administeredMetres()[of.authority()];
      long hours = problem.administeredMillis()[of.authority()];
      kmOff = Math.max(kmOff, off(of.servedMetres(), km));
      hoursOff = Math.max(hoursOff, off(of.servedMillis(), hours));
    }
    return new ExchangeRun(
        instance,
        variant,
        seed,
        seconds,
        figures.size(),
        performer.length,
        Costs.toPrice(plan.cost().total()),
        Costs.toPrice(bound),
        plan.cost().deadheadMetres(),
        plan.routes().size(),
        swapped,
        kmOff,
        hoursOff,
        plan.unserved().size());
  }

  private static double off(long served, long administered) {
    return administered == 0 ? 0 : 100.0 * Math.abs(served - administered) / administered;
  }
}
