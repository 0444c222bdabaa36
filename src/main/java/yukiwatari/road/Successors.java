package yukiwatari.road;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;
import yukiwatari.account.OrganisationId;

/** What became of sections whose line, or a part of it, is now another section's. */
final class Successors {
  /** A smaller part of a section is the noise of drawing anew. */
  private static final double LEAST_SHARE = 0.1;

  /** A section lives on in its successors when at least so much of it lies on them. */
  private static final double FOUND_SHARE = 0.5;

  private final Map<SectionId, SectionChange> fresh = new LinkedHashMap<>();
  private final STRtree tree = new STRtree();
  private final List<KnownSection> vanished = new ArrayList<>();

  /** By predecessor: successors with their share of its line. */
  private final Map<SectionId, Map<SectionId, Double>> found = new LinkedHashMap<>();

  private final Map<SectionId, Integer> predecessors = new HashMap<>();

  Successors(List<KnownSection> known, List<SectionMatch> matches, List<SectionChange> changes) {
    for (SectionChange change : changes) {
      LineString line = line(change.facts());
      boolean newLine =
          change.kind() == SectionChange.Kind.ADDED || change.kind() == SectionChange.Kind.MOVED;
      if (line != null && newLine) {
        fresh.put(change.section(), change);
        tree.insert(line.getEnvelopeInternal(), change);
      }
    }
    Set<SectionId> matched = new HashSet<>();
    for (SectionMatch match : matches) {
      matched.add(match.id());
      SectionChange moved = fresh.get(match.id());
      if (moved != null && match.before() != null) {
        cutOff(match.id(), match.before().line(), moved);
      }
    }
    for (KnownSection section : known) {
      if (section.facts() != null && !matched.contains(section.id())) {
        vanished.add(section);
        succeed(section.id(), section.facts().line());
      }
    }
  }

  private static @Nullable LineString line(@Nullable SectionFacts facts) {
    return facts == null ? null : facts.line();
  }

  /** A section that lives on: has a part of its old line gone to others? */
  private void cutOff(SectionId section, @Nullable LineString before, SectionChange moved) {
    LineString after = line(moved.facts());
    if (before == null || after == null) {
      return;
    }
    double kept = LineOverlap.share(before, after);
    if (kept > 1 - LEAST_SHARE) {
      return;
    }
    Map<SectionId, Double> shares = shares(section, before);
    if (!shares.isEmpty() && kept >= LEAST_SHARE) {
      shares.put(section, kept);
      found.put(section, shares);
    }
  }

  private void succeed(SectionId section, @Nullable LineString before) {
    if (before == null) {
      return;
    }
    Map<SectionId, Double> shares = shares(section, before);
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    if (sum >= FOUND_SHARE) {
      found.put(section, shares);
      shares.keySet().forEach(successor -> predecessors.merge(successor, 1, Integer::sum));
    }
  }

  @SuppressWarnings("unchecked")
  private Map<SectionId, Double> shares(SectionId section, LineString before) {
    Map<SectionId, Double> shares = new LinkedHashMap<>();
    if (fresh.isEmpty()) {
      return shares;
    }
    List<SectionChange> near = tree.query(before.getEnvelopeInternal());
    for (SectionChange change : near) {
      LineString after = line(change.facts());
      if (after == null || change.section().equals(section)) {
        continue;
      }
      double share = LineOverlap.share(before, after);
      if (share >= LEAST_SHARE) {
        shares.put(change.section(), share);
      }
    }
    return shares;
  }

  /** Known sections of the day that no row of the file is. */
  int vanished() {
    return vanished.size();
  }

  /** Those without successor that a complete file says are gone. */
  List<KnownSection> goneFrom(List<IncomingSection> incoming, boolean complete) {
    if (!complete) {
      return List.of();
    }
    record Scope(OrganisationId administrator, RoadKind kind) {}
    Set<Scope> scopes = new HashSet<>();
    for (IncomingSection section : incoming) {
      scopes.add(new Scope(section.route().administrator(), section.route().kind()));
    }
    return vanished.stream()
        .filter(section -> !found.containsKey(section.id()))
        .filter(
            section ->
                scopes.contains(
                    new Scope(section.key().route().administrator(), section.key().route().kind())))
        .toList();
  }

  /** All sections whose time ends: those with successors, and {@code gone}. */
  List<KnownSection> closed(List<KnownSection> gone) {
    List<KnownSection> closed = new ArrayList<>(gone);
    for (KnownSection section : vanished) {
      if (found.containsKey(section.id())) {
        closed.add(section);
      }
    }
    return closed;
  }

  /** With shares that add up to 1 for each predecessor. */
  List<Succession> all() {
    Map<SectionId, KnownSection> closing = new HashMap<>();
    vanished.forEach(section -> closing.put(section.id(), section));
    List<Succession> all = new ArrayList<>();
    found.forEach(
        (predecessor, shares) -> {
          double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
          shares.forEach(
              (successor, share) ->
                  all.add(
                      new Succession(
                          predecessor,
                          successor,
                          change(closing.get(predecessor), shares, successor),
                          share / sum)));
        });
    return all;
  }

  private LineageChange change(
      @Nullable KnownSection closing, Map<SectionId, Double> shares, SectionId successor) {
    if (shares.size() > 1 || closing == null) {
      return LineageChange.SPLIT;
    }
    SectionChange change = fresh.get(successor);
    if (predecessors.getOrDefault(successor, 0) > 1
        || (change != null && change.kind() == SectionChange.Kind.MOVED)) {
      return LineageChange.MERGE;
    }
    boolean otherAdministrator =
        change != null
            && !change.key().route().administrator().equals(closing.key().route().administrator());
    return otherAdministrator ? LineageChange.TRANSFERRED : LineageChange.RENUMBERED;
  }
}
