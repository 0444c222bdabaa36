package yukiwatari.plan;

import org.jspecify.annotations.Nullable;
import yukiwatari.solver.Plan;

/**
 * A finished plan with everything that is needed to ask about it or to change it.
 *
 * @param change how it came about; null: it was computed
 */
record OpenPlan(
    Run run, Scenario scenario, @Nullable Change change, ProblemStore.Stored stored, Plan plan) {

  /** True when a part of it is history: it was made while machines were out. */
  boolean begun() {
    return change != null && change.kind() == Change.Kind.REWORKED;
  }
}
