package yukiwatari.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import yukiwatari.account.OrganisationId;
import yukiwatari.fleet.Depot;
import yukiwatari.fleet.DepotId;
import yukiwatari.road.RoadKind;

/**
 * Where the depots stand: the state's in great cities, the prefecture's about every 9 km, one or
 * two of each municipality; and a snow dump in every city. A depot lies on a road of its own
 * authority beside the centre, not in it.
 */
final class DepotSites {
  private static final double STATE_METERS = 22_000;
  private static final double PREFECTURE_METERS = 9_000;

  /** A depot and the node of the road net where machines leave it. */
  record Site(Depot depot, int node, Coordinate place) {}

  private final PrefectureDrawing drawing;
  private final DemoOrganisations organisations;
  private final List<DemoSection> sections;
  private final DemoIds ids;
  private final List<Site> sites = new ArrayList<>();

  private DepotSites(
      PrefectureDrawing drawing,
      DemoOrganisations organisations,
      List<DemoSection> sections,
      DemoIds ids) {
    this.drawing = drawing;
    this.organisations = organisations;
    this.sections = sections;
    this.ids = ids;
  }

  static List<Site> choose(
      PrefectureDrawing drawing,
      DemoOrganisations organisations,
      List<DemoSection> sections,
      DemoIds ids) {
    DepotSites chosen = new DepotSites(drawing, organisations, sections, ids);
    chosen.spread(organisations.state(), "国道維持出張所", STATE_METERS);
    chosen.spread(organisations.prefecture(), "除雪基地", PREFECTURE_METERS);
    chosen.ofMunicipalities();
    return List.copyOf(chosen.sites);
  }

  private void spread(OrganisationId authority, String what, double apart) {
    List<Coordinate> taken = new ArrayList<>();
    for (Municipality one : drawing.settlements().municipalities()) {
      Coordinate seat = seat(one);
      if (taken.stream().allMatch(other -> other.distance(seat) > apart)) {
        taken.add(seat);
        add(authority, word(one) + what, Depot.Kind.DEPOT, shifted(seat, 900, taken.size()));
      }
    }
  }

  private void ofMunicipalities() {
    for (Municipality one : drawing.settlements().municipalities()) {
      OrganisationId authority = organisations.municipalities().get(one.index());
      Coordinate seat = seat(one);
      add(authority, word(one) + "除雪センター", Depot.Kind.DEPOT, shifted(seat, 700, 3 * one.index()));
      if (one.isCity()) {
        Coordinate away = shifted(seat, 3_200, one.index());
        add(authority, word(one) + "郊外車庫", Depot.Kind.GARAGE, away);
        Coordinate dump = shifted(seat, 1_800, one.index() + 4);
        add(authority, word(one) + "雪捨て場", Depot.Kind.SNOW_DUMP, dump);
      }
    }
  }

  private static String word(Municipality one) {
    String name = one.names().kanji();
    return name.substring(0, name.length() - 1);
  }

  private Coordinate seat(Municipality one) {
    return drawing.terrain().lattice().at(one.seat());
  }

  private static Coordinate shifted(Coordinate place, double meters, int turn) {
    double angle = 2.4 * turn;
    return new Coordinate(place.x + meters * Math.cos(angle), place.y + meters * Math.sin(angle));
  }

  private void add(OrganisationId authority, String name, Depot.Kind kind, Coordinate wish) {
    double best = Double.POSITIVE_INFINITY;
    Piece nearest = sections.get(0).pieces().get(0);
    for (DemoSection section : sections) {
      if (section.administrator().equals(authority)
          && section.isCleared()
          && section.kind() != RoadKind.FARM
          && section.facts().oneway() == 0) {
        for (Piece piece : section.pieces()) {
          double meters = piece.line().getCoordinateN(0).distance(wish);
          if (meters < best) {
            best = meters;
            nearest = piece;
          }
        }
      }
    }
    Coordinate place = nearest.line().getCoordinateN(0);
    Coordinate degrees = LocalPlane.toDegrees(place);
    Depot depot = new Depot(new DepotId(ids.next()), authority, name, kind, degrees.x, degrees.y);
    sites.add(new Site(depot, nearest.from(), place));
  }
}
