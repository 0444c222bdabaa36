package yukiwatari.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** CPU time in nanoseconds: what others do on the machine does not count. */
public final class CpuClock {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private CpuClock() {}

  /** Of the whole process, compiler and collector included. */
  public static long processNanos() {
    return SYSTEM.getProcessCpuTime();
  }

  /** Of the calling thread. */
  static long threadNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
