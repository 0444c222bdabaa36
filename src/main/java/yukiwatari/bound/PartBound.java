package yukiwatari.bound;

/** The bound of one {@link Part}: nested cuts at first, then round by round what is broken. */
final class PartBound {
  /** Above that many nodes it stays with the nested cuts. */
  private static final int MOST_NODES = 1500;

  /** How many searches with noise may find nothing before it gives up. */
  private static final int PATIENCE = 600;

  /** Searches without noise come first; after them its strength goes round. */
  private static final double NOISE_STEP = 0.25;

  private static final int NOISE_STEPS = 8;

  private static final double ENOUGH = 1e-4;

  private final Master master;
  private final Columns columns;
  private final Rows rows;
  private long bound;
  private long round;
  private int failures;
  private boolean finished;

  PartBound(Part part) {
    this.columns = new Columns(new Relaxation(part));
    this.rows = new Rows(columns);
    this.master = new Master(columns);
    rows.always().forEach(master::addForGood);
    for (boolean[] inside : NestedCuts.of(columns.relaxation)) {
      master.add(rows.capacityCut(inside));
      rows.oddCut(inside).ifPresent(master::add);
    }
    solve();
    finished |= columns.relaxation.nodes > MOST_NODES;
  }

  /** In cost units; never falls. */
  long bound() {
    return bound;
  }

  /** True when {@link #step} finds no more. */
  boolean finished() {
    return finished;
  }

  int nodes() {
    return columns.relaxation.nodes;
  }

  /** Adds the rows that the last solution breaks, and solves again. */
  void step() {
    double[] values = master.values();
    int broken = 0;
    for (boolean[] inside : OddCuts.brokenBy(columns, values)) {
      broken += rows.oddCut(inside).filter(row -> addIfBroken(row, values)).isPresent() ? 1 : 0;
    }
    double noise = failures == 0 ? 0 : NOISE_STEP * (1 + failures % NOISE_STEPS);
    for (boolean[] inside : CapacityCuts.brokenBy(columns, values, noise, round++)) {
      broken += addIfBroken(rows.capacityCut(inside), values) ? 1 : 0;
    }
    if (broken > 0) {
      master.purge();
      solve();
      failures = Math.min(failures, 1);
    } else {
      failures++;
      finished |= failures > PATIENCE;
    }
  }

  private boolean addIfBroken(Row row, double[] values) {
    boolean broken = row.violation(values) > ENOUGH;
    if (broken) {
      master.add(row);
    }
    return broken;
  }

  private void solve() {
    finished = !master.solve();
    bound = Math.max(bound, master.bound());
  }
}
