package yukiwatari.bound;

import yukiwatari.solver.Problem;

/** The bound to show at once, before {@link CuttingPlanes} have had their time. */
public final class LowerBound {
  /** Rounds of cuts after the nested ones, and up to how many nodes they take only milliseconds. */
  private static final int ROUNDS = 6;

  private static final int FEW_NODES = 120;

  private LowerBound() {}

  /**
   * Nested cuts around the depots and one linear program; where the problem is small, six rounds of
   * cutting planes more. Some 0.05 s for 100 services.
   *
   * @return in cost units; no plan costs less. {@link CuttingPlanes} says what counts
   */
  public static long instant(Problem problem) {
    CuttingPlanes planes = new CuttingPlanes(problem);
    for (int round = 0; round < ROUNDS && planes.nodes() <= FEW_NODES; round++) {
      planes.step();
    }
    return planes.bound();
  }
}
