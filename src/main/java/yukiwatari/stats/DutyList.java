package yukiwatari.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts rows together by section and by group, and counts them. */
final class DutyList {
  private record SectionSoFar(Duties.Section first, List<Duties.Duty> duties) {
    Duties.Section whole() {
      return new Duties.Section(
          first.id(),
          first.name(),
          first.kind(),
          first.routeNumber(),
          first.code(),
          first.administrator(),
          first.geometry(),
          List.copyOf(duties));
    }
  }

  private record GroupSoFar(Duties.Group first, DutyTotals totals) {
    Duties.Group whole() {
      return new Duties.Group(
          first.id(), first.basis(), first.number(), first.name(), first.orderer(), totals.list());
    }
  }

  /** Districts before agreements; of numbers in texts, 第9号 comes before 第10号. */
  private static final Comparator<Duties.Group> ORDER =
      Comparator.comparing((Duties.Group group) -> group.basis().equals("AGREEMENT"))
          .thenComparing(group -> group.orderer() == null ? "" : group.orderer())
          .thenComparing(group -> group.number().length())
          .thenComparing(Duties.Group::number);

  private final Map<UUID, SectionSoFar> sections = new LinkedHashMap<>();
  private final Map<UUID, GroupSoFar> groups = new LinkedHashMap<>();
  private final DutyTotals totals = new DutyTotals();

  /**
   * @param rows those of a section together, the first of them with its geometry
   */
  DutyList(List<DutyRow> rows) {
    for (DutyRow row : rows) {
      UUID section = row.section().id();
      Duties.Duty duty = row.duty();
      sections
          .computeIfAbsent(section, any -> new SectionSoFar(row.section(), new ArrayList<>()))
          .duties
          .add(duty);
      totals.add(section, duty.kind(), duty.meters());
      groups
          .computeIfAbsent(row.group().id(), any -> new GroupSoFar(row.group(), new DutyTotals()))
          .totals
          .add(section, duty.kind(), duty.meters());
    }
  }

  int totalSections() {
    return sections.size();
  }

  List<Duties.Total> totals() {
    return totals.list();
  }

  List<Duties.Group> groups() {
    return groups.values().stream().map(GroupSoFar::whole).sorted(ORDER).toList();
  }

  /** The first {@code limit} sections in the order of the rows. */
  List<Duties.Section> sections(int limit) {
    return sections.values().stream().limit(limit).map(SectionSoFar::whole).toList();
  }
}
