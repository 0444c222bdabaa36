package yukiwatari.solver;

/**
 * Ruin and recreate under simulated annealing (SISR: Christiaens and Vanden Berghe 2020) with the
 * exact choice of each service's direction (Vidal 2017). Feasible from the first plan on and better
 * from then; one thread.
 */
public final class Solver {
  /** Written into every plan; changes whenever the same seed may give another plan. */
  public static final String ENGINE = "sisr-1";

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
    State state = Construction.run(in, neighbours, rng, options.warmStart());
    Best best = new Best(in);
    best.offer(state);

    Ruin ruin = new Ruin(in, state, neighbours, rng);
    Recreate recreate = new Recreate(in, state, neighbours, rng, true);
    Annealing annealing =
        new Annealing(Construction.meanServiceCost(in, neighbours, rng), options.cooled(), rng);
    Audit audit = new Audit(options.check(), in);
    Report report = new Report(in, neighbours, options.seed(), pace, annealing, state, best);
    audit.check(state, "construction", 0);

    long iteration = 0;
    for (; in.services > 0 && pace.goesOn(iteration); iteration++) {
      if (iteration % Pace.READ_EVERY == 0) {
        annealing.cool(pace.schedule().progress(iteration));
        progress.at(report.at(iteration));
      }
      long before = state.cost();
      state.begin();
      int absent = state.absentCount();
      ruin.apply();
      audit.check(state, "ruin", iteration);
      recreate.apply(state.absentCount() - absent);
      audit.check(state, "recreate", iteration);
      if (state.withinShifts() && annealing.accepts(state.cost() - before)) {
        best.offer(state);
      } else {
        state.rollback();
        audit.check(state, "rollback", iteration);
      }
    }
    return report.at(iteration).bestPlan();
  }
}
