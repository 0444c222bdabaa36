package yukiwatari.schedule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yukiwatari.account.OrganisationId;
import yukiwatari.road.SectionId;

/**
 * All rows of a 別表 as they are understood.
 *
 * @param leftOut rows of other fiscal years
 * @param parties who administers or performs
 */
record Understood(
    String fileName,
    List<Found> found,
    List<RowRefusal> refused,
    int leftOut,
    List<OrganisationId> parties) {
  /** Sections that the register has only from a day after the agreement's first one. */
  Set<SectionId> begunEarlier() {
    Set<SectionId> later = new LinkedHashSet<>();
    for (Found each : found) {
      KnownSection section = each.section();
      if (section != null && section.begins() != null) {
        later.add(new SectionId(section.section()));
      }
    }
    return later;
  }
}
