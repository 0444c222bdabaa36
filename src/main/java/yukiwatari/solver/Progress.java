package yukiwatari.solver;

/** Is told now and then how the search stands; called from the searching thread. */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress NONE = state -> {};

  /** Called every few iterations; must return quickly and must not keep the state. */
  void at(State state);

  /** How the search stands; valid only during the call. */
  interface State {
    long iterations();

    /** Cooling done, 0..1. */
    double done();

    /** Cost of the plan the search stands at, in cost units. */
    long currentCost();

    /** Lowest cost so far, in cost units. */
    long bestCost();

    /** Builds the best plan so far; takes as long as a shortest path per leg. */
    Plan bestPlan();
  }
}
