package yukiwatari.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * To which districts a section may move: to any of its administrator, and to another authority's
 * only where that district's roads adjoin it, so that swaps stay contiguous and a contractor's work
 * is not scattered.
 */
final class Neighbourhood {
  private final TodaysDistricts today;
  private final Map<UUID, Set<Integer>> nodesOfSection = new HashMap<>();
  private final Map<Integer, Set<UUID>> districtsAtNode = new HashMap<>();
  private final Map<UUID, Set<UUID>> districtsOfAuthority = new HashMap<>();

  Neighbourhood(PlanningData data, TodaysDistricts today) {
    this.today = today;
    Map<Integer, PlanningData.Link> links = new HashMap<>();
    data.links().forEach(link -> links.put(link.id(), link));
    for (PlanningData.ChainLink chain : data.chains()) {
      PlanningData.Link link = links.get(chain.linkId());
      if (link != null) {
        nodesOfSection
            .computeIfAbsent(chain.sectionId(), id -> new HashSet<>())
            .addAll(List.of(link.fromNode(), link.toNode()));
      }
    }
    for (PlanningData.Work work : data.works()) {
      UUID district = today.of(work);
      for (int node : nodesOfSection.getOrDefault(work.sectionId(), Set.of())) {
        districtsAtNode.computeIfAbsent(node, id -> new HashSet<>()).add(district);
      }
    }
    for (PlanningData.District district : data.districts()) {
      districtsOfAuthority
          .computeIfAbsent(district.authorityId(), id -> new LinkedHashSet<>())
          .add(district.id());
    }
  }

  /**
   * Today's district, every district of the section's administrator (so that exchange may do all
   * that own roads only may), and if the section may change hands every district that adjoins it.
   */
  Set<UUID> districtsFor(PlanningData.Work work) {
    Set<UUID> allowed = new HashSet<>();
    allowed.add(today.of(work));
    allowed.addAll(districtsOfAuthority.getOrDefault(work.administratorId(), Set.of()));
    for (int node : nodesOfSection.getOrDefault(work.sectionId(), Set.of())) {
      allowed.addAll(districtsAtNode.getOrDefault(node, Set.of()));
    }
    if (work.keep()) {
      allowed.retainAll(districtsOfAuthority.getOrDefault(work.administratorId(), Set.of()));
      allowed.add(today.of(work));
    }
    return allowed;
  }
}
