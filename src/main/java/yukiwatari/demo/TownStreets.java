package yukiwatari.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;

/**
 * The streets of towns and hamlets and the lanes of the fields, drawn around the country roads: old
 * centres with narrow blocks, newer quarters turned another way, loose lanes outside.
 */
final class TownStreets {
  private static final double SHARE_OF_TOWNS = 0.63;
  private static final double SHARE_OF_HAMLETS = 0.17;

  private final Settlements settlements;
  private final Terrain terrain;
  private final RoadCurves curves;
  private final SplittableRandom random;
  private final SmoothNoise angles;
  private final List<Street> streets = new ArrayList<>();
  private final StreetIndex index = new StreetIndex();
  private int crossings;
  private final Occupied occupied = new Occupied();

  private TownStreets(Settlements settlements, Terrain terrain, RoadCurves curves, DemoSize size) {
    this.settlements = settlements;
    this.terrain = terrain;
    this.curves = curves;
    random = size.random("streets");
    angles = size.noise("fields");
  }

  /**
   * @param country streets that are there already
   * @param crossings of all nets together
   */
  static List<Street> draw(
      Settlements settlements,
      Terrain terrain,
      RoadCurves curves,
      List<Street> country,
      double crossings,
      DemoSize size) {
    TownStreets towns = new TownStreets(settlements, terrain, curves, size);
    country.forEach(street -> towns.index.add(street.line()));
    // Where a town's ground is used up, the rest goes to the hamlets, and from there to the fields.
    towns.towns(crossings * SHARE_OF_TOWNS);
    towns.hamlets(crossings * (SHARE_OF_TOWNS + SHARE_OF_HAMLETS) - towns.crossings);
    towns.fields(crossings - towns.crossings);
    return towns.streets;
  }

  private void towns(double crossings) {
    List<Municipality> all = settlements.municipalities();
    double weights = all.stream().mapToDouble(Municipality::weight).sum();
    for (Municipality one : all) {
      int quota = (int) (crossings * one.weight() / weights);
      Names town = settlements.hamlets().get(one.index()).names();
      Coordinate seat = curves.at(one.seat());
      int old = grow(GridStyle.town(one.isCity() ? 105 : 130), town, seat, quota / 2, one);
      int quarters = one.isCity() ? 3 + (int) Math.min(5, one.weight()) : 2;
      int rest = quota - old;
      for (int i = 0; i < quarters && rest > 8; i++) {
        double away = Math.sqrt(quota) * 105 * (0.42 + 0.25 * random.nextDouble());
        double towards = Math.PI * 2 * (i + random.nextDouble() * 0.7) / quarters;
        Coordinate middle =
            new Coordinate(seat.x + away * Math.cos(towards), seat.y + away * Math.sin(towards));
        Names quarter = town.with(QUARTERS[i], QUARTERS_KANA[i], " " + QUARTERS_ENGLISH[i]);
        double spacing = 115 + 50 * random.nextDouble();
        int share = i == quarters - 1 ? rest : Math.min(rest, quota / 2 / quarters + 4);
        rest -= grow(GridStyle.town(spacing), quarter, middle, share, one);
      }
    }
  }

  private static final String[] QUARTERS = {"駅前", "緑町", "港町", "本郷", "新町", "旭町", "川端", "桜台"};
  private static final String[] QUARTERS_KANA = {
    "えきまえ", "みどりちょう", "みなとまち", "ほんごう", "しんまち", "あさひちょう", "かわばた", "さくらだい"
  };
  private static final String[] QUARTERS_ENGLISH = {
    "Ekimae", "Midoricho", "Minatomachi", "Hongo", "Shinmachi", "Asahicho", "Kawabata", "Sakuradai"
  };

  private void hamlets(double crossings) {
    List<Hamlet> hamlets = settlements.hamlets();
    int count = hamlets.size() - settlements.municipalities().size();
    double each = crossings / Math.max(1, count);
    for (Hamlet hamlet : hamlets.subList(hamlets.size() - count, hamlets.size())) {
      int quota = (int) (each * (0.3 + 1.4 * random.nextDouble()));
      Municipality one = settlements.municipalities().get(hamlet.municipality());
      if (quota >= 3) {
        grow(GridStyle.hamlet(), hamlet.names(), curves.at(hamlet.place()), quota, one);
      }
    }
  }

  private void fields(double crossings) {
    List<Hamlet> hamlets = settlements.hamlets();
    double each = crossings / hamlets.size();
    double spacing = each > 120 ? 170 : 340;
    double rest = crossings;
    for (int round = 0; round < 6 && rest > 10; round++) {
      for (Hamlet hamlet : hamlets) {
        int quota = (int) Math.min(rest, each * (0.5 + 2 * random.nextDouble()) + 2);
        Municipality one = settlements.municipalities().get(hamlet.municipality());
        Coordinate near = curves.at(hamlet.place());
        double turn = Math.PI * 2 * random.nextDouble();
        Coordinate middle =
            new Coordinate(near.x + 900 * Math.cos(turn), near.y + 900 * Math.sin(turn));
        rest -= grow(GridStyle.fields(spacing), hamlet.names(), middle, quota, one);
      }
    }
  }

  /** Draws one net; answers how many crossings it got. */
  private int grow(
      GridStyle style, Names name, Coordinate middle, int crossings, Municipality one) {
    double angle =
        style.farm()
            ? Math.PI * angles.at(middle.x, middle.y, 14_000, 1)
            : Math.PI * random.nextDouble();
    StreetGrid grid = new StreetGrid(style, name, middle, angle, index, random.split());
    Predicate<Coordinate> buildable =
        place ->
            terrain.isInner(lattice().nearest(place.x, place.y))
                && terrain.steepnessAt(place.x, place.y) < style.steepest()
                && settlements.municipalityOf(lattice().nearest(place.x, place.y)) == one.index()
                && occupied.isFree(place);
    List<Street> net = grid.grow(crossings, buildable);
    for (Street street : net) {
      index.add(street.line());
      occupied.add(street.line(), 0.75 * style.spacingMeters());
    }
    streets.addAll(net);
    crossings += grid.size();
    return grid.size();
  }

  private Lattice lattice() {
    return terrain.lattice();
  }
}
