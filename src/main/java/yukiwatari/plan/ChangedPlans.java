package yukiwatari.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yukiwatari.http.NewId;
import yukiwatari.solver.Plan;
import yukiwatari.solver.PlanText;
import yukiwatari.solver.Problem;

/** Stores plans that were not searched for as runs of their own, in the caller's transaction. */
@Component
class ChangedPlans {
  private final RunStore runs;
  private final PlanResults results;

  ChangedPlans(RunStore runs, PlanResults results) {
    this.runs = runs;
    this.results = results;
  }

  /**
   * @param problem that the plan belongs to, with the services and vehicles of the stored one
   * @return the finished run that it is from now on
   */
  RunId save(
      ScenarioId scenario,
      Variant variant,
      @Nullable UUID requestedBy,
      Problem problem,
      ProblemStore.Stored stored,
      Plan plan) {
    RunId run = new RunId(NewId.next());
    runs.insertChanged(run, scenario, variant, requestedBy);
    runs.complete(
        run,
        plan.cost().total(),
        PlanText.write(plan),
        PlanFigures.of(problem, stored.index(), plan));
    results.save(run, problem, stored, plan);
    return run;
  }
}
