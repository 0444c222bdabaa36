package yukiwatari.plan;

import java.util.function.BooleanSupplier;

/** Does one run to its end. */
@FunctionalInterface
interface RunExecutor {
  /**
   * @param serverEnds asked between iterations: end soon, the run will be executed again
   */
  void execute(RunId id, BooleanSupplier serverEnds);
}
