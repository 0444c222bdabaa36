package yukiwatari.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Prints what each solver had at each mark: cost and gap, then the mean gaps, then the {@link
 * Duels} of our engine with each of the others.
 */
final class PeersTable {
  private static final Set<String> OURS = Set.of(PeersBench.ENGINE, PeersBench.OWN_RUNS);

  private final PrintStream out;
  private final BestFound found;
  private final List<Double> marks;

  /** By solver and mark. */
  private final Map<String, List<List<Double>>> gaps = new LinkedHashMap<>();

  private final Duels duels;

  /** Ours on the instance of the last row. */
  private final List<List<PeerRun>> ours = new ArrayList<>();

  PeersTable(PrintStream out, BestFound found, List<Double> marks) {
    this.out = out;
    this.found = found;
    this.marks = marks;
    this.duels = new Duels(marks.stream().map(PeersTable::seconds).toList());
  }

  void head() {
    out.println(
        "A process and one seed each, on the CPU clock of the process from its start; costs counted"
            + " by us; in brackets the gap in % to the best known cost, or to docs/best-found.csv."
            + " Each line is one run of the longest time, which ended early only at a proven"
            + " minimum; but engine-own, if there, had a run for each time and was told it.");
    out.println();
    titles("| instance | solver |", "|---|---|");
  }

  private void titles(String first, String rule) {
    StringBuilder line = new StringBuilder(first);
    StringBuilder rules = new StringBuilder(rule);
    for (double mark : marks) {
      line.append(' ').append(seconds(mark)).append(" s |");
      rules.append("---|");
    }
    out.println(line);
    out.println(rules);
  }

  private static String seconds(double mark) {
    return String.format(Locale.ROOT, mark == Math.rint(mark) ? "%.0f" : "%.1f", mark);
  }

  /**
   * @param runs of one solver on one instance, by mark; our engine's before the others'
   */
  void row(List<PeerRun> runs) {
    PeerRun first = runs.get(0);
    StringBuilder line = new StringBuilder();
    line.append("| ").append(first.instance()).append(" | ").append(first.solver()).append(" |");
    for (int i = 0; i < runs.size(); i++) {
      PeerRun run = runs.get(i);
      Double gap = gap(run);
      line.append(' ').append(run.cost() == null ? "–" : run.cost().toString());
      line.append(gap == null ? "" : String.format(Locale.ROOT, " (%.2f)", gap)).append(" |");
      if (gap != null) {
        gapsOf(first.solver()).get(i).add(gap);
      }
    }
    out.println(line);
    out.flush();
    ours.removeIf(earlier -> !earlier.get(0).instance().equals(first.instance()));
    if (OURS.contains(first.solver())) {
      ours.add(runs);
    } else {
      List<@Nullable Double> theirGaps = new ArrayList<>();
      runs.forEach(run -> theirGaps.add(gap(run)));
      ours.forEach(own -> duels.add(own, runs, theirGaps));
    }
  }

  private @Nullable Double gap(PeerRun run) {
    Long cost = run.cost();
    BestFound.Found ours = found.find(run.instance(), 1);
    if (cost == null || run.gapPercent() != null || ours == null) {
      return run.gapPercent();
    }
    return 100.0 * (cost - ours.cost()) / ours.cost();
  }

  private List<List<Double>> gapsOf(String solver) {
    return gaps.computeIfAbsent(
        solver, key -> marks.stream().map(mark -> (List<Double>) new ArrayList<Double>()).toList());
  }

  void foot() {
    if (!gaps.isEmpty()) {
      out.println();
      titles("| mean gap % | instances |", "|---|---|");
      gaps.forEach(
          (solver, byMark) -> {
            StringBuilder line = new StringBuilder("| " + solver + " | ");
            line.append(byMark.get(marks.size() - 1).size()).append(" |");
            for (List<Double> values : byMark) {
              double mean =
                  values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
              line.append(values.isEmpty() ? " – |" : String.format(Locale.ROOT, " %.2f |", mean));
            }
            out.println(line);
          });
    }
    duels.print(out);
  }
}
