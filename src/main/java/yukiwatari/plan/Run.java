package yukiwatari.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One variant of a scenario given to the solver.
 *
 * @param done cooling done, 0..1
 * @param bestCost in the solver's cost units; null before the first plan
 * @param figures of the finished plan as JSON ({@link Figures})
 * @param message why it failed
 */
record Run(
    RunId id,
    ScenarioId scenario,
    Variant variant,
    State state,
    double done,
    long iterations,
    @Nullable Long bestCost,
    @Nullable Figures figures,
    @Nullable String message,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  /** The life of a run. */
  enum State {
    WAITING,
    RUNNING,
    DONE,
    /** Somebody stopped it; the best plan until then is kept. */
    STOPPED,
    FAILED;

    boolean isFinal() {
      return this == DONE || this == STOPPED || this == FAILED;
    }
  }
}
