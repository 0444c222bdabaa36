package yukiwatari.solver;

/** How much the search checks itself. */
public enum CheckLevel {
  /** Nothing: production. */
  NONE,
  /** The whole cost is recomputed after every applied change: tests. */
  FULL
}
