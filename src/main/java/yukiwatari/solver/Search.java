package yukiwatari.solver;

/**
 * Ruin and recreate under simulated annealing (SISR: Christiaens and Vanden Berghe 2020), one stage
 * after another on one count of iterations. In a <i>short run</i>, whose end comes before several
 * full annealings would be over, the stages share the iterations there are: a long first one and
 * some that anneal its plan again.
 */
final class Search {
  /** Iterations of a full annealing: so many per square of the number of services, … */
  private static final long PER_SQUARE = 25;

  /** … and at least so many. */
  private static final long SHORTEST = 20_000;

  /** Heat of a child at the start: cooling already done. */
  private static final double CHILD_COOLED = 0.5;

  /** A child is annealed for this part of a full annealing. */
  private static final int CHILD_PART = 4;

  /** A run that ends before so many full annealings is short. */
  private static final int WORTH_STAGES = 4;

  /** Share of a short run that its first annealing takes, … */
  private static final double FIRST_PART = 0.6;

  /** … and each later one. */
  private static final double LATER_PART = (1 - FIRST_PART) / 3;

  /** No share: the stage has a length of its own even in a short run. */
  private static final double OWN_LENGTH = 0;

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

  /** True when the stages share what iterations there are. */
  boolean isShort() {
    return options.warmStart() != null
        || pace.schedule().endSeenAt(iteration) < WORTH_STAGES * full;
  }

  /** A full annealing: from the constructed plan at first, later from a random one. */
  Best parent() {
    return iteration == 0
        ? anneal(state, options.cooled(), full, FIRST_PART)
        : anneal(Construction.random(in, neighbours, rng), options.cooled(), full, OWN_LENGTH);
  }

  /** Puts absent services back and anneals from less heat. */
  Best child(State start) {
    return child(start, OWN_LENGTH);
  }

  /** A child of one plan alone, in a short run. */
  Best again(Best plan) {
    return child(plan.toState(in), LATER_PART);
  }

  private Best child(State start, double part) {
    start.relax(soft);
    new Recreate(in, start, neighbours, rng, false).all(0, true);
    double cooled = Math.max(CHILD_COOLED, options.cooled());
    return anneal(start, cooled, full / CHILD_PART, part);
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
   * @param part of a short run, which it takes instead of the length, or OWN_LENGTH
   * @return the cheapest plan of this stage that keeps all limits
   */
  private Best anneal(State start, double cooled, long length, double part) {
    state = start;
    Best own = new Best(in);
    own.offer(state);
    Step step = new Step(in, state, neighbours, annealing, audit, rng);
    audit.check(state, "start", iteration);
    long begin = iteration;
    double over = pace.schedule().progress(begin);
    boolean sharing = part > OWN_LENGTH && isShort();
    double done = 0;
    for (; goesOn() && (sharing ? done < 1 : iteration - begin < length); iteration++) {
      if (iteration % Pace.READ_EVERY == 0) {
        sharing = part > OWN_LENGTH && isShort();
        done =
            sharing
                ? (pace.schedule().progress(iteration) - over) / part
                : (double) (iteration - begin) / length;
        annealing.cool(cooled + (1 - cooled) * Math.min(1, done));
        progress.at(report());
      }
      soft.visit(state);
      if (step.take(iteration)) {
        own.offer(state);
        best.offer(state);
      }
    }
    return own;
  }
}
