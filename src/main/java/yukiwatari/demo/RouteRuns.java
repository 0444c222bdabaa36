package yukiwatari.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds the stretches of routes that one authority could do for another. */
final class RouteRuns {
  private final Settlements settlements;
  private final Lattice lattice;
  private final boolean[] numberedRoadAt;
  private final boolean[] municipalRoadAt;

  RouteRuns(PrefectureDrawing drawing, List<DemoSection> sections) {
    settlements = drawing.settlements();
    lattice = drawing.terrain().lattice();
    numberedRoadAt = new boolean[drawing.net().nodes()];
    municipalRoadAt = new boolean[drawing.net().nodes()];
    for (DemoSection section : sections) {
      PlannedRoad road = section.pieces().get(0).street().road();
      boolean[] at = road != null && road.isNumbered() ? numberedRoadAt : municipalRoadAt;
      for (Piece piece : section.pieces()) {
        at[piece.from()] = true;
        at[piece.to()] = true;
      }
    }
  }

  /**
   * Every run of {@code from}–{@code to} metres over cleared sections that {@code fits} accepts, by
   * route, routes in their order.
   */
  Map<String, List<RouteRun>> find(
      List<DemoSection> sections, Predicate<DemoSection> fits, double from, double to) {
    Map<String, List<RouteRun>> runs = new LinkedHashMap<>();
    for (int first = 0; first < sections.size(); first++) {
      List<DemoSection> run = new ArrayList<>();
      double meters = 0;
      for (int next = first; next < sections.size(); next++) {
        DemoSection section = sections.get(next);
        if (!fits.test(section) || !section.isCleared() || !follows(run, section)) {
          break;
        }
        run.add(section);
        meters += section.meters();
        if (meters > to) {
          break;
        }
        if (meters >= from) {
          RouteRun found = new RouteRun(List.copyOf(run), meters, pull(run));
          runs.computeIfAbsent(found.route(), any -> new ArrayList<>()).add(found);
        }
      }
    }
    return runs;
  }

  private static boolean follows(List<DemoSection> run, DemoSection next) {
    if (run.isEmpty()) {
      return true;
    }
    DemoSection last = run.get(run.size() - 1);
    return last.route().equals(next.route())
        && last.municipality() == next.municipality()
        && last.to() == next.from();
  }

  private double pull(List<DemoSection> run) {
    DemoSection first = run.get(0);
    DemoSection last = run.get(run.size() - 1);
    PlannedRoad road = first.pieces().get(0).street().road();
    boolean[] others = road != null && road.isNumbered() ? municipalRoadAt : numberedRoadAt;
    double pull = (others[first.from()] ? 0.5 : 0) + (others[last.to()] ? 0.5 : 0);
    for (DemoSection section : List.of(first, last)) {
      var middle = section.pieces().get(section.pieces().size() / 2).middle();
      for (int near : lattice.neighbours(lattice.nearest(middle.x, middle.y))) {
        int there = settlements.municipalityOf(near);
        if (there >= 0 && there != section.municipality()) {
          return pull + 1.2;
        }
      }
    }
    return pull;
  }
}
