package yukiwatari.demo;

import java.util.ArrayList;
import java.util.List;

/** Draws the prefecture: land, settlements, borders, roads. A pure function of {@link DemoSize}. */
record PrefectureDrawing(
    Terrain terrain, Settlements settlements, Boundaries boundaries, RoadPlan plan, RoadNet net) {
  /** Links that a crossing of streets makes, junctions with older roads included; a first guess. */
  private static final double LINKS_PER_CROSSING = 2.5;

  private static final double TOLERANCE = 0.05;
  private static final int ROUNDS = 3;

  static PrefectureDrawing draw(DemoSize size) {
    Lattice lattice = new Lattice(size.random("lattice"));
    Terrain terrain = Terrain.draw(lattice, size.noise("terrain"));
    Settlements settlements = Settlements.place(terrain, size);
    Boundaries boundaries = Boundaries.of(terrain, settlements);
    RoadPlan plan = new RoadPlan(terrain);
    int seats = settlements.municipalities().size();
    TrunkRoads.build(plan, settlements.hamlets().subList(0, seats));
    LocalRoads.build(plan, settlements.hamlets(), size.random("roads"));
    RoadNet net = net(terrain, settlements, boundaries, plan, size);
    return new PrefectureDrawing(terrain, settlements, boundaries, plan, net);
  }

  /**
   * Draws streets until the number of links is near the one asked for, or the ground is used up.
   */
  private static RoadNet net(
      Terrain terrain,
      Settlements settlements,
      Boundaries boundaries,
      RoadPlan plan,
      DemoSize size) {
    RoadCurves curves = RoadCurves.of(plan, size.noise("winding"));
    List<Street> country = curves.streets();
    RoadNet net = RoadNet.of(country, boundaries);
    int fixed = net.pieces().size();
    double wanted = Math.max(0, size.links() - fixed);
    double crossings = wanted / LINKS_PER_CROSSING;
    for (int round = 0; round < ROUNDS; round++) {
      List<Street> streets = new ArrayList<>(country);
      streets.addAll(TownStreets.draw(settlements, terrain, curves, country, crossings, size));
      net = RoadNet.of(streets, boundaries);
      double drawn = net.pieces().size() - fixed;
      if (Math.abs(drawn - wanted) <= TOLERANCE * size.links()) {
        break;
      }
      crossings *= wanted / Math.max(1, drawn);
    }
    return net.withoutTraps();
  }
}
