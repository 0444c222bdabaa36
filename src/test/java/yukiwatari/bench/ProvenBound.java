package yukiwatari.bench;

import yukiwatari.bound.CuttingPlanes;
import yukiwatari.solver.Problem;

/**
 * The lower bound that a bench may call proven: our own, never a published one, of which at least
 * one is wrong (val5D: 577, while a plan costs 575).
 */
final class ProvenBound {
  /** Cutting planes of the small sets find nothing more long before. */
  private static final double MOST_SECONDS = 2;

  private ProvenBound() {}

  /**
   * In cost units.
   *
   * @param runSeconds of the run that it is for; it gets as many CPU seconds of this thread, at
   *     most two, or one step that takes longer
   */
  static long of(Problem problem, double runSeconds) {
    CuttingPlanes planes = new CuttingPlanes(problem);
    long end = CpuClock.threadNanos() + (long) (Math.min(runSeconds, MOST_SECONDS) * 1e9);
    while (!planes.finished() && CpuClock.threadNanos() < end) {
      planes.step();
    }
    return planes.bound();
  }
}
