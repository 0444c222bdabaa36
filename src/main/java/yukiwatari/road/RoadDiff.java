package yukiwatari.road;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a file would change.
 *
 * @param changes of sections; those that stay as they are are only counted
 * @param successions what becomes of sections that are split, merged or renumbered
 * @param notInFile sections of the file's administrators that it does not have and that stay,
 *     because the file was not said to be complete
 */
record RoadDiff(
    List<SectionChange> changes, List<Succession> successions, int unchanged, int notInFile) {

  /**
   * Compares a file with the sections of its administrators.
   *
   * <pre>
   *   by key, or by geometry where the file has no codes → the same section
   *   the rest by geometry → split, merged, renumbered, transferred; else added, gone
   * </pre>
   *
   * @param known all sections of the administrators that the file names, valid on the day or not
   * @param complete the file is the whole register of its administrators' kinds of road: what it
   *     does not have is gone
   */
  static RoadDiff of(
      List<KnownSection> known,
      List<IncomingSection> incoming,
      ProvidedFields provided,
      boolean complete) {
    List<SectionMatch> matches = new SectionMatcher(known).match(incoming);
    List<SectionChange> changes = new ArrayList<>();
    int unchanged = 0;
    for (SectionMatch match : matches) {
      SectionChange change = change(match, provided);
      if (change == null) {
        unchanged++;
      } else {
        changes.add(change);
      }
    }
    Successors successors = new Successors(known, matches, changes);
    List<KnownSection> gone = successors.goneFrom(incoming, complete);
    for (KnownSection section : successors.closed(gone)) {
      changes.add(
          new SectionChange(
              SectionChange.Kind.CLOSED, section.id(), section.key(), null, null, null, Set.of()));
    }
    return new RoadDiff(
        changes,
        successors.all(),
        unchanged,
        successors.vanished() - successors.closed(gone).size());
  }

  private static @org.jspecify.annotations.Nullable SectionChange change(
      SectionMatch match, ProvidedFields provided) {
    IncomingSection incoming = match.incoming();
    SectionFacts before = match.before();
    if (before == null) {
      return new SectionChange(
          SectionChange.Kind.ADDED,
          match.id(),
          match.key(),
          incoming.row(),
          incoming.routeName(),
          incoming.facts(),
          Set.of());
    }
    SectionFacts after = provided.merge(before, incoming.facts());
    Set<SectionField> fields = SectionField.differences(before, after);
    if (fields.isEmpty()) {
      return null;
    }
    return new SectionChange(
        fields.contains(SectionField.LINE) ? SectionChange.Kind.MOVED : SectionChange.Kind.CHANGED,
        match.id(),
        match.key(),
        incoming.row(),
        incoming.routeName(),
        after,
        fields);
  }
}
