package yukiwatari.plan;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** In tests nobody takes up runs that wait, so that the test's thread does, as the scheduler's. */
@Component
final class RunsByHand {
  private final RunStore runs;
  private final RunExecution execution;

  RunsByHand(RunStore runs, RunExecution execution) {
    this.runs = runs;
    this.execution = execution;
  }

  /** Executes all runs of the scenario to their end, one after the other; how they ended. */
  List<Run> execute(ScenarioId scenario) {
    runs.list(scenario).forEach(run -> execution.execute(run.id(), () -> false));
    return runs.list(scenario);
  }

  /** Of a run that has ended with a plan. */
  Figures figures(ScenarioId scenario, Variant variant) {
    return Objects.requireNonNull(
        runs.list(scenario).stream()
            .filter(run -> run.variant() == variant)
            .findFirst()
            .orElseThrow()
            .figures());
  }
}
