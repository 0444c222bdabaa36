package yukiwatari.solver;

/** An iteration of the search: ruin, recreate, and the judgement of the annealing. */
final class Step {
  private final State state;
  private final Annealing annealing;
  private final Audit audit;
  private final Ruin ruin;
  private final Recreate recreate;

  Step(Instance in, State state, Neighbours neighbours, Annealing annealing, Audit audit, Rng rng) {
    this.state = state;
    this.annealing = annealing;
    this.audit = audit;
    this.ruin = new Ruin(in, state, neighbours, rng);
    this.recreate = new Recreate(in, state, neighbours, rng, true);
  }

  /** Returns true when the state has changed, false when the change was taken back. */
  boolean take(long iteration) {
    long before = state.cost();
    state.begin();
    int absent = state.absentCount();
    ruin.apply();
    audit.check(state, "ruin", iteration);
    recreate.apply(state.absentCount() - absent);
    audit.check(state, "recreate", iteration);
    if (annealing.accepts(state.cost() - before)) {
      return true;
    }
    state.rollback();
    audit.check(state, "rollback", iteration);
    return false;
  }
}
