package yukiwatari.plan;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yukiwatari.solver.Exchange;
import yukiwatari.solver.Plan;
import yukiwatari.solver.PlanChecker;
import yukiwatari.solver.PlanText;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Progress;
import yukiwatari.solver.SavingCurve;
import yukiwatari.solver.SolverOptions;
import yukiwatari.solver.StopRule;

/**
 * Finds what exchange saves against how many sections change hands. The run itself gets the plan of
 * own roads only, to compare with; each point of the curve becomes a plan that somebody may accept.
 */
@Component
class CurveExecution {
  /** Yen for each section that changes hands: from nearly none that pays to all that do. */
  private static final List<Long> FEES = List.of(16_000L, 8_000L, 4_000L, 2_000L, 1_000L, 500L, 0L);

  /**
   * Each search of the curve begins with the plan before, so that a part of the effort is enough.
   */
  private static final int PART_OF_EFFORT = 4;

  private static final long REPORT_EVERY_NANOS = 500_000_000L;

  private final ScenarioStore scenarios;
  private final ProblemStore problems;
  private final RunStore runs;
  private final ChangeStore changes;
  private final PlanResults results;
  private final ChangedPlans changedPlans;
  private final TransactionTemplate transaction;

  CurveExecution(
      ScenarioStore scenarios,
      ProblemStore problems,
      RunStore runs,
      ChangeStore changes,
      PlanResults results,
      ChangedPlans changedPlans,
      PlatformTransactionManager transactions) {
    this.scenarios = scenarios;
    this.problems = problems;
    this.runs = runs;
    this.changes = changes;
    this.results = results;
    this.changedPlans = changedPlans;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** When the server ends it begins anew: its points depend on each other. */
  void search(Run run, RunStore.Begun begun, BooleanSupplier serverEnds) {
    Scenario scenario = scenarios.find(run.scenario()).orElseThrow();
    ProblemStore.Stored stored = problems.get(run.scenario());
    Reporter reporter = new Reporter(run.id(), begun.fence());
    long millis = Math.max(1, scenario.effortSeconds() * 1_000L / PART_OF_EFFORT);
    SavingCurve.Curve curve =
        SavingCurve.run(
            stored.problem(),
            FEES,
            SolverOptions.seed(scenario.seed()),
            StopRule.cpuMillis(millis).orWhen(() -> reporter.stopped || serverEnds.getAsBoolean()),
            reporter);
    if (serverEnds.getAsBoolean()) {
      throw new RunExecution.Interrupted();
    }
    transaction.executeWithoutResult(status -> save(run, begun.fence(), scenario, stored, curve));
  }

  private void save(
      Run run, long fence, Scenario scenario, ProblemStore.Stored stored, SavingCurve.Curve curve) {
    Problem problem = stored.problem();
    Plan own = PlanChecker.checked(Exchange.withFee(problem, 0), curve.ownRoadsOnly().plan());
    Figures figures = PlanFigures.of(problem, stored.index(), own);
    if (!runs.finish(run.id(), fence, own.cost().total(), 0, figures, PlanText.write(own))) {
      return; // another execution took over
    }
    results.save(run.id(), problem, stored, own);
    int changedBefore = -1;
    for (SavingCurve.Point point : curve.points()) {
      if (point.changedGroups() == changedBefore) {
        continue; // the same plan pays at several fees
      }
      changedBefore = point.changedGroups();
      Plan plan = PlanChecker.checked(Exchange.withFee(problem, point.fee()), point.plan());
      RunId id = changedPlans.save(scenario.id(), Variant.FREE, null, problem, stored, plan);
      changes.insert(
          id,
          run.id(),
          Change.Kind.CURVE,
          Map.of("fee", point.fee(), "changed", point.changedGroups()),
          scenario.organisationId(),
          Change.Decision.PROPOSED);
    }
  }

  /** Writes every half second how far all searches together are. */
  private final class Reporter implements SavingCurve.Watch {
    private final RunId id;
    private final long fence;
    private long reportedAt = System.nanoTime() - REPORT_EVERY_NANOS;
    private volatile boolean stopped;

    Reporter(RunId id, long fence) {
      this.id = id;
      this.fence = fence;
    }

    @Override
    public void found(SavingCurve.Point point) {
      // The points are stored together: later plans may still make earlier points better.
    }

    @Override
    public Progress of(int run, int count) {
      // The last search takes as long as those of all fees together.
      int fees = count - 2;
      double whole = 1 + 2.0 * fees;
      double weight = run == count - 1 ? fees : 1;
      return state -> report((run + weight * state.done()) / whole, state);
    }

    private void report(double done, Progress.State state) {
      long now = System.nanoTime();
      if (now - reportedAt >= REPORT_EVERY_NANOS) {
        reportedAt = now;
        stopped = !runs.report(id, fence, done, state.iterations(), state.bestCost(), 0, null);
      }
    }
  }
}
