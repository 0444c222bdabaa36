package yukiwatari.solver;

/** What {@link Progress} sees; one object for the whole search. */
final class Report implements Progress.State {
  private final Instance in;
  private final Neighbours neighbours;
  private final long seed;
  private final Pace pace;
  private final Annealing annealing;
  private final State state;
  private final Best best;
  private long iterations;

  Report(
      Instance in,
      Neighbours neighbours,
      long seed,
      Pace pace,
      Annealing annealing,
      State state,
      Best best) {
    this.in = in;
    this.neighbours = neighbours;
    this.seed = seed;
    this.pace = pace;
    this.annealing = annealing;
    this.state = state;
    this.best = best;
  }

  /** This report after the given number of iterations. */
  Report at(long newIterations) {
    iterations = newIterations;
    return this;
  }

  @Override
  public long iterations() {
    return iterations;
  }

  @Override
  public double done() {
    return annealing.done(pace.schedule().progress(iterations));
  }

  @Override
  public long currentCost() {
    return state.cost();
  }

  @Override
  public long bestCost() {
    return best.cost();
  }

  @Override
  public Plan bestPlan() {
    Plan.Origin origin = new Plan.Origin(Solver.ENGINE, seed, iterations, pace.schedule());
    return new PlanBuilder(in, best.toState(in), neighbours).build(origin);
  }
}
