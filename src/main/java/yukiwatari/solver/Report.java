package yukiwatari.solver;

/** What {@link Progress} sees. */
record Report(
    Instance in,
    Neighbours neighbours,
    Best best,
    long currentCost,
    double done,
    Plan.Origin origin)
    implements Progress.State {

  @Override
  public long iterations() {
    return origin.iterations();
  }

  @Override
  public long bestCost() {
    return best.cost();
  }

  @Override
  public Plan bestPlan() {
    return new PlanBuilder(in, best.toState(in), neighbours).build(origin);
  }
}
