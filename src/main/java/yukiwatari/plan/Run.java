package yukiwatari.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One variant of a scenario given to the solver.
 *
 * @param done cooling done, 0..1
 * @param bestCost in the solver's cost units; null before the first plan
 * @param lowerBound proven, in the same units; null before there is one
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
    @Nullable Long lowerBound,
    @Nullable Figures figures,
    @Nullable String message,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  /** The most by which the best plan can be too dear, in per cent; null while nothing is proven. */
  @Nullable Double abovePercent() {
    return bestCost == null || lowerBound == null || lowerBound <= 0
        ? null
        : 100.0 * Math.max(0, bestCost - lowerBound) / lowerBound;
  }

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
