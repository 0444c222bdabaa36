package yukiwatari.solver;

/**
 * Ruin and recreate under simulated annealing, with the exact choice of each service's direction
 * (Vidal 2017), soft limits, and the crossing of plans where there is time for several. Feasible
 * from the first plan on and better from then; one thread.
 */
public final class Solver {
  /** Written into every plan; changes whenever the same seed may give another plan. */
  public static final String ENGINE = "sisr-3";

  private Solver() {}

  /**
   * @param progress called now and then from this thread
   * @return the cheapest plan found
   */
  public static Plan run(Problem problem, SolverOptions options, StopRule stop, Progress progress) {
    Pace pace = new Pace(stop, options.replay());
    Rng rng = new Rng(options.seed());
    Instance in = new Instance(problem);
    Neighbours neighbours = new Neighbours(in);
    Search search = new Search(in, neighbours, options, pace, progress, rng);
    new Breeding(search, new Crossing(in, neighbours, rng), rng).run();
    return search.report().bestPlan();
  }
}
