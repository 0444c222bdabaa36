package yukiwatari.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Prints runs as Markdown: a row per instance with mean and worst over its seeds, and at the end
 * mean and worst over all runs, apart for every kind of cost they are compared with.
 */
final class CarpTable {
  private final PrintStream out;
  private final BestFound found;
  private final Map<String, List<Double>> gapsByReference = new LinkedHashMap<>();
  private int compared;
  private int reachedAlways;
  private int reachedOnce;
  private int runsShown;
  private int endedEarly;
  private double given;
  private double used;

  CarpTable(PrintStream out, BestFound found) {
    this.out = out;
    this.found = found;
  }

  void head(double seconds, int seeds) {
    out.printf(
        Locale.ROOT,
        "%s CPU seconds and %d seed(s) each; one after the other in one JVM, on the CPU clock of"
            + " the whole process: compiler and collector count, and what one run has compiled the"
            + " next finds ready. Lower bounds are the published ones, else our instant one.%n%n",
        seconds == Math.rint(seconds) ? String.valueOf((long) seconds) : String.valueOf(seconds),
        seeds);
    out.println(
        "| instance | depots | cost mean | cost worst | compared with | gap mean % | gap worst % |"
            + " lower bound | above it mean % | routes | CPU s |");
    out.println("|---|---|---|---|---|---|---|---|---|---|---|");
  }

  /**
   * @param runs of one instance, at least one
   */
  void row(List<CarpRun> runs) {
    CarpRun first = runs.get(0);
    Long reference = first.bestKnown();
    String from = "best known";
    if (reference == null) {
      BestFound.Found ours = found.find(first.instance(), first.depots());
      reference = ours == null ? null : Long.valueOf(ours.cost());
      from = ours == null ? "" : ours.from();
    }
    List<Double> gaps = gaps(runs, reference);
    count(from, gaps);
    countSeconds(runs);
    out.printf(
        Locale.ROOT,
        "| %s | %d | %s | %.0f | %s | %s | %s | %s | %s | %s | %.1f |%n",
        first.instance(),
        first.depots(),
        plain(mean(runs, CarpRun::cost)),
        worst(runs, CarpRun::cost),
        reference == null ? "" : reference + " " + from,
        percent(average(gaps)),
        percent(largest(gaps)),
        first.lowerBound(),
        percent(average(gaps(runs, first.lowerBound()))),
        plain(mean(runs, CarpRun::routes)),
        mean(runs, CarpRun::cpuSeconds));
    out.flush();
  }

  void foot() {
    gapsByReference.forEach(
        (from, gaps) ->
            out.printf(
                Locale.ROOT,
                "%nMean gap to %s %s %%, worst %s %%, %d runs.%n",
                from,
                String.format(Locale.ROOT, "%.3f", average(gaps)),
                percent(largest(gaps)),
                gaps.size()));
    if (compared > 0) {
      out.printf(
          "%nOf %d instances %d come no dearer than that with every seed, %d with some seed.%n",
          compared, reachedAlways, reachedOnce);
    }
    if (endedEarly > 0) {
      out.printf(
          Locale.ROOT,
          "%n%d of %d runs ended early, at the cost they were to reach: %.0f CPU seconds were used"
              + " of %.0f. Costs and gaps are therefore the most that the whole time would have"
              + " given.%n",
          endedEarly,
          runsShown,
          used,
          given);
    }
  }

  private void countSeconds(List<CarpRun> runs) {
    for (CarpRun run : runs) {
      runsShown++;
      endedEarly += run.endedEarly() ? 1 : 0;
      given += run.seconds();
      used += run.cpuSeconds();
    }
  }

  private void count(String from, List<Double> gaps) {
    if (!gaps.isEmpty()) {
      gapsByReference.computeIfAbsent(from, key -> new ArrayList<>()).addAll(gaps);
      compared++;
      reachedAlways += gaps.stream().allMatch(gap -> gap <= 0) ? 1 : 0;
      reachedOnce += gaps.stream().anyMatch(gap -> gap <= 0) ? 1 : 0;
    }
  }

  private static List<Double> gaps(List<CarpRun> runs, @Nullable Long reference) {
    return reference == null
        ? List.of()
        : runs.stream().map(run -> 100.0 * (run.cost() - reference) / reference).toList();
  }

  private static double mean(List<CarpRun> runs, ToDoubleFunction<CarpRun> value) {
    return runs.stream().mapToDouble(value).average().orElseThrow();
  }

  private static double worst(List<CarpRun> runs, ToDoubleFunction<CarpRun> value) {
    return runs.stream().mapToDouble(value).max().orElseThrow();
  }

  private static @Nullable Double average(List<Double> values) {
    return values.isEmpty()
        ? null
        : Double.valueOf(values.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
  }

  private static @Nullable Double largest(List<Double> values) {
    return values.stream().max(Double::compare).orElse(null);
  }

  /** Empty when unknown; a cost below the reference is a negative gap. */
  private static String percent(@Nullable Double value) {
    return value == null ? "" : String.format(Locale.ROOT, "%.2f", value);
  }

  /** Whole numbers without decimals. */
  private static String plain(double value) {
    return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
  }
}
