package yukiwatari.plan;

import java.util.List;
import java.util.UUID;
import yukiwatari.solver.Problem;

/**
 * A problem for the solver, what its ids stand for, and what could not become part of it.
 *
 * @param leftOut by section: nothing is dropped silently
 */
record BuiltProblem(Problem problem, ProblemIndex index, List<LeftOut> leftOut) {

  record LeftOut(UUID sectionId, Reason reason) {}

  enum Reason {
    /** 位置未登録, or its geometry is not part of the planned network. */
    NOT_ON_NETWORK,
    /** Who does it today, by agreement or as administrator, has no district in the plan. */
    PERFORMER_TAKES_NO_PART,
    /** Every machine is too wide for it. */
    TOO_NARROW
  }
}
