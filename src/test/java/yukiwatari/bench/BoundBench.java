package yukiwatari.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yukiwatari.bound.CuttingPlanes;
import yukiwatari.bound.LowerBound;
import yukiwatari.solver.Problem;

/**
 * Measures the lower bounds on a folder of published instances: Markdown.
 *
 * <pre>BoundBench DIR [--seconds S] [--depots D] [--only PREFIX]</pre>
 *
 * The instant bound's milliseconds are the median of nine calls after warming up; the cutting
 * planes get S seconds (10), or end when they find nothing more. All is CPU time of the one thread.
 */
public final class BoundBench {
  private static final int CALLS = 9;
  private static final double WARM_UP_SECONDS = 8;

  private final double seconds;
  private final int depots;
  private final PrintStream out;
  private final List<Double> instantGaps = new ArrayList<>();
  private final List<Double> instantMillis = new ArrayList<>();
  private final List<Double> planesGaps = new ArrayList<>();

  private BoundBench(BenchArguments arguments, PrintStream out) {
    this.seconds = arguments.seconds("--seconds", 10);
    this.depots = arguments.count("--depots", 1);
    this.out = out;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    BenchMain.main(() -> run(args));
  }

  private static void run(String[] args) throws IOException {
    BenchArguments arguments =
        new BenchArguments(args, Set.of("--seconds", "--depots", "--only"), Set.of());
    Path folder = Path.of(arguments.folder());
    new BoundBench(arguments, System.out)
        .run(BenchInstance.list(folder, arguments.text("--only", "")), new KnownCosts(folder));
  }

  private void run(List<BenchInstance> instances, KnownCosts known) throws IOException {
    warmUp(instances);
    out.println(
        "| instance | best known | instant bound | gap % | CPU ms | cutting planes | gap % | last"
            + " rise s |");
    out.println("|---|---|---|---|---|---|---|---|");
    for (BenchInstance instance : instances) {
      measure(instance, known.of(instance, depots).bestKnown());
    }
    out.printf(
        Locale.ROOT,
        "%ninstant: %.0f ms on average, longest %.0f%n",
        mean(instantMillis),
        largest(instantMillis));
    if (!instantGaps.isEmpty()) {
      out.printf(
          Locale.ROOT,
          "mean gap of %d instances: instant %.2f %% (worst %.2f %%), cutting planes %.2f %%"
              + " (worst %.2f %%)%n",
          instantGaps.size(),
          mean(instantGaps),
          largest(instantGaps),
          mean(planesGaps),
          largest(planesGaps));
    }
  }

  private void warmUp(List<BenchInstance> instances) throws IOException {
    long end = CpuClock.threadNanos() + (long) (WARM_UP_SECONDS * 1e9);
    for (int i = 0; CpuClock.threadNanos() < end; i++) {
      LowerBound.instant(instances.get(i % instances.size()).problem(depots));
    }
  }

  private void measure(BenchInstance instance, @Nullable Long best) throws IOException {
    Problem problem = instance.problem(depots);
    long instant = 0;
    List<Double> millis = new ArrayList<>();
    for (int call = 0; call < CALLS; call++) {
      long start = CpuClock.threadNanos();
      instant = LowerBound.instant(problem);
      millis.add((CpuClock.threadNanos() - start) / 1e6);
    }
    millis.sort(Double::compare);
    instantMillis.add(millis.get(CALLS / 2));

    long start = CpuClock.threadNanos();
    CuttingPlanes planes = new CuttingPlanes(problem);
    double lastRise = 0;
    for (double used = 0; used < seconds && !planes.finished(); ) {
      long before = planes.bound();
      planes.step();
      used = (CpuClock.threadNanos() - start) / 1e9;
      lastRise = planes.bound() > before ? used : lastRise;
    }
    out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %s | %.0f | %d | %s | %.1f |%n",
        instance.name(),
        best == null ? "" : best.toString(),
        instant,
        gap(instant, best, instantGaps),
        millis.get(CALLS / 2),
        planes.bound(),
        gap(planes.bound(), best, planesGaps),
        lastRise);
  }

  /** Below the best known cost, in per cent; kept for the mean. */
  private static String gap(long bound, @Nullable Long best, List<Double> gaps) {
    if (best == null) {
      return "";
    }
    double gap = 100.0 * (best - bound) / best;
    gaps.add(gap);
    return String.format(Locale.ROOT, "%.2f", gap);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  private static double largest(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
  }
}
