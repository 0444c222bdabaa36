package yukiwatari.solver;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Shares numbered tasks out to all cores; what they compute must not depend on who does which. */
final class Workers {
  /** More would only cost memory: each worker has labels of its own. */
  private static final int MOST = 16;

  private Workers() {}

  /** On all cores: see {@link #run(int, int, Supplier)}. */
  static void run(int tasks, Supplier<IntConsumer> worker) {
    run(tasks, Runtime.getRuntime().availableProcessors(), worker);
  }

  /**
   * Returns when all tasks are done.
   *
   * @param threads at the most
   * @param worker makes what carries tasks out, once per worker
   */
  static void run(int tasks, int threads, Supplier<IntConsumer> worker) {
    AtomicInteger next = new AtomicInteger();
    int workers = Math.min(Math.min(MOST, threads), tasks);
    IntStream.range(0, workers)
        .parallel()
        .forEach(
            number -> {
              IntConsumer own = worker.get();
              for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
                own.accept(task);
              }
            });
  }
}
