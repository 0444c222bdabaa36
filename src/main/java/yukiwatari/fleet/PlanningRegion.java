package yukiwatari.fleet;

import java.util.List;
import java.util.UUID;
import yukiwatari.account.OrganisationId;

/** A named area 計画区域 for which plans are often made: the areas of some municipalities. */
public record PlanningRegion(
    UUID id, String name, String nameEn, List<OrganisationId> municipalities) {
  public PlanningRegion {
    municipalities = List.copyOf(municipalities);
  }
}
