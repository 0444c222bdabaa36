package yukiwatari.demo;

import java.util.ArrayList;
import java.util.List;
import yukiwatari.account.OrganisationId;
import yukiwatari.fleet.Depot;

/**
 * Divides the cleared sections of one authority into work districts 工区 of about {@value
 * #DISTRICT_METERS} m: seeds as far from each other as can be, depots first, and each section to
 * the seed that is nearest by road, so that a district holds together.
 */
final class DistrictDivision {
  private static final double DISTRICT_METERS = 55_000;

  /** A district to be: the node it grew from and its sections. */
  record Part(int seed, DepotSites.Site depot, List<DemoSection> sections) {
    double meters() {
      return sections.stream().mapToDouble(DemoSection::meters).sum();
    }
  }

  private DistrictDivision() {}

  static List<Part> of(
      OrganisationId authority,
      List<DemoSection> sections,
      List<DepotSites.Site> sites,
      NetDistances distances) {
    List<DepotSites.Site> own =
        sites.stream()
            .filter(site -> site.depot().organisation().equals(authority))
            .filter(site -> site.depot().kind() != Depot.Kind.SNOW_DUMP)
            .toList();
    List<DemoSection> cleared =
        sections.stream()
            .filter(section -> section.administrator().equals(authority) && section.isCleared())
            .toList();
    double total = cleared.stream().mapToDouble(DemoSection::meters).sum();
    List<DemoSection> seedSections = new ArrayList<>();
    List<Integer> seeds = new ArrayList<>();
    own.forEach(site -> seeds.add(site.node()));
    long wanted = Math.max(own.size(), Math.round(total / DISTRICT_METERS));
    while (seeds.size() < wanted) {
      DemoSection far = farthest(cleared, own, seedSections);
      seedSections.add(far);
      seeds.add(far.from());
    }
    int[] nearestDepot = distances.nearestOf(own.stream().map(DepotSites.Site::node).toList());
    int[] nearestSeed = distances.nearestOf(seeds);
    List<Part> parts = new ArrayList<>();
    for (int seed : seeds) {
      parts.add(new Part(seed, own.get(nearestDepot[seed]), new ArrayList<>()));
    }
    for (DemoSection section : cleared) {
      parts.get(nearestSeed[section.from()]).sections().add(section);
    }
    return parts.stream().filter(part -> !part.sections().isEmpty()).toList();
  }

  private static DemoSection farthest(
      List<DemoSection> cleared, List<DepotSites.Site> own, List<DemoSection> seeds) {
    DemoSection far = cleared.get(0);
    double best = -1;
    for (DemoSection section : cleared) {
      var place = section.pieces().get(0).middle();
      double meters = Double.POSITIVE_INFINITY;
      for (DepotSites.Site site : own) {
        meters = Math.min(meters, site.place().distance(place));
      }
      for (DemoSection seed : seeds) {
        meters = Math.min(meters, seed.pieces().get(0).line().getCoordinateN(0).distance(place));
      }
      if (meters > best) {
        best = meters;
        far = section;
      }
    }
    return far;
  }
}
