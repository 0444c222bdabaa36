package yukiwatari.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import yukiwatari.account.OrganisationId;
import yukiwatari.road.DayRange;
import yukiwatari.road.JurisdictionRecord;
import yukiwatari.road.OtherWayRecord;
import yukiwatari.road.RoadBatch;
import yukiwatari.road.RoadKind;
import yukiwatari.road.RouteId;
import yukiwatari.road.RouteRecord;
import yukiwatari.road.SectionKey;
import yukiwatari.road.SectionRecord;
import yukiwatari.road.SectionVersionRecord;
import yukiwatari.road.StructureRecord;

/** All of 雪渡県: the drawing with its registers, ready to be stored. */
record DemoPrefecture(
    PrefectureDrawing drawing,
    DemoOrganisations organisations,
    List<RouteRecord> routes,
    List<DemoSection> sections,
    RoadBatch roads,
    DemoAgreements agreements) {
  static final String SOURCE = "模擬データ";
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 4, 1);

  /** Of the farm lanes, one in so many is nobody's section: driven over, never assigned. */
  private static final int UNREGISTERED_ONE_IN = 6;

  static DemoPrefecture of(
      PrefectureDrawing drawing, DemoOrganisations organisations, DemoSize size) {
    DemoIds ids = new DemoIds(size.random("ids"));
    RoadRegister register = RoadRegister.of(drawing, organisations, ids, size);
    List<DemoSection> registered = new ArrayList<>();
    List<OtherWayRecord> others = new ArrayList<>();
    int lanes = 0;
    for (DemoSection section : register.sections()) {
      if (section.kind() == RoadKind.FARM && ++lanes % UNREGISTERED_ONE_IN == 0) {
        others.add(otherWay(section, ids));
      } else {
        registered.add(section);
      }
    }
    List<StructureRecord> structures =
        DemoStructures.of(drawing.terrain(), registered, ids, size.random("structures"));
    DemoAgreements agreements =
        DemoAgreements.of(drawing, organisations, registered, ids, size.random("agreements"));
    return new DemoPrefecture(
        drawing,
        organisations,
        register.routes(),
        registered,
        roads(register, registered, structures, jurisdictions(drawing, organisations, ids), others),
        agreements);
  }

  private static OtherWayRecord otherWay(DemoSection lane, DemoIds ids) {
    return new OtherWayRecord(
        ids.next(),
        lane.id().toString(),
        null,
        lane.kind(),
        0,
        0,
        true,
        Objects.requireNonNull(lane.facts().line()));
  }

  private static RoadBatch roads(
      RoadRegister register,
      List<DemoSection> sections,
      List<StructureRecord> structures,
      List<JurisdictionRecord> areas,
      List<OtherWayRecord> others) {
    List<SectionRecord> identities = new ArrayList<>();
    List<SectionVersionRecord> versions = new ArrayList<>();
    Map<RouteId, RouteRecord> routes = new HashMap<>();
    register.routes().forEach(route -> routes.put(route.id(), route));
    for (DemoSection section : sections) {
      RouteRecord route = Objects.requireNonNull(routes.get(section.route()));
      identities.add(new SectionRecord(section.id(), new SectionKey(route.key(), section.code())));
      versions.add(
          new SectionVersionRecord(
              section.id(), section.route(), DayRange.from(FIRST_DAY), section.facts()));
    }
    return new RoadBatch(
        SOURCE, null, register.routes(), identities, versions, structures, areas, others);
  }

  private static List<JurisdictionRecord> jurisdictions(
      PrefectureDrawing drawing, DemoOrganisations organisations, DemoIds ids) {
    List<JurisdictionRecord> areas = new ArrayList<>();
    for (Municipality one : drawing.settlements().municipalities()) {
      OrganisationId id = organisations.municipalities().get(one.index());
      areas.add(area(id, drawing.boundaries().areas().get(one.index()), ids));
    }
    areas.add(area(organisations.prefecture(), drawing.boundaries().whole(), ids));
    return areas;
  }

  private static JurisdictionRecord area(OrganisationId owner, Polygon plane, DemoIds ids) {
    LinearRing[] holes = new LinearRing[plane.getNumInteriorRing()];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = ring(plane.getInteriorRingN(i));
    }
    Polygon degrees = LocalPlane.GEOMETRY.createPolygon(ring(plane.getExteriorRing()), holes);
    MultiPolygon area = LocalPlane.GEOMETRY.createMultiPolygon(new Polygon[] {degrees});
    return new JurisdictionRecord(ids.next(), owner, DayRange.from(FIRST_DAY), area);
  }

  private static LinearRing ring(LinearRing plane) {
    Coordinate[] points = plane.getCoordinates();
    Coordinate[] degrees = new Coordinate[points.length];
    for (int i = 0; i < points.length; i++) {
      degrees[i] = LocalPlane.toDegrees(points[i]);
    }
    return LocalPlane.GEOMETRY.createLinearRing(degrees);
  }
}
