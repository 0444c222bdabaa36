package yukiwatari.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import yukiwatari.account.OrganisationId;
import yukiwatari.road.RoadKind;
import yukiwatari.road.RouteId;
import yukiwatari.road.RouteKey;
import yukiwatari.road.RouteRecord;
import yukiwatari.road.SectionId;

/**
 * The register of roads 道路台帳: routes with numbers and names, their sections with natural keys.
 * Numbered roads are one route through the prefecture; municipal roads belong to the municipality
 * they lie in, so that a line across a border is two routes.
 */
final class RoadRegister {
  private final DemoOrganisations organisations;
  private final Overpasses overpasses;
  private final SectionFactsDrawing facts;
  private final DemoIds ids;
  private final Map<String, RouteRecord> routes = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<DemoSection> sections = new ArrayList<>();

  private RoadRegister(
      DemoOrganisations organisations,
      Overpasses overpasses,
      SectionFactsDrawing facts,
      DemoIds ids) {
    this.organisations = organisations;
    this.overpasses = overpasses;
    this.facts = facts;
    this.ids = ids;
  }

  static RoadRegister of(
      PrefectureDrawing drawing, DemoOrganisations organisations, DemoIds ids, DemoSize size) {
    Overpasses overpasses = Overpasses.choose(drawing.net(), size.random("overpasses"));
    RoadRegister register =
        new RoadRegister(
            organisations,
            overpasses,
            new SectionFactsDrawing(drawing, organisations, size.random("facts")),
            ids);
    IdentityHashMap<Street, Integer> streetNumbers = new IdentityHashMap<>();
    for (SectionCutter.Stretch stretch : SectionCutter.cut(drawing.net(), overpasses)) {
      streetNumbers.putIfAbsent(stretch.street(), streetNumbers.size());
      register.add(stretch, streetNumbers.getOrDefault(stretch.street(), 0));
    }
    return register;
  }

  private void add(SectionCutter.Stretch stretch, int streetNumber) {
    Street street = stretch.street();
    int municipality = stretch.pieces().get(0).municipality();
    RouteRecord route = route(street, municipality, streetNumber);
    int code = numbers.merge(route.id().toString(), 1, Integer::sum);
    double meters = stretch.pieces().stream().mapToDouble(Piece::meters).sum();
    LineString line = line(stretch.pieces());
    sections.add(
        new DemoSection(
            new SectionId(ids.next()),
            route.id(),
            "%03d".formatted(code),
            stretch.pieces(),
            meters,
            municipality,
            facts.of(stretch, route.key(), municipality, meters, line)));
  }

  private RouteRecord route(Street street, int municipality, int streetNumber) {
    PlannedRoad road = street.road();
    if (road != null && road.isNumbered()) {
      OrganisationId administrator =
          street.kind() == RoadKind.NATIONAL_STATE
              ? organisations.state()
              : organisations.prefecture();
      return routes.computeIfAbsent(
          street.kind() + road.number(),
          any -> route(administrator, street.kind(), road.number(), road.names()));
    }
    OrganisationId administrator = organisations.municipalities().get(municipality);
    String place =
        (road != null ? "road " + road.index() : "street " + streetNumber) + " in " + municipality;
    RouteRecord known = routes.get(place);
    if (known == null) {
      int number = numbers.merge("number " + municipality + street.kind(), 1, Integer::sum);
      known =
          route(
              administrator,
              street.kind(),
              String.valueOf(number),
              municipalName(street, municipality));
      routes.put(place, known);
    }
    return known;
  }

  private Names municipalName(Street street, int municipality) {
    Names settlement = street.settlement();
    if (settlement == null) {
      PlannedRoad road = street.road();
      return road == null ? new Names("", "", "") : road.names();
    }
    int number = numbers.merge("street " + municipality + settlement.kanji(), 1, Integer::sum);
    String kanji = street.kind() == RoadKind.FARM ? "農道" : "";
    String kana = street.kind() == RoadKind.FARM ? "のうどう" : "";
    String english = street.kind() == RoadKind.FARM ? " Farm Road" : "";
    return settlement.with(
        kanji + number + "号線", kana + number + "ごうせん", english + " No. " + number);
  }

  private RouteRecord route(OrganisationId owner, RoadKind kind, String number, Names names) {
    return new RouteRecord(
        new RouteId(ids.next()),
        new RouteKey(owner, "", kind, number),
        names.kanji(),
        names.kana(),
        names.english());
  }

  /** In degrees; the point of an overpass is left out, so that the two lines share none there. */
  private LineString line(List<Piece> pieces) {
    List<Coordinate> line = new ArrayList<>();
    for (Piece piece : pieces) {
      Coordinate[] points = piece.line().getCoordinates();
      for (int i = line.isEmpty() ? 0 : 1; i < points.length; i++) {
        line.add(LocalPlane.toDegrees(points[i]));
      }
      boolean inside = piece.to() != pieces.get(pieces.size() - 1).to();
      if (inside && overpasses.at(piece.to())) {
        line.remove(line.size() - 1);
      }
    }
    return LocalPlane.line(line);
  }

  List<RouteRecord> routes() {
    return List.copyOf(routes.values());
  }

  List<DemoSection> sections() {
    return sections;
  }
}
