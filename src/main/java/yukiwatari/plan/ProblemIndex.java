package yukiwatari.plan;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which database row each dense id of a problem stands for; lists are indexed by the dense id.
 *
 * @param arcs network link of an arc: the link's id where the arc runs along it, {@code ~id} where
 *     it runs against it
 * @param groups section and part
 * @param keptGroups that must not change hands, at night neither
 * @param serviceGroups group of a service, kept here so that results need no problem
 */
record ProblemIndex(
    List<Integer> arcs,
    List<GroupKey> groups,
    List<Integer> serviceGroups,
    List<UUID> machines,
    List<UUID> districts,
    List<UUID> authorities,
    Set<Integer> keptGroups) {

  /** A section's part; bounds as in agreement.item, upper exclusive. */
  record GroupKey(UUID sectionId, int partFrom, int partTo) {}
}
