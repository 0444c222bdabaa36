package yukiwatari.solver;

import org.jspecify.annotations.Nullable;

/**
 * Ties the cooling to the stop rule. With a limit on iterations, or when a plan is replayed, the
 * schedule is known from the start. With a limit on time it begins with a guess that keeps the
 * search hot; when certain shares of the time are over, the iterations still to come are estimated
 * from the measured speed and the schedule is corrected.
 */
final class Pace {
  /** The clock is read once in so many iterations. */
  static final int READ_EVERY = 32;

  /** Shares of the time after which the speed is measured again; the first one calibrates. */
  private static final double[] CORRECTIONS = {0.02, 0.1, 0.3, 0.6, 0.85, 0.95};

  /**
   * Before this share the speed is also measured half way to the end of the schedule: a search that
   * was measured while something else held it up would else end long before its time.
   */
  private static final double LAST_CORRECTION = 0.98;

  private static final long CALIBRATING = 1_000_000_000_000L;

  private final StopRule stop;
  private final boolean timed;
  private final long startNanos;
  private Schedule schedule;
  private int corrections;
  private long measuredIteration;
  private long measuredNanos;

  /** Starts the clock. */
  Pace(StopRule stop, @Nullable Schedule replay) {
    this.stop = stop;
    this.startNanos = stop.cpuClock().getAsLong();
    this.timed = replay == null && stop.iterations() == Long.MAX_VALUE;
    if (replay != null) {
      this.schedule = replay;
    } else {
      this.schedule = Schedule.over(timed ? CALIBRATING : Math.max(1, stop.iterations()));
    }
  }

  Schedule schedule() {
    return schedule;
  }

  /** True while iteration (counted from 0) is to be carried out. */
  boolean goesOn(long iteration) {
    if (iteration >= stop.iterations()
        || iteration >= schedule.end()
        || stop.asked().getAsBoolean()) {
      return false;
    }
    return iteration % READ_EVERY != 0 || hasTime(iteration);
  }

  /** The same before a round of many iterations, which may begin at any iteration. */
  boolean goesOnWithRound(long iteration) {
    return iteration < stop.iterations()
        && iteration < schedule.end()
        && !stop.asked().getAsBoolean()
        && hasTime(iteration);
  }

  /** True when the time is over or the end was asked for, whatever the schedule says. */
  boolean over() {
    return stop.asked().getAsBoolean()
        || (stop.cpuNanos() < Long.MAX_VALUE
            && stop.cpuClock().getAsLong() - startNanos >= stop.cpuNanos());
  }

  /** False while the schedule only keeps the search hot because no speed is known. */
  boolean calibratedAt(long iteration) {
    return schedule.endSeenAt(iteration) != CALIBRATING;
  }

  private boolean hasTime(long iteration) {
    if (stop.cpuNanos() == Long.MAX_VALUE) {
      return true;
    }
    long used = stop.cpuClock().getAsLong() - startNanos;
    if (used >= stop.cpuNanos()) {
      return false;
    }
    if (timed) {
      correct(iteration, used);
    }
    return true;
  }

  private void correct(long iteration, long used) {
    if (iteration == 0) {
      measuredNanos = used;
      return;
    }
    double share = (double) used / stop.cpuNanos();
    boolean planned = corrections < CORRECTIONS.length && share >= CORRECTIONS[corrections];
    boolean halfWay = iteration - measuredIteration >= (schedule.end() - measuredIteration) / 2;
    if (!planned && !(halfWay && share < LAST_CORRECTION)) {
      return;
    }
    double perNano =
        (iteration - measuredIteration) / Math.max(1.0, (double) (used - measuredNanos));
    long toCome = (long) (perNano * (stop.cpuNanos() - used));
    schedule = schedule.corrected(iteration, iteration + Math.max(1, toCome));
    measuredIteration = iteration;
    measuredNanos = used;
    while (corrections < CORRECTIONS.length && share >= CORRECTIONS[corrections]) {
      corrections++;
    }
  }
}
