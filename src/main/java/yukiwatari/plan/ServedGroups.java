package yukiwatari.plan;

import yukiwatari.solver.Performers;
import yukiwatari.solver.Plan;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Service;

/** By group of a problem: which district serves it in a plan, and how many metres it counts. */
final class ServedGroups {
  static final int NOBODY = Performers.NOBODY;

  private final Problem problem;

  /** Indexed by group. */
  private final int[] districts;

  private final long[] metres;

  ServedGroups(Problem problem, Plan plan) {
    this.problem = problem;
    this.districts = Performers.districts(problem, plan);
    this.metres = new long[problem.groups().size()];
    for (Service service : problem.services()) {
      metres[service.group()] += service.exchangeMetres();
    }
  }

  /** {@link #NOBODY} when none of its services is served. */
  int district(int group) {
    return districts[group];
  }

  /** {@link #NOBODY} when none of its services is served. */
  int authority(int group) {
    int district = districts[group];
    return district == NOBODY ? NOBODY : problem.districts().get(district).authority();
  }

  long metres(int group) {
    return metres[group];
  }
}
