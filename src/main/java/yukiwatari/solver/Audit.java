package yukiwatari.solver;

/** The self-check of {@link CheckLevel#FULL}: costs kept up to date against costs computed anew. */
final class Audit {
  private final CheckLevel level;
  private final Instance in;

  Audit(CheckLevel level, Instance in) {
    this.level = level;
    this.in = in;
  }

  /**
   * Compares the state with one that is built from its routes.
   *
   * @throws IllegalStateException with the step and both values when they differ
   */
  void check(State state, String step, long iteration) {
    if (level == CheckLevel.NONE) {
      return;
    }
    State anew = state.anew();
    for (int v = 0; v < in.authority.length; v++) {
      same(state.route(v).cost, anew.route(v).cost, "cost of vehicle " + v, step, iteration);
      same(state.route(v).load, anew.route(v).load, "load of vehicle " + v, step, iteration);
    }
    same(state.routeCost(), anew.routeCost(), "cost of the routes", step, iteration);
    same(state.cost(), anew.cost(), "cost", step, iteration);
    same(state.absentCount(), anew.absentCount(), "absent services", step, iteration);
  }

  private static void same(long kept, long anew, String what, String step, long iteration) {
    if (kept != anew) {
      throw new IllegalStateException(
          what
              + " is kept as "
              + kept
              + " but is "
              + anew
              + " after "
              + step
              + " of iteration "
              + iteration);
    }
  }
}
