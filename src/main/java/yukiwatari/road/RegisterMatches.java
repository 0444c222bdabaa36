package yukiwatari.road;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which known section a row of a register is that has neither a code nor a line: the one of its
 * route with the same 起点 and 終点, or the only one of its route where the register too has only one
 * row of it.
 */
final class RegisterMatches {
  private final Map<RouteKey, Integer> rows = new HashMap<>();

  RegisterMatches(List<IncomingSection> incoming) {
    incoming.forEach(section -> rows.merge(section.route(), 1, Integer::sum));
  }

  /**
   * @param candidates sections of the route that no other row is
   */
  @Nullable KnownSection find(IncomingSection section, List<KnownSection> candidates) {
    String places = places(section.facts());
    List<KnownSection> same =
        candidates.stream()
            .filter(known -> known.facts() != null && places(known.facts()).equals(places))
            .toList();
    if (!places.isEmpty() && same.size() == 1) {
      return same.get(0);
    }
    if (candidates.size() != 1 || rows.getOrDefault(section.route(), 0) != 1) {
      return null;
    }
    SectionFacts only = candidates.get(0).facts();
    boolean other = only != null && !places.isEmpty() && !places(only).isEmpty();
    return other ? null : candidates.get(0);
  }

  /**
   * Rows that name a route of several sections and do not say which: to make another section of
   * them would count their kilometres twice.
   */
  static Set<IncomingSection> unclear(List<IncomingSection> incoming, List<KnownSection> known) {
    Map<RouteKey, Integer> sections = new HashMap<>();
    for (KnownSection section : known) {
      if (section.facts() != null) {
        sections.merge(section.key().route(), 1, Integer::sum);
      }
    }
    Set<IncomingSection> unclear = new HashSet<>();
    for (IncomingSection section : incoming) {
      if (section.code() == null
          && section.facts().line() == null
          && places(section.facts()).isEmpty()
          && sections.getOrDefault(section.route(), 0) > 1) {
        unclear.add(section);
      }
    }
    return unclear;
  }

  private static String places(SectionFacts facts) {
    if (facts.startPlace() == null && facts.endPlace() == null) {
      return "";
    }
    return OfficeText.plain(facts.startPlace() + "〜" + facts.endPlace());
  }
}
