package yukiwatari.road;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which roads a traced line rather follows: those of its own route and those that no section owns,
 * then those of its own administrator and kind, others last.
 *
 * @param section that is being drawn; null: a new one
 */
record TracePreference(
    @Nullable UUID section,
    @Nullable UUID route,
    @Nullable UUID administrator,
    @Nullable RoadKind kind) {
  private static final double SAME_KIND = 1.1;
  private static final double SAME_ADMINISTRATOR = 1.2;
  private static final double OTHER = 1.5;

  /** By how much a metre of a link counts longer than it is. */
  double factor(RoadKind linkKind, boolean owned, boolean ownRoute, boolean ownAdministrator) {
    if (!owned || ownRoute) {
      return 1;
    }
    if (!ownAdministrator) {
      return OTHER;
    }
    return linkKind == kind ? SAME_KIND : SAME_ADMINISTRATOR;
  }
}
