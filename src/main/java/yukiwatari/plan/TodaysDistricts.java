package yukiwatari.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The work district that does a section today: the one that its allocation names; where an
 * agreement has given the section to another authority, that authority's district with the nearest
 * depot.
 */
final class TodaysDistricts {
  private final PlanningData data;
  private final Map<UUID, PlanningData.District> byId = new HashMap<>();

  TodaysDistricts(PlanningData data) {
    this.data = data;
    data.districts().forEach(district -> byId.put(district.id(), district));
  }

  /** The performer of the work takes part with a district. */
  boolean has(PlanningData.Work work) {
    return data.districts().stream()
        .anyMatch(district -> district.authorityId().equals(work.performerId()));
  }

  /** Throws IllegalArgumentException when the performer has no district at all. */
  UUID of(PlanningData.Work work) {
    PlanningData.District named = work.districtId() == null ? null : byId.get(work.districtId());
    if (named != null && named.authorityId().equals(work.performerId())) {
      return named.id();
    }
    PlanningData.District nearest = null;
    for (PlanningData.District district : data.districts()) {
      if (district.authorityId().equals(work.performerId())
          && (nearest == null
              || squaredDistance(district, work) < squaredDistance(nearest, work))) {
        nearest = district;
      }
    }
    if (nearest == null) {
      throw new IllegalArgumentException(
          "section " + work.sectionId() + ": authority " + work.performerId() + " has no district");
    }
    return nearest.id();
  }

  /** In degrees, longitude shortened to latitude's measure at 40°N: good enough to choose one. */
  private static double squaredDistance(PlanningData.District district, PlanningData.Work work) {
    double dx = (district.longitude() - work.longitude()) * 0.77;
    double dy = district.latitude() - work.latitude();
    return dx * dx + dy * dy;
  }
}
