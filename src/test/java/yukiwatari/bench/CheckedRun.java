package yukiwatari.bench;

import yukiwatari.solver.Plan;
import yukiwatari.solver.PlanChecker;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Solver;
import yukiwatari.solver.SolverOptions;
import yukiwatari.solver.StopRule;

/**
 * One run of the engine on the CPU clock of the whole process, its plan found right.
 *
 * @param cpuSeconds of the process that it took
 * @param endedEarly at the cost it was to reach
 */
record CheckedRun(Plan plan, double cpuSeconds, boolean endedEarly) {

  /**
   * @param name of the instance, for the error
   * @param seconds CPU seconds that it is given
   * @param target ends at this cost; {@link EarlyEnd#NEVER}
   * @throws IllegalStateException when the plan breaks a rule of the problem
   */
  static CheckedRun of(String name, Problem problem, long seed, double seconds, long target) {
    long start = CpuClock.processNanos();
    EarlyEnd end = new EarlyEnd(target);
    StopRule stop = StopRule.cpuMillis((long) (seconds * 1000)).on(CpuClock::processNanos);
    Plan plan = Solver.run(problem, SolverOptions.seed(seed), end.within(stop), end);
    double used = (CpuClock.processNanos() - start) / 1e9;
    if (!PlanChecker.check(problem, plan).isEmpty()) {
      throw new IllegalStateException(name + ": " + PlanChecker.check(problem, plan));
    }
    return new CheckedRun(plan, used, end.reached());
  }
}
