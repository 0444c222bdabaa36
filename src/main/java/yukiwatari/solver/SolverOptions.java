package yukiwatari.solver;

import org.jspecify.annotations.Nullable;

/**
 * How to search.
 *
 * @param seed of the one random generator
 * @param check self-checks
 * @param warmStart plan to begin with, for example the one saved before a restart; what no longer
 *     fits the problem is taken out and put in anew. Null = construct
 * @param cooled cooling already done at the start, 0..1: 0 = begin hot, near 1 = only polish. After
 *     a restart it is the saved plan's progress
 * @param replay schedule of a stored plan to repeat; null = from the stop rule
 */
public record SolverOptions(
    long seed,
    CheckLevel check,
    @Nullable Plan warmStart,
    double cooled,
    @Nullable Schedule replay) {

  public SolverOptions {
    Require.that(cooled >= 0 && cooled <= 1, "options", "cooled " + cooled + " is outside 0..1");
  }

  public static SolverOptions seed(long seed) {
    return new SolverOptions(seed, CheckLevel.NONE, null, 0, null);
  }

  public SolverOptions checking(CheckLevel level) {
    return new SolverOptions(seed, level, warmStart, cooled, replay);
  }

  /** Begins with the plan, its cooling done to the given share. */
  public SolverOptions from(Plan plan, double coolingDone) {
    return new SolverOptions(seed, check, plan, coolingDone, replay);
  }

  public SolverOptions replaying(Schedule schedule) {
    return new SolverOptions(seed, check, warmStart, cooled, schedule);
  }
}
