package yukiwatari.plan;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yukiwatari.solver.Plan;
import yukiwatari.solver.PlanChecker;
import yukiwatari.solver.PlanText;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Progress;
import yukiwatari.solver.Solver;
import yukiwatari.solver.SolverOptions;
import yukiwatari.solver.StopRule;

/**
 * Executes one run: takes it over, searches, saves the best plan now and then, checks the result
 * independently and stores it. When the server ends meanwhile, the next execution goes on from the
 * saved plan with the rest of the effort.
 */
@Component
class RunExecution implements RunExecutor {
  /** Thrown when the server is ending: the run stays RUNNING and is executed again. */
  static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final Logger LOG = LoggerFactory.getLogger(RunExecution.class);
  private static final long REPORT_EVERY_NANOS = 500_000_000L;
  private static final long SAVE_EVERY_NANOS = 10_000_000_000L;

  private final ScenarioStore scenarios;
  private final ProblemStore problems;
  private final RunStore runs;
  private final PlanResults results;
  private final CurveExecution curve;
  private final TransactionTemplate transaction;

  RunExecution(
      ScenarioStore scenarios,
      ProblemStore problems,
      RunStore runs,
      PlanResults results,
      CurveExecution curve,
      PlatformTransactionManager transactions) {
    this.scenarios = scenarios;
    this.problems = problems;
    this.runs = runs;
    this.results = results;
    this.curve = curve;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @param serverEnds asked between iterations
   * @throws Interrupted when the server ended before the search did
   */
  @Override
  public void execute(RunId id, BooleanSupplier serverEnds) {
    Run run = runs.find(id).orElse(null);
    RunStore.Begun begun = runs.begin(id).orElse(null);
    if (run == null || begun == null) {
      return; // deleted with its scenario, or ended already
    }
    try {
      if (run.variant() == Variant.CURVE) {
        curve.search(run, begun, serverEnds);
      } else {
        search(run, begun, serverEnds);
      }
    } catch (Interrupted e) {
      throw e;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      // What was only interrupted is executed again at once: nothing else may go that way.
      LOG.error("Run {} failed", id, e);
      runs.fail(id, begun.fence(), String.valueOf(e.getMessage()));
    }
  }

  private void search(Run run, RunStore.Begun begun, BooleanSupplier serverEnds) {
    Scenario scenario = scenarios.find(run.scenario()).orElseThrow();
    ProblemStore.Stored stored = problems.get(run.scenario());
    Problem problem = run.variant().of(stored.problem(), scenario.tolerancePermille());
    SolverOptions options = SolverOptions.seed(scenario.seed());
    double done = 0;
    if (begun.savedPlan() != null) {
      done = begun.done();
      options = options.from(PlanText.read(begun.savedPlan()), done);
    }
    long effortMillis = Math.max(1, Math.round(scenario.effortSeconds() * 1000L * (1 - done)));
    try (BoundBeside beside = new BoundBeside(problem)) {
      Reporter reporter = new Reporter(run.id(), begun.fence(), beside, System::nanoTime);
      StopRule stop =
          StopRule.cpuMillis(effortMillis)
              .orWhen(() -> reporter.stopped || serverEnds.getAsBoolean());
      Plan plan = Solver.run(problem, options, stop, reporter);
      if (serverEnds.getAsBoolean()) {
        reporter.save(plan);
        throw new Interrupted();
      }
      store(run, begun.fence(), problem, stored, plan, beside.bound());
    }
  }

  private void store(
      Run run,
      long fence,
      Problem problem,
      ProblemStore.Stored stored,
      Plan plan,
      long lowerBound) {
    PlanChecker.checked(problem, plan);
    transaction.executeWithoutResult(
        status -> {
          Figures figures = PlanFigures.of(problem, stored.index(), plan);
          long cost = plan.cost().total();
          if (runs.finish(run.id(), fence, cost, lowerBound, figures, PlanText.write(plan))) {
            results.save(run.id(), problem, stored, plan);
          }
        });
  }

  /** Writes progress every half second and the best plan every ten. */
  private final class Reporter implements Progress {
    private final RunId id;
    private final long fence;
    private final BoundBeside beside;
    private final LongSupplier nanos;
    private long reportedAt;
    private long savedAt;
    private long savedCost = Long.MAX_VALUE;
    private double done;
    private long iterations;
    private volatile boolean stopped;

    Reporter(RunId id, long fence, BoundBeside beside, LongSupplier nanos) {
      this.id = id;
      this.fence = fence;
      this.beside = beside;
      this.nanos = nanos;
      this.reportedAt = nanos.getAsLong() - REPORT_EVERY_NANOS;
      this.savedAt = reportedAt - SAVE_EVERY_NANOS;
    }

    @Override
    public void at(State state) {
      long now = nanos.getAsLong();
      if (now - reportedAt < REPORT_EVERY_NANOS) {
        return;
      }
      reportedAt = now;
      done = state.done();
      iterations = state.iterations();
      @Nullable String plan = null;
      if (now - savedAt >= SAVE_EVERY_NANOS && state.bestCost() < savedCost) {
        savedAt = now;
        savedCost = state.bestCost();
        plan = PlanText.write(state.bestPlan());
      }
      stopped = !runs.report(id, fence, done, iterations, state.bestCost(), beside.bound(), plan);
    }

    void save(Plan plan) {
      long cost = plan.cost().total();
      runs.report(id, fence, done, iterations, cost, beside.bound(), PlanText.write(plan));
    }
  }
}
