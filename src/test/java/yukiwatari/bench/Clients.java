package yukiwatari.bench;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Eight clients at once, and how long each of their requests took. */
final class Clients {
  static final int COUNT = 8;

  private Clients() {}

  /**
   * @param millis sorted
   */
  record Times(List<Double> millis) {
    static Times of(List<Times> passes) {
      return new Times(passes.stream().flatMap(pass -> pass.millis.stream()).sorted().toList());
    }

    double percentile(int percent) {
      return millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100));
    }
  }

  /** Does each of the works once, eight at a time. */
  static <T> Times each(List<T> works, Consumer<T> work) throws Exception {
    AtomicInteger next = new AtomicInteger();
    return run(
        took -> {
          for (int i = next.getAndIncrement(); i < works.size(); i = next.getAndIncrement()) {
            took.add(time(works.get(i), work));
          }
        });
  }

  /** Does the works in turn, each client beginning elsewhere, for so many seconds. */
  static <T> Times during(double seconds, List<T> works, Consumer<T> work) throws Exception {
    AtomicInteger client = new AtomicInteger();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    return run(
        took -> {
          int i = client.getAndIncrement() * 7919;
          while (System.nanoTime() < end) {
            took.add(time(works.get(i++ % works.size()), work));
          }
        });
  }

  private static Times run(Consumer<ConcurrentLinkedQueue<Double>> client) throws Exception {
    ConcurrentLinkedQueue<Double> took = new ConcurrentLinkedQueue<>();
    ExecutorService pool = Executors.newFixedThreadPool(COUNT);
    try {
      Callable<Object> one = Executors.callable(() -> client.accept(took));
      for (Future<Object> done : pool.invokeAll(Collections.nCopies(COUNT, one))) {
        done.get();
      }
    } finally {
      pool.shutdownNow();
    }
    return new Times(took.stream().sorted().toList());
  }

  private static <T> double time(T what, Consumer<T> work) {
    long start = System.nanoTime();
    work.accept(what);
    return (System.nanoTime() - start) / 1e6;
  }
}
