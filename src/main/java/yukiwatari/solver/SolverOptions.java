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
 * @param workers logical ones, as in {@link Plan.Origin}; {@link #BY_SIZE} = one per thousand
 *     services, so that smaller problems are searched as a whole
 * @param threads at the most; they share out the logical workers and change nothing else
 */
public record SolverOptions(
    long seed,
    CheckLevel check,
    @Nullable Plan warmStart,
    double cooled,
    @Nullable Schedule replay,
    int workers,
    int threads) {

  /** As many logical workers as suit the size of the problem. */
  public static final int BY_SIZE = 0;

  public SolverOptions {
    Require.within("options", "workers", workers, BY_SIZE, 1_000_000);
    Require.within("options", "threads", threads, 1, 1_000);
    Require.that(cooled >= 0 && cooled <= 1, "options", "cooled " + cooled + " is outside 0..1");
  }

  public static SolverOptions seed(long seed) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new SolverOptions(seed, CheckLevel.NONE, null, 0, null, BY_SIZE, cores);
  }

  public SolverOptions checking(CheckLevel level) {
    return new SolverOptions(seed, level, warmStart, cooled, replay, workers, threads);
  }

  /** Begins with the plan, its cooling done to the given share. */
  public SolverOptions from(Plan plan, double coolingDone) {
    return new SolverOptions(seed, check, plan, coolingDone, replay, workers, threads);
  }

  public SolverOptions replaying(Schedule schedule) {
    return new SolverOptions(seed, check, warmStart, cooled, schedule, workers, threads);
  }

  /** Repeats the search of a stored plan, up to the iterations that the stop rule must name. */
  public static SolverOptions replaying(Plan.Origin origin) {
    return seed(origin.seed()).replaying(origin.schedule()).workers(origin.workers());
  }

  public SolverOptions workers(int count) {
    return new SolverOptions(seed, check, warmStart, cooled, replay, count, threads);
  }

  public SolverOptions threads(int count) {
    return new SolverOptions(seed, check, warmStart, cooled, replay, workers, count);
  }
}
