package yukiwatari.road;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a newer file does to one section.
 *
 * @param row of the file; null when the file has it no more
 * @param routeName null when the file has it no more
 * @param facts from now on; null when its time ends
 * @param fields what differs; empty when added or closed
 */
record SectionChange(
    Kind kind,
    SectionId section,
    SectionKey key,
    @Nullable Long row,
    @Nullable String routeName,
    @Nullable SectionFacts facts,
    Set<SectionField> fields) {
  SectionChange {
    fields = fields.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(fields));
  }

  /** The text of the database is the name. */
  enum Kind {
    /** Was not there on the day before. */
    ADDED,
    /** Its geometry differs, and maybe more. */
    MOVED,
    /** Something else differs. */
    CHANGED,
    /** Its time ends: split, merged, renumbered, or gone. */
    CLOSED
  }
}
