package yukiwatari.fleet;

import java.util.List;

/** Fleets that are stored together; what a list refers to is in the batch or in the database. */
public record FleetBatch(
    String source,
    List<Depot> depots,
    List<Contract> contracts,
    List<District> districts,
    List<DistrictSection> districtSections,
    List<Machine> machines,
    List<Crew> crews,
    List<UnitPrice> unitPrices,
    List<PlanningRegion> regions) {
  public FleetBatch {
    depots = List.copyOf(depots);
    contracts = List.copyOf(contracts);
    districts = List.copyOf(districts);
    districtSections = List.copyOf(districtSections);
    machines = List.copyOf(machines);
    crews = List.copyOf(crews);
    unitPrices = List.copyOf(unitPrices);
    regions = List.copyOf(regions);
  }
}
