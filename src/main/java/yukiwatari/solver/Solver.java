package yukiwatari.solver;

/**
 * Ruin and recreate under simulated annealing, with the exact choice of each service's direction
 * (Vidal 2017), soft limits, and the crossing of plans where there is time for several. Feasible
 * from the first plan on and better from then. Large problems are searched in pieces, by several
 * threads; any number of them gives the same plan.
 */
public final class Solver {
  /** Written into every plan; changes whenever the same seed may give another plan. */
  public static final String ENGINE = "sisr-5";

  /** Services of a logical worker; up to twice as many are searched as a whole. */
  static final int SERVICES_OF_A_WORKER = 1_000;

  private Solver() {}

  /**
   * @param progress called now and then from this thread
   * @return the cheapest plan found
   */
  public static Plan run(Problem problem, SolverOptions options, StopRule stop, Progress progress) {
    Pace pace = new Pace(stop, options.replay());
    return run(new Instance(problem), options, pace, progress);
  }

  /** The same for a problem whose distances are known; they do not count in the stop rule. */
  static Plan run(Instance in, SolverOptions options, StopRule stop, Progress progress) {
    return run(in, options, new Pace(stop, options.replay()), progress);
  }

  private static Plan run(Instance in, SolverOptions options, Pace pace, Progress progress) {
    Rng rng = new Rng(options.seed());
    Neighbours neighbours = new Neighbours(in);
    int workers = workers(in, options.workers());
    if (workers > 1) {
      Decomposition parts =
          new Decomposition(in, neighbours, options, pace, progress, rng, workers);
      parts.run();
      return parts.report().bestPlan();
    }
    Search search = new Search(in, neighbours, options, pace, progress, rng);
    new Breeding(search, new Crossing(in, neighbours, rng), rng).run();
    return search.report().bestPlan();
  }

  /** What binds the whole plan is not cut: a limit on moved services, days of visits. */
  private static int workers(Instance in, int wanted) {
    if (in.problem.changesAPlan() || !in.problem.calendar().equals(Calendar.NONE)) {
      return 1;
    }
    return wanted == SolverOptions.BY_SIZE
        ? Math.max(1, in.services / SERVICES_OF_A_WORKER)
        : wanted;
  }
}
