package yukiwatari.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import yukiwatari.http.FiscalYear;
import yukiwatari.http.Problem;
import yukiwatari.stats.KnownYear;
import yukiwatari.stats.Programme;
import yukiwatari.stats.Scope;

/**
 * What a reader of the statistics page asked for.
 *
 * @param years chosen, the newest first; empty only while no year has figures
 * @param by what the breakdown divides by
 */
record Choice(Programme programme, List<Integer> years, Scope by) {
  private static final int MOST_YEARS = 12;

  Choice {
    years = List.copyOf(years);
  }

  /**
   * @param programme null: exchange
   * @param years null: the newest two with figures
   * @param by null: municipality
   * @throws Problem 400 for words that are none
   */
  static Choice of(
      @Nullable String programme,
      @Nullable Collection<Integer> years,
      @Nullable String by,
      List<KnownYear> known) {
    Programme chosen = programme == null ? Programme.EXCHANGE : Programme.parse(programme);
    List<Integer> wanted =
        years == null || years.isEmpty() ? newest(chosen, known) : List.copyOf(years);
    wanted.forEach(FiscalYear::new);
    TreeSet<Integer> ordered = new TreeSet<>(Comparator.reverseOrder());
    ordered.addAll(wanted);
    return new Choice(
        chosen,
        ordered.stream().limit(MOST_YEARS).toList(),
        by == null ? Scope.MUNICIPALITY : scope(by));
  }

  /** As addresses name it. */
  static String word(Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }

  private static List<Integer> newest(Programme programme, List<KnownYear> known) {
    return known.stream()
        .filter(year -> year.programme() == programme && year.hasFigures())
        .map(KnownYear::fiscalYear)
        .sorted(Comparator.reverseOrder())
        .limit(2)
        .toList();
  }

  private static Scope scope(String word) {
    for (Scope scope : Scope.values()) {
      if (scope != Scope.ALL && word(scope).equals(word)) {
        return scope;
      }
    }
    throw Problem.badInput("report.by", word);
  }
}
