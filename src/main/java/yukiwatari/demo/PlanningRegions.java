package yukiwatari.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import yukiwatari.account.OrganisationId;
import yukiwatari.fleet.Depot;
import yukiwatari.fleet.PlanningRegion;

/**
 * Areas worth planning for: first the smallest group of three neighbouring municipalities with at
 * least {@value #LEAST_SERVICES} cleared sections and {@value #LEAST_DEPOTS} depots, then the
 * capital with all its neighbours.
 */
final class PlanningRegions {
  private static final int LEAST_SERVICES = 420;
  private static final int LEAST_DEPOTS = 6;

  private final PrefectureDrawing drawing;
  private final DemoOrganisations organisations;
  private final int[] services;
  private final int[] depots;
  private final boolean[][] adjoining;

  private PlanningRegions(
      PrefectureDrawing drawing,
      DemoOrganisations organisations,
      List<DemoSection> sections,
      List<DepotSites.Site> sites) {
    this.drawing = drawing;
    this.organisations = organisations;
    int count = drawing.settlements().municipalities().size();
    services = new int[count];
    depots = new int[count];
    adjoining = new boolean[count][count];
    for (DemoSection section : sections) {
      boolean ofState = section.administrator().equals(organisations.state());
      services[section.municipality()] += section.isCleared() && !ofState ? 1 : 0;
    }
    for (DepotSites.Site site : sites) {
      boolean counts =
          site.depot().kind() != Depot.Kind.SNOW_DUMP
              && !site.depot().organisation().equals(organisations.state());
      int municipality = drawing.boundaries().municipalityAt(site.place());
      if (counts && municipality >= 0) {
        depots[municipality]++;
      }
    }
    findNeighbours();
  }

  static List<PlanningRegion> choose(
      PrefectureDrawing drawing,
      DemoOrganisations organisations,
      List<DemoSection> sections,
      List<DepotSites.Site> sites,
      DemoIds ids) {
    PlanningRegions regions = new PlanningRegions(drawing, organisations, sections, sites);
    return List.of(
        regions.region(regions.smallestGroup(), ids), regions.region(regions.aroundCapital(), ids));
  }

  private void findNeighbours() {
    Lattice lattice = drawing.terrain().lattice();
    for (int place = 0; place < lattice.size(); place++) {
      int here = drawing.settlements().municipalityOf(place);
      for (int next : lattice.neighbours(place)) {
        int there = drawing.settlements().municipalityOf(next);
        if (here >= 0 && there >= 0 && here != there) {
          adjoining[here][there] = true;
        }
      }
    }
  }

  private List<Integer> smallestGroup() {
    List<List<Integer>> groups = new ArrayList<>();
    for (int a = 0; a < services.length; a++) {
      for (int b = a + 1; b < services.length; b++) {
        for (int c = b + 1; c < services.length; c++) {
          int borders =
              (adjoining[a][b] ? 1 : 0) + (adjoining[a][c] ? 1 : 0) + (adjoining[b][c] ? 1 : 0);
          if (borders >= 2
              && services[a] + services[b] + services[c] >= LEAST_SERVICES
              && depots[a] + depots[b] + depots[c] >= LEAST_DEPOTS) {
            groups.add(List.of(a, b, c));
          }
        }
      }
    }
    return groups.stream()
        .min(
            Comparator.comparingInt(
                group -> group.stream().mapToInt(index -> services[index]).sum()))
        .orElseThrow(() -> new IllegalStateException("no region is large enough to plan for"));
  }

  private List<Integer> aroundCapital() {
    TreeSet<Integer> group = new TreeSet<>(List.of(0));
    for (int other = 1; other < services.length; other++) {
      if (adjoining[0][other]) {
        group.add(other);
      }
    }
    return List.copyOf(group);
  }

  private PlanningRegion region(List<Integer> group, DemoIds ids) {
    List<Municipality> municipalities =
        group.stream().map(drawing.settlements().municipalities()::get).toList();
    List<OrganisationId> organisationIds =
        group.stream().map(organisations.municipalities()::get).toList();
    return new PlanningRegion(
        ids.next(),
        municipalities.stream().map(one -> one.names().kanji()).collect(Collectors.joining("・")),
        municipalities.stream().map(one -> one.names().english()).collect(Collectors.joining(", ")),
        organisationIds);
  }
}
