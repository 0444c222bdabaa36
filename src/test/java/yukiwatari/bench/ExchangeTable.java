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
 * Prints exchange runs as Markdown: a row per instance and variant, means over the seeds, and at
 * the end what each variant changes against own roads only, on average over the instances.
 */
final class ExchangeTable {
  private final PrintStream out;
  private final BestFound best;

  /** Own roads only, on the instance of the last row. */
  private List<ExchangeRun> ownOnly = List.of();

  /** By variant: a figure per instance. */
  private final Map<String, List<Double>> costChange = new LinkedHashMap<>();

  private final Map<String, List<Double>> deadheadChange = new LinkedHashMap<>();
  private final Map<String, List<Double>> swappedShare = new LinkedHashMap<>();
  private final Map<String, List<Double>> aboveBound = new LinkedHashMap<>();

  ExchangeTable(PrintStream out, BestFound best) {
    this.out = out;
    this.best = best;
  }

  void head(double seconds, int seeds) {
    out.printf(
        Locale.ROOT,
        "%s CPU seconds of the process and %d seed(s) for each row, ended early only at a proven"
            + " minimum; means over the seeds. Balances within %.0f %%. \"Off\" is how much more or"
            + " less than its own the worst authority works on.%n%n",
        plain(seconds),
        seeds,
        ExchangeVariant.TOLERANCE_PERMILLE / 10.0);
    out.println(
        "| instance | authorities | sections | variant | cost | best found | gap % | lower bound |"
            + " above it % | deadhead | against own only % | machines | swapped | km off % | hours"
            + " off % | unserved |");
    out.println("|" + "---|".repeat(16));
  }

  /**
   * @param runs of one instance in one variant; own roads only before those compared with it
   */
  void row(List<ExchangeRun> runs) {
    ExchangeRun first = runs.get(0);
    if (first.variant().equals(ExchangeVariant.OWN_ONLY.title())) {
      ownOnly = runs;
    }
    boolean comparable = !ownOnly.isEmpty() && ownOnly.get(0).instance().equals(first.instance());
    Double deadhead = comparable ? change(runs, ExchangeRun::deadhead) : null;
    double above = percent(mean(runs, ExchangeRun::cost), (double) first.lowerBound());
    keep(aboveBound, first, above);
    keep(swappedShare, first, 100.0 * mean(runs, ExchangeRun::swapped) / first.sections());
    if (deadhead != null) {
      keep(deadheadChange, first, deadhead);
      keep(costChange, first, change(runs, ExchangeRun::cost));
    }
    BestFound.Found found = best.find(first.instance(), first.variant());
    out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %s | %s | %s | %s | %d | %.2f | %s | %s | %s | %s | %.1f | %.1f | %s |%n",
        first.instance(),
        first.authorities(),
        first.sections(),
        first.variant(),
        plain(mean(runs, ExchangeRun::cost)),
        found == null ? "" : String.valueOf(found.cost()),
        found == null ? "" : two(percent(mean(runs, ExchangeRun::cost), (double) found.cost())),
        first.lowerBound(),
        above,
        plain(mean(runs, ExchangeRun::deadhead)),
        deadhead == null ? "" : one(deadhead),
        plain(mean(runs, ExchangeRun::machines)),
        plain(mean(runs, ExchangeRun::swapped)),
        mean(runs, ExchangeRun::kmOff),
        mean(runs, ExchangeRun::hoursOff),
        plain(mean(runs, ExchangeRun::unserved)));
    out.flush();
  }

  void foot() {
    out.println();
    out.println(
        "| variant | instances | cost against own only % | deadhead against own only % | sections"
            + " swapped % | cost above the lower bound % |");
    out.println("|" + "---|".repeat(6));
    aboveBound.forEach(
        (variant, gaps) ->
            out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %s |%n",
                variant,
                gaps.size(),
                average(costChange.get(variant)),
                average(deadheadChange.get(variant)),
                average(swappedShare.get(variant)),
                average(gaps)));
  }

  private double change(List<ExchangeRun> runs, ToDoubleFunction<ExchangeRun> value) {
    return percent(mean(runs, value), mean(ownOnly, value));
  }

  /** By how much a value is above a reference; 0 where both are 0. */
  private static double percent(double value, double reference) {
    return value == reference ? 0 : 100.0 * (value - reference) / reference;
  }

  private static void keep(Map<String, List<Double>> figures, ExchangeRun run, double value) {
    figures.computeIfAbsent(run.variant(), key -> new ArrayList<>()).add(value);
  }

  private static double mean(List<ExchangeRun> runs, ToDoubleFunction<ExchangeRun> value) {
    return runs.stream().mapToDouble(value).average().orElseThrow();
  }

  private static String average(@Nullable List<Double> values) {
    return values == null
        ? ""
        : one(values.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
  }

  private static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** Whole numbers without decimals. */
  private static String plain(double value) {
    return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
  }
}
