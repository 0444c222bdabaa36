package yukiwatari.solver;

/**
 * Ruin and recreate under simulated annealing (SISR: Christiaens and Vanden Berghe 2020), one stage
 * after another on one count of iterations. Where the end comes before several stages would be
 * over, the first one is stretched to fill the time: one long annealing is then worth more.
 */
final class Search {
  /** Iterations of a full annealing: so many per square of the number of services, … */
  private static final long PER_SQUARE = 25;

  /** … and at least so many. */
  private static final long SHORTEST = 20_000;

  /** A child is annealed for this part of a full annealing. */
  private static final int CHILD_PART = 4;

  /** A run that ends before so many full annealings has only one stage. */
  private static final int WORTH_STAGES = 4;

  private final Instance in;
  private final Neighbours neighbours;
  private final SolverOptions options;
  private final Pace pace;
  private final Progress progress;
  private final Rng rng;
  private final Audit audit;
  private final SoftLimits soft;
  private final Annealing annealing;
  private final Best best;
  private final long full;
  private long iteration;
  private State state;

  Search(
      Instance in,
      Neighbours neighbours,
      SolverOptions options,
      Pace pace,
      Progress progress,
      Rng rng) {
    this.in = in;
    this.neighbours = neighbours;
    this.options = options;
    this.pace = pace;
    this.progress = progress;
    this.rng = rng;
    this.audit = new Audit(options.check(), in);
    this.state = Construction.run(in, neighbours, rng, options.warmStart());
    this.best = new Best(in);
    best.offer(state);
    double meanCost = Construction.meanServiceCost(in, neighbours, rng);
    long demand = 0;
    for (int s = 0; s < in.services; s++) {
      demand += in.demand[s];
    }
    this.soft = SoftLimits.of(in, meanCost * in.services / Math.max(1, demand));
    this.annealing = new Annealing(meanCost, rng);
    this.full = Math.max(SHORTEST, PER_SQUARE * in.services * in.services);
  }

  boolean goesOn() {
    return in.services > 0 && pace.goesOn(iteration);
  }

  /** A full annealing: from the constructed plan at first, later from a random one. */
  Best parent() {
    State start = iteration == 0 ? state : Construction.random(in, neighbours, rng);
    return anneal(start, options.cooled(), full, iteration == 0);
  }

  /** Puts absent services back and anneals from less heat. */
  Best child(State start, double cooled) {
    start.relax(soft);
    new Recreate(in, start, neighbours, rng, false).all(0, true);
    return anneal(start, cooled, full / CHILD_PART, false);
  }

  /** The report after what has been done. */
  Report report() {
    double done = options.cooled() + (1 - options.cooled()) * pace.schedule().progress(iteration);
    Plan.Origin origin = new Plan.Origin(Solver.ENGINE, options.seed(), iteration, pace.schedule());
    return new Report(in, neighbours, best, state.cost(), done, origin);
  }

  /**
   * @param cooled cooling done at the start, 0..1
   * @param length iterations
   * @param first true for the stage that may be stretched
   * @return the cheapest plan of this stage that keeps all limits
   */
  private Best anneal(State start, double cooled, long length, boolean first) {
    state = start;
    Best own = new Best(in);
    own.offer(state);
    Ruin ruin = new Ruin(in, state, neighbours, rng);
    Recreate recreate = new Recreate(in, state, neighbours, rng, true);
    audit.check(state, "start", iteration);
    long begin = iteration;
    boolean stretched = first && stretched();
    for (; goesOn() && (stretched || iteration - begin < length); iteration++) {
      if (iteration % Pace.READ_EVERY == 0) {
        stretched = first && stretched();
        double done =
            stretched
                ? pace.schedule().progress(iteration)
                : Math.min(1, (double) (iteration - begin) / length);
        annealing.cool(cooled + (1 - cooled) * done);
        progress.at(report());
      }
      step(ruin, recreate, own);
    }
    return own;
  }

  private boolean stretched() {
    return options.warmStart() != null
        || pace.schedule().endSeenAt(iteration) < WORTH_STAGES * full;
  }

  private void step(Ruin ruin, Recreate recreate, Best own) {
    soft.visit(state);
    long before = state.cost();
    state.begin();
    int absent = state.absentCount();
    ruin.apply();
    audit.check(state, "ruin", iteration);
    recreate.apply(state.absentCount() - absent);
    audit.check(state, "recreate", iteration);
    if (annealing.accepts(state.cost() - before)) {
      own.offer(state);
      best.offer(state);
    } else {
      state.rollback();
      audit.check(state, "rollback", iteration);
    }
  }
}
