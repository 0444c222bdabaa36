package yukiwatari.plan;

import yukiwatari.solver.Exchange;
import yukiwatari.solver.Problem;

/**
 * How far work may cross the boundary; all variants of a scenario get the same fleet and effort.
 */
enum Variant {
  /** 現行: every section stays in the work district that clears it today; the order is optimised. */
  TODAY,
  /** Everyone clears only their own, in any of their districts. */
  OWN_ONLY,
  /** Exchange in which every authority serves about the km that it administers. */
  BALANCED,
  /** Exchange without a balance: what at most there is to gain. */
  FREE,
  /** Exchange at several prices of a change of hands: {@link CurveExecution}. */
  CURVE;

  /** Yen per km outside the balance: far above the cost of clearing one. */
  private static final int IMBALANCE_YEN_PER_KM = 1_000_000;

  Problem of(Problem problem, int tolerancePermille) {
    return switch (this) {
      case TODAY -> Exchange.insideDistricts(problem);
      case OWN_ONLY -> Exchange.withinAuthorities(problem);
      case BALANCED -> Exchange.balanced(problem, tolerancePermille, IMBALANCE_YEN_PER_KM);
      case FREE, CURVE -> problem;
    };
  }
}
