package yukiwatari.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import yukiwatari.solver.Plan;
import yukiwatari.solver.PlanChecker;
import yukiwatari.solver.Problem;
import yukiwatari.solver.ProblemText;
import yukiwatari.solver.Progress;
import yukiwatari.solver.Solver;
import yukiwatari.solver.SolverOptions;
import yukiwatari.solver.StopRule;

/**
 * Our own engine, measured like the others; it finds its distances itself.
 *
 * <pre>EnginePeer PROBLEM SECONDS TARGET   PROBLEM in our text format</pre>
 */
final class EnginePeer {
  /** Plans are told at most this often, because building one takes time. */
  private static final double TELL_EVERY_SECONDS = 0.1;

  /** Share of the budget for the search; the rest is for checking and telling its last plan. */
  private static final double SEARCH = 0.99;

  private final Trace trace;
  private final long target;
  private double told;

  private EnginePeer(double budget, long target) {
    this.trace = new Trace(budget, target);
    this.target = target;
  }

  public static void main(String[] args) throws IOException {
    double budget = Double.parseDouble(args[1]);
    new EnginePeer(budget, Long.parseLong(args[2])).run(Path.of(args[0]), budget);
  }

  private void run(Path file, double budget) throws IOException {
    Problem problem = ProblemText.read(Files.readString(file));
    double used = Trace.cpuSeconds();
    StopRule stop =
        StopRule.cpuMillis((long) (Math.max(0, SEARCH * budget - used) * 1000))
            .on(() -> (long) ((Trace.cpuSeconds() - used) * 1e9));
    Plan plan = Solver.run(problem, SolverOptions.seed(1), stop, this::tell);
    if (!PlanChecker.check(problem, plan).isEmpty()) {
      throw new IllegalStateException(file + ": " + PlanChecker.check(problem, plan));
    }
    tell(plan);
  }

  private void tell(Progress.State state) {
    double now = Trace.cpuSeconds();
    boolean due = now >= told + TELL_EVERY_SECONDS || state.bestCost() <= target;
    if (due && trace.isBetter(state.bestCost())) {
      told = now;
      tell(state.bestPlan());
    }
  }

  private void tell(Plan plan) {
    List<List<Integer>> routes =
        plan.routes().stream()
            .map(route -> route.stops().stream().map(Plan.Stop::service).toList())
            .toList();
    trace.found(plan.cost().total(), routes);
  }
}
