package yukiwatari.solver;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * When the search ends: after a number of iterations, after an amount of CPU time, or when somebody
 * asks for it. The only place of the solver that reads a clock.
 *
 * @param iterations at the most; {@link Long#MAX_VALUE} = no limit
 * @param cpuNanos at the most; {@link Long#MAX_VALUE} = no limit
 * @param cpuClock rising nanoseconds of CPU time
 * @param asked true ends the search at the next iteration; called from the searching thread
 */
public record StopRule(
    long iterations, long cpuNanos, LongSupplier cpuClock, BooleanSupplier asked) {

  private static final long NANOS_PER_MILLI = 1_000_000;

  public StopRule {
    Require.within("stop rule", "iterations", iterations, 0, Long.MAX_VALUE);
    Require.within("stop rule", "cpuNanos", cpuNanos, 0, Long.MAX_VALUE);
    Require.that(
        iterations < Long.MAX_VALUE || cpuNanos < Long.MAX_VALUE,
        "stop rule",
        "needs a limit on iterations or CPU time, because the cooling must know its end");
  }

  /** Reproducible by seed alone. */
  public static StopRule iterations(long iterations) {
    return new StopRule(iterations, Long.MAX_VALUE, () -> 0L, () -> false);
  }

  /**
   * CPU time of the calling thread. The distances, found on all cores before the search, count only
   * as far as this thread works on them.
   */
  public static StopRule cpuMillis(long millis) {
    Require.within("stop rule", "cpuMillis", millis, 0, Long.MAX_VALUE / NANOS_PER_MILLI);
    return new StopRule(Long.MAX_VALUE, millis * NANOS_PER_MILLI, threadClock(), () -> false);
  }

  /** This rule, or earlier when asked. */
  public StopRule orWhen(BooleanSupplier stop) {
    return new StopRule(
        iterations, cpuNanos, cpuClock, () -> asked.getAsBoolean() || stop.getAsBoolean());
  }

  /** This rule on another clock, for example the CPU time of the whole process. */
  public StopRule on(LongSupplier clock) {
    return new StopRule(iterations, cpuNanos, clock, asked);
  }

  /** Several times the effort. */
  StopRule times(int efforts) {
    return new StopRule(longer(iterations, efforts), longer(cpuNanos, efforts), cpuClock, asked);
  }

  private static long longer(long limit, int efforts) {
    return limit == Long.MAX_VALUE ? limit : Math.multiplyExact(limit, (long) efforts);
  }

  private static LongSupplier threadClock() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads::getCurrentThreadCpuTime;
  }
}
