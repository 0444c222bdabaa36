package yukiwatari.stats;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything counted for a programme in a fiscal year, before rounding.
 *
 * @param groups empty unless the year is recorded; ordered by municipality code
 */
record YearFigures(YearStatus status, List<Group> groups) {
  YearFigures {
    groups = List.copyOf(groups);
  }

  /** Both directions together, of one municipality or (null) of all. */
  Optional<Group> total(@Nullable UUID municipality) {
    return groups.stream()
        .filter(group -> !group.isOneDirection() && isOf(group, municipality))
        .findFirst();
  }

  /** One group per direction, of one municipality or (null) of all. */
  List<Group> directions(@Nullable UUID municipality) {
    return groups.stream()
        .filter(group -> group.isOneDirection() && isOf(group, municipality))
        .toList();
  }

  /** One group per municipality and direction; {@code only} null: all municipalities. */
  List<Group> byMunicipality(@Nullable UUID only) {
    return groups.stream()
        .filter(group -> group.isOneDirection() && group.municipality() != null)
        .filter(group -> only == null || isOf(group, only))
        .toList();
  }

  private static boolean isOf(Group group, @Nullable UUID municipality) {
    Municipality own = group.municipality();
    return municipality == null ? own == null : own != null && own.id().equals(municipality);
  }
}
