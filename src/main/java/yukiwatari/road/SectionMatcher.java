package yukiwatari.road;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import yukiwatari.http.NewId;

/**
 * Finds out which known section each section of a file is: by its key, or where the file has no
 * codes by geometry within its route. A new section without a code gets the next number that the
 * route never had.
 */
final class SectionMatcher {
  /** Of both lines: less in common is another section. */
  private static final double SAME_SHARE = 0.5;

  private final Map<SectionKey, KnownSection> byKey = new HashMap<>();
  private final Map<RouteKey, List<KnownSection>> byRoute = new HashMap<>();
  private final Set<SectionId> taken = new HashSet<>();
  private final Set<SectionKey> used = new HashSet<>();
  private final Map<RouteKey, Map<String, Integer>> lastNumber = new HashMap<>();

  SectionMatcher(List<KnownSection> known) {
    for (KnownSection section : known) {
      byKey.put(section.key(), section);
      byRoute.computeIfAbsent(section.key().route(), key -> new ArrayList<>()).add(section);
      used.add(section.key());
    }
  }

  /** In the order of {@code incoming}. Its codes are distinct within a route. */
  List<SectionMatch> match(List<IncomingSection> incoming) {
    @Nullable SectionMatch[] matches = new @Nullable SectionMatch[incoming.size()];
    for (int i = 0; i < matches.length; i++) {
      IncomingSection section = incoming.get(i);
      String code = section.code();
      if (code != null) {
        matches[i] = byKey(section, section.route().section(code));
      }
    }
    RegisterMatches register = new RegisterMatches(incoming);
    for (int i = 0; i < matches.length; i++) {
      IncomingSection section = incoming.get(i);
      if (matches[i] == null && section.facts().line() == null) {
        matches[i] = known(section, register.find(section, candidates(section)));
      }
    }
    // Lines that did not change first: a neighbour that grew must not take their number.
    for (int i = 0; i < matches.length; i++) {
      if (matches[i] == null) {
        matches[i] = known(incoming.get(i), sameLine(incoming.get(i)));
      }
    }
    for (int i = 0; i < matches.length; i++) {
      if (matches[i] == null) {
        matches[i] = known(incoming.get(i), mostAlike(incoming.get(i)));
      }
    }
    List<SectionMatch> all = new ArrayList<>(matches.length);
    for (int i = 0; i < matches.length; i++) {
      SectionMatch match = matches[i];
      all.add(match != null ? match : byKey(incoming.get(i), nextKey(incoming.get(i))));
    }
    return all;
  }

  private SectionMatch byKey(IncomingSection section, SectionKey key) {
    used.add(key);
    KnownSection known = byKey.get(key);
    if (known == null) {
      return new SectionMatch(section, new SectionId(NewId.next()), key, null);
    }
    taken.add(known.id());
    return new SectionMatch(section, known.id(), key, known.facts());
  }

  private @Nullable SectionMatch known(IncomingSection section, @Nullable KnownSection known) {
    if (known == null) {
      return null;
    }
    taken.add(known.id());
    return new SectionMatch(section, known.id(), known.key(), known.facts());
  }

  private @Nullable KnownSection sameLine(IncomingSection section) {
    for (KnownSection known : candidates(section)) {
      if (known.facts() != null
          && known.facts().line() != null
          && section.facts().line() != null
          && known.facts().line().equalsExact(section.facts().line(), 1e-8)) {
        return known;
      }
    }
    return null;
  }

  private @Nullable KnownSection mostAlike(IncomingSection section) {
    KnownSection best = null;
    double bestShare = SAME_SHARE;
    for (KnownSection known : candidates(section)) {
      double share = alike(known.facts(), section.facts());
      if (share > bestShare) {
        best = known;
        bestShare = share;
      }
    }
    return best;
  }

  private static double alike(@Nullable SectionFacts known, SectionFacts incoming) {
    LineString before = known == null ? null : known.line();
    LineString after = incoming.line();
    if (before == null
        || after == null
        || !before.getEnvelopeInternal().intersects(after.getEnvelopeInternal())) {
      return 0;
    }
    return Math.min(LineOverlap.share(before, after), LineOverlap.share(after, before));
  }

  private List<KnownSection> candidates(IncomingSection section) {
    List<KnownSection> free = new ArrayList<>();
    for (KnownSection known : byRoute.getOrDefault(section.route(), List.of())) {
      if (known.facts() != null
          && !taken.contains(known.id())
          && known.key().sectionCode().startsWith(section.codePrefix())) {
        free.add(known);
      }
    }
    return free;
  }

  private SectionKey nextKey(IncomingSection section) {
    Map<String, Integer> numbers =
        lastNumber.computeIfAbsent(section.route(), route -> new HashMap<>());
    SectionKey key;
    do {
      int number = numbers.merge(section.codePrefix(), 1, Integer::sum);
      key = section.route().section(section.codePrefix() + number);
    } while (used.contains(key));
    return key;
  }
}
