package yukiwatari.plan;

import yukiwatari.bound.CuttingPlanes;
import yukiwatari.solver.Problem;

/**
 * Raises the lower bound of a problem in a thread of its own while a search lowers the cost, so
 * that people see how much too dear a plan could still be. The search does not depend on it: the
 * same seed finds the same plan.
 */
final class BoundBeside implements AutoCloseable {
  private final CuttingPlanes planes;
  private volatile boolean over;

  /** Has a first bound when it returns, which takes some hundredths of a second. */
  BoundBeside(Problem problem) {
    this.planes = new CuttingPlanes(problem);
    Thread thread = new Thread(this::raise, "lower-bound");
    thread.setDaemon(true);
    thread.start();
  }

  private void raise() {
    while (!over && !planes.finished()) {
      planes.step();
    }
  }

  /** In the solver's cost units; never falls. */
  long bound() {
    return planes.bound();
  }

  /** Ends after the step that is being taken; the bound may still be read. */
  @Override
  public void close() {
    over = true;
  }
}
