package yukiwatari.stats;

import java.util.List;
import java.util.Optional;

/**
 * Work that is done by driving along a section, as a crew sorts it. Kilometres are added within a
 * kind only: a carriageway and its footway are never added, nor a patrol and a clearing.
 */
enum DutyKind {
  PATROL,
  CLEARING,
  FOOTWAY;

  /** Work types of all kinds, as the database names them, in the order in which they are told. */
  static final List<String> WORK_TYPES =
      List.of(
          "PATROL",
          "PLOUGHING",
          "LEVELLING",
          "PACKED_SNOW",
          "WIDENING",
          "HAUL_AWAY",
          "DE_ICING",
          "SPRING_CLEARING",
          "FOOTWAY_CLEARING");

  /** Empty for work that is done where it is found (repairs, support). */
  static Optional<DutyKind> of(String workType) {
    return switch (workType) {
      case "PATROL" -> Optional.of(PATROL);
      case "FOOTWAY_CLEARING" -> Optional.of(FOOTWAY);
      default -> WORK_TYPES.contains(workType) ? Optional.of(CLEARING) : Optional.empty();
    };
  }
}
