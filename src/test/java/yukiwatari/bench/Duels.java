package yukiwatari.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often our engine is lower than another solver after the same time. The bar: never higher, and
 * as dear only where the other is at the best known cost.
 */
final class Duels {
  private static final String LOWER = "lower";
  private static final String BEST_TOO = "equal, at the best known cost";
  private static final String EQUAL_ABOVE = "equal above it";
  private static final String HIGHER = "higher";
  private static final List<String> OUTCOMES = List.of(LOWER, BEST_TOO, EQUAL_ABOVE, HIGHER);

  private final List<String> marks;

  /** Readings per mark, by "ours than theirs" and outcome. */
  private final Map<String, Map<String, int[]>> counts = new LinkedHashMap<>();

  private final List<String> missed = new ArrayList<>();

  /**
   * @param marks as the table calls them
   */
  Duels(List<String> marks) {
    this.marks = marks;
  }

  /**
   * @param ours by mark
   * @param theirs the same instance, by mark
   * @param theirGaps how far theirs are above the best known cost, null = nobody knows
   */
  void add(List<PeerRun> ours, List<PeerRun> theirs, List<@Nullable Double> theirGaps) {
    String pair = ours.get(0).solver() + " than " + theirs.get(0).solver();
    for (int i = 0; i < marks.size(); i++) {
      Double gap = theirGaps.get(i);
      long ourCost = costOf(ours.get(i));
      long theirCost = costOf(theirs.get(i));
      boolean above = gap == null || gap > 0;
      String outcome =
          ourCost < theirCost
              ? LOWER
              : ourCost > theirCost ? HIGHER : above ? EQUAL_ABOVE : BEST_TOO;
      counts.computeIfAbsent(pair, key -> new LinkedHashMap<>())
          .computeIfAbsent(outcome, key -> new int[marks.size()])[i]++;
      if (outcome.equals(HIGHER) || outcome.equals(EQUAL_ABOVE)) {
        missed.add(
            String.format(
                Locale.ROOT,
                "%s after %s s: %s %s, %s %s",
                ours.get(i).instance(),
                marks.get(i),
                ours.get(i).solver(),
                told(ours.get(i)),
                theirs.get(i).solver(),
                told(theirs.get(i))));
      }
    }
  }

  /** No plan yet is dearer than any. */
  private static long costOf(PeerRun run) {
    Long cost = run.cost();
    return cost == null ? Long.MAX_VALUE : cost;
  }

  private static String told(PeerRun run) {
    Long cost = run.cost();
    return cost == null ? "none" : cost.toString();
  }

  void print(PrintStream out) {
    if (counts.isEmpty()) {
      return;
    }
    out.println();
    out.println("| how often | " + String.join(" s | ", marks) + " s |");
    out.println("|---|" + "---|".repeat(marks.size()));
    counts.forEach(
        (pair, byOutcome) -> {
          for (String outcome : OUTCOMES) {
            int[] numbers = byOutcome.getOrDefault(outcome, new int[marks.size()]);
            StringBuilder line = new StringBuilder("| " + pair + ": " + outcome + " |");
            for (int number : numbers) {
              line.append(' ').append(number).append(" |");
            }
            out.println(line);
          }
        });
    out.println();
    out.println(
        missed.isEmpty()
            ? "Our engine is never higher, and level only at the best known cost."
            : "Higher, or level above the best known cost: " + String.join("; ", missed) + ".");
  }
}
