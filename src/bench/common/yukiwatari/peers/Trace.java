package yukiwatari.peers;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;

/**
 * What a peer tells: one line per better plan,
 *
 * <pre>found CPU_MILLIS COST 3,1,2;5,4      the services of each route in order</pre>
 *
 * on the CPU clock of the whole process from its start, Java's own start included. When the budget
 * is used up, or a plan costs no more than the target, the process ends at once, whatever the
 * solver is doing.
 */
final class Trace {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final PrintStream out = System.out;
  private final long budgetNanos;
  private final long target;
  private long best = Long.MAX_VALUE;

  /**
   * @param target a proven minimum, below which nothing is to be looked for
   */
  Trace(double budgetSeconds, long target) {
    this.budgetNanos = (long) (budgetSeconds * 1e9);
    this.target = target;
    Thread watch = new Thread(this::haltInTime, "budget");
    watch.setDaemon(true);
    watch.start();
  }

  private void haltInTime() {
    while (SYSTEM.getProcessCpuTime() < budgetNanos) {
      LockSupport.parkNanos(10_000_000);
    }
    halt();
  }

  private synchronized void halt() {
    out.flush();
    Runtime.getRuntime().halt(0);
  }

  static double cpuSeconds() {
    return SYSTEM.getProcessCpuTime() / 1e9;
  }

  /** True when a plan of this cost would be news. */
  synchronized boolean isBetter(long cost) {
    return cost < best;
  }

  synchronized void found(long cost, Collection<? extends Collection<Integer>> routes) {
    if (cost >= best) {
      return;
    }
    best = cost;
    StringBuilder line = new StringBuilder("found ");
    line.append(SYSTEM.getProcessCpuTime() / 1_000_000).append(' ').append(cost).append(' ');
    char separator = 0;
    for (Collection<Integer> route : routes) {
      for (int service : route) {
        line.append(separator == 0 ? "" : separator).append(service);
        separator = ',';
      }
      separator = separator == 0 ? 0 : ';';
    }
    out.println(line);
    if (cost <= target) {
      halt();
    }
  }
}
