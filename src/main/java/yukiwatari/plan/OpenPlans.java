package yukiwatari.plan;

import org.springframework.stereotype.Component;
import yukiwatari.account.Actor;
import yukiwatari.http.Problem;
import yukiwatari.http.RevisionCache;
import yukiwatari.solver.Plan;
import yukiwatari.solver.PlanText;

/**
 * Finished plans, the last used ones in memory: reading a problem's text takes longer than asking.
 */
@Component
class OpenPlans {
  private static final long CAPACITY_BYTES = 128L << 20;

  /**
   * Measured roughly: objects of a service with its modes and arcs, and of an arc with its link.
   */
  private static final long BYTES_PER_SERVICE = 1_000;

  private static final long BYTES_PER_ARC = 100;

  private record Loaded(ProblemStore.Stored stored, Plan plan) {
    long bytes() {
      return BYTES_PER_SERVICE * stored.problem().services().size()
          + BYTES_PER_ARC * stored.problem().network().arcs();
    }
  }

  private final Scenarios scenarios;
  private final ProblemStore problems;
  private final RunStore runs;
  private final ChangeStore changes;
  private final RevisionCache<RunId, Loaded> loaded =
      new RevisionCache<>(CAPACITY_BYTES, Loaded::bytes);

  OpenPlans(Scenarios scenarios, ProblemStore problems, RunStore runs, ChangeStore changes) {
    this.scenarios = scenarios;
    this.problems = problems;
    this.runs = runs;
    this.changes = changes;
  }

  /** 404 unless the actor is a party, 409 while there is no plan. */
  OpenPlan get(Actor actor, RunId id) {
    Run run = scenarios.run(actor, id);
    if (run.figures() == null) {
      throw Problem.conflict("plan.noPlan");
    }
    // A finished plan never changes, so its end is its revision.
    Loaded found =
        loaded.get(
            id,
            String.valueOf(run.finishedAt()),
            () -> new Loaded(problems.get(run.scenario()), PlanText.read(runs.savedPlan(id))));
    return new OpenPlan(
        run,
        scenarios.get(actor, run.scenario()),
        changes.find(id).orElse(null),
        found.stored(),
        found.plan());
  }
}
