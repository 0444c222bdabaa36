package yukiwatari.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prints what each solver had at each mark: cost and gap, then the mean gaps, then how often our
 * engine was lower, equal or higher than each of the others.
 */
final class PeersTable {
  private static final String ENGINE = "engine";

  private final PrintStream out;
  private final BestFound found;
  private final List<Double> marks;

  /** By solver and mark. */
  private final Map<String, List<List<Double>>> gaps = new LinkedHashMap<>();

  /** By peer and mark: instances where the engine is lower, equal, higher. */
  private final Map<String, int[][]> duels = new LinkedHashMap<>();

  private List<PeerRun> engine = List.of();

  PeersTable(PrintStream out, BestFound found, List<Double> marks) {
    this.out = out;
    this.found = found;
    this.marks = marks;
  }

  void head() {
    out.println(
        "A process and one seed each, on the CPU clock of the process from its start; costs counted"
            + " by us; in brackets the gap in % to the best known cost, or to docs/best-found.csv.");
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
    if (first.solver().equals(ENGINE)) {
      engine = runs;
    } else if (!engine.isEmpty() && engine.get(0).instance().equals(first.instance())) {
      compare(runs);
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

  private void compare(List<PeerRun> runs) {
    int[][] counts = duels.computeIfAbsent(runs.get(0).solver(), key -> new int[marks.size()][3]);
    for (int i = 0; i < runs.size(); i++) {
      counts[i][1 + Long.signum(costOf(engine.get(i)) - costOf(runs.get(i)))]++;
    }
  }

  /** No plan yet is dearer than any. */
  private static long costOf(PeerRun run) {
    Long cost = run.cost();
    return cost == null ? Long.MAX_VALUE : cost;
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
    if (!duels.isEmpty()) {
      out.println();
      titles("| our engine is lower / equal / higher | instances |", "|---|---|");
      duels.forEach(
          (peer, counts) -> {
            StringBuilder line = new StringBuilder("| than " + peer + " | ");
            line.append(counts[0][0] + counts[0][1] + counts[0][2]).append(" |");
            for (int[] count : counts) {
              line.append(String.format(" %d / %d / %d |", count[0], count[1], count[2]));
            }
            out.println(line);
          });
    }
  }
}
