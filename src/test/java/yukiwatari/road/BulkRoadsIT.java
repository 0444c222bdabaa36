package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.OrganisationId;
import yukiwatari.geo.Lengths;
import yukiwatari.http.NewId;
import yukiwatari.support.PostgisTest;

/** Storing many roads at once. */
@PostgisTest
class BulkRoadsIT {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final LocalDate DAY = LocalDate.of(2020, 4, 1);

  @Autowired private BulkRoads bulk;
  @Autowired private JdbcClient jdbc;

  @Test
  void storesRoutesSectionsAndWhatHangsOnThem() {
    RouteRecord route = route("1 \\ tab\there");
    SectionRecord section =
        new SectionRecord(new SectionId(NewId.next()), route.key().section("1"));
    LineString line = line(139, 40, 139.02, 40.01);
    SectionFacts facts =
        SectionFacts.of(route.key().administrator(), RoadKind.PRINCIPAL)
            .line(line)
            .officialLengthMeters(new BigDecimal("1234.50"))
            .oneway(-1)
            .bridge(true)
            .build();
    StructureRecord bridge =
        new StructureRecord(
            new StructureId(NewId.next()),
            section.id(),
            StructureKind.BRIDGE,
            "雪見橋",
            10,
            40.5,
            null,
            DayRange.ALWAYS);
    bulk.load(
        new RoadBatch(
            "試験",
            null,
            List.of(route),
            List.of(section),
            List.of(
                new SectionVersionRecord(
                    section.id(), route.id(), new DayRange(DAY, DAY.plusYears(1)), facts)),
            List.of(bridge),
            List.of(),
            List.of(
                new OtherWayRecord(NewId.next(), "w1", null, RoadKind.FARM, 0, 0, true, line))));

    var stored =
        jdbc.sql(
                """
                SELECT v.valid::text AS valid, v.official_length_m, v.oneway, v.bridge, v.gis_length_m, r.number, v.name,
                       (SELECT s.name FROM road.structure s WHERE s.section_id = v.section_id) AS structure
                  FROM road.section_version v JOIN road.route r ON r.id = v.route_id
                 WHERE v.section_id = :section
                """)
            .param("section", section.id().value())
            .query()
            .singleRow();
    assertThat(stored)
        .containsEntry("valid", "[2020-04-01,2021-04-01)")
        .containsEntry("official_length_m", new BigDecimal("1234.50"))
        .containsEntry("oneway", -1)
        .containsEntry("bridge", true)
        .containsEntry("number", "1 \\ tab\there")
        .containsEntry("name", null)
        .containsEntry("structure", "雪見橋");
    double meters = Lengths.meters(line.getCoordinates());
    assertThat(stored.get("gis_length_m"))
        .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
        .isCloseTo(meters, within(meters * 1e-6));
    assertThat(
            jdbc.sql(
                    "SELECT new_row ->> 'sections' FROM account.audit_entry WHERE table_name = 'road.section_version' AND new_row ->> 'source' = '試験'")
                .query(String.class)
                .single())
        .isEqualTo("1");
  }

  @Test
  void storesNothingWhenOneRowIsRefused() {
    RouteRecord route = route("2");
    SectionRecord section =
        new SectionRecord(new SectionId(NewId.next()), route.key().section("1"));
    SectionRecord same = new SectionRecord(new SectionId(NewId.next()), route.key().section("1"));

    assertThatThrownBy(() -> bulk.load(sections(List.of(route), List.of(section, same), List.of())))
        .isInstanceOf(DataAccessException.class);

    assertThat(
            jdbc.sql("SELECT count(*) FROM road.route WHERE id = :id")
                .param("id", route.id().value())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void storesThousandsInOneBatch() {
    RouteRecord route = route("3");
    List<SectionRecord> sections = new ArrayList<>();
    List<SectionVersionRecord> versions = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      SectionRecord section =
          new SectionRecord(new SectionId(NewId.next()), route.key().section("" + i));
      double x = 139 + i * 1e-4;
      sections.add(section);
      versions.add(
          new SectionVersionRecord(
              section.id(),
              route.id(),
              DayRange.from(DAY),
              SectionFacts.of(route.key().administrator(), RoadKind.PRINCIPAL)
                  .line(line(x, 40, x, 40.001))
                  .build()));
    }
    bulk.load(sections(List.of(route), sections, versions));

    assertThat(
            jdbc.sql("SELECT count(*) FROM published.section_version WHERE route_id = :id")
                .param("id", route.id().value())
                .query(Long.class)
                .single())
        .isEqualTo(5000);
  }

  private static RouteRecord route(String number) {
    return new RouteRecord(
        new RouteId(NewId.next()),
        new RouteKey(new OrganisationId(new UUID(1, 1)), "", RoadKind.PRINCIPAL, number),
        "雪見線");
  }

  private static RoadBatch sections(
      List<RouteRecord> routes, List<SectionRecord> sections, List<SectionVersionRecord> versions) {
    return new RoadBatch("試験2", null, routes, sections, versions, List.of(), List.of(), List.of());
  }

  private static LineString line(double x1, double y1, double x2, double y2) {
    return GEOMETRY.createLineString(
        new Coordinate[] {new Coordinate(x1, y1), new Coordinate(x2, y2)});
  }
}
