package yukiwatari.bench;

import yukiwatari.solver.Progress;
import yukiwatari.solver.StopRule;

/** Ends a run as soon as its best plan costs no more than a target. */
final class EarlyEnd implements Progress {
  /** No plan costs so little. */
  static final long NEVER = Long.MIN_VALUE;

  private final long target;
  private volatile boolean reached;

  /**
   * @param target in cost units, or {@link #NEVER}
   */
  EarlyEnd(long target) {
    this.target = target;
  }

  @Override
  public void at(State state) {
    reached |= state.bestCost() <= target;
  }

  boolean reached() {
    return reached;
  }

  /** The rule, or earlier when the target is reached; the run must report to this. */
  StopRule within(StopRule rule) {
    return rule.orWhen(this::reached);
  }
}
