package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.http.Problem;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/**
 * Lines along the roads of {@link SmallRegion}; one step of its grid is 853.9 m to the east at
 * 40.00°N, 853.8 m at 40.01°N, and 1,110.4 m to the north.
 */
@PostgisTest
class TracingIT {
  private static final double EAST = 853.9;
  private static final double NORTH = 1110.4;
  private static final double REACH = 30;
  private static final TracePreference CITY = preference(SmallRegion.CITY, RoadKind.MUNICIPAL_1);
  private static final TracePreference PREFECTURE =
      preference(SmallRegion.PREFECTURE, RoadKind.PREFECTURAL);

  @Autowired private Tracing tracing;
  @Autowired private Networks networks;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void region() {
    if (jdbc.sql("SELECT count(*) FROM road.section").query(Long.class).single() == 0) {
      SmallRegion.create(jdbc);
      networks.rebuild(LocalDate.of(2023, 1, 20));
    }
  }

  @Test
  void followsTheRoadsOfItsOwnAdministrator() {
    List<Waypoint> fromAtoF = List.of(on(139.00, 40.01), on(139.02, 40.00));

    Trace city = tracing.trace(fromAtoF, REACH, CITY);
    Trace prefecture = tracing.trace(fromAtoF, REACH, PREFECTURE);

    assertThat(codes(city)).containsExactlyInAnyOrder("1", "2", "3");
    assertThat(city.along()).allMatch(along -> along.kind() == RoadKind.MUNICIPAL_1);
    assertThat(prefecture.along())
        .extracting(Trace.Along::section)
        .containsExactlyInAnyOrder(SmallRegion.PREF_1, SmallRegion.PREF_2, SmallRegion.TOWN_2);
    assertThat(city.lengthMeters()).isCloseTo(2 * EAST + NORTH, within(0.3));
  }

  @Test
  void beginsAndEndsInTheMiddleOfRoads() {
    // 12 m beside the roads, as a pointer is.
    Trace trace = tracing.trace(List.of(on(139.005, 40.0001), on(139.0001, 40.004)), REACH, CITY);

    Trace.Leg leg = trace.legs().get(0);
    assertThat(leg.kind()).isEqualTo(Trace.Kind.NETWORK);
    assertThat(leg.line()).hasSize(3);
    place(leg.line().get(0), 139.005, 40.0);
    place(leg.line().get(1), 139.0, 40.0);
    place(leg.line().get(2), 139.0, 40.004);
    place(trace.points().get(0), 139.005, 40.0);
    assertThat(trace.lengthMeters()).isCloseTo(0.5 * EAST + 0.4 * NORTH, within(0.2));
    assertThat(trace.along())
        .extracting(along -> Math.round(along.meters()))
        .containsExactly(Math.round(0.4 * NORTH), Math.round(0.5 * EAST));
  }

  @Test
  void staysOnTheRoadOfBothPoints() {
    Trace trace = tracing.trace(List.of(on(139.008, 40.0), on(139.002, 40.0)), REACH, CITY);

    assertThat(trace.legs().get(0).line()).hasSize(2);
    assertThat(trace.lengthMeters()).isCloseTo(0.6 * EAST, within(0.1));
  }

  @Test
  void aPointBesideAJunctionMeansTheJunction() {
    Trace trace = tracing.trace(List.of(on(139.01005, 40.00003)), REACH, CITY);

    place(trace.points().get(0), 139.01, 40.0);
  }

  @Test
  void goesThroughThePointsBetween() {
    Trace trace =
        tracing.trace(List.of(on(139.0, 40.01), on(139.01, 40.005), on(139.02, 40.0)), REACH, CITY);

    assertThat(trace.legs()).hasSize(2);
    assertThat(codes(trace)).contains("1");
    assertThat(trace.along())
        .extracting(Trace.Along::section)
        .contains(SmallRegion.TOWN_1)
        .doesNotContain(SmallRegion.TOWN_2);
  }

  @Test
  void saysWhereThereIsNoRoadAndWhereAPersonWantedNone() {
    Trace trace =
        tracing.trace(
            List.of(
                on(139.0, 40.0),
                on(139.005, 40.005),
                new Waypoint(139.01, 40.01, true),
                new Waypoint(139.02, 40.01, true)),
            REACH,
            CITY);

    assertThat(trace.legs())
        .extracting(Trace.Leg::kind)
        .containsExactly(Trace.Kind.MISSING, Trace.Kind.FREE, Trace.Kind.FREE);
    assertThat(trace.legs()).allMatch(leg -> leg.line().size() == 2);
    assertThat(trace.along()).isEmpty();
  }

  @Test
  void doesNotNameTheSectionThatIsDrawnAsAnother() {
    TracePreference own =
        new TracePreference(
            SmallRegion.CITY_1, SmallRegion.ROUTE_CITY, SmallRegion.CITY, RoadKind.MUNICIPAL_1);

    assertThat(tracing.trace(List.of(on(139.0, 40.0), on(139.01, 40.0)), REACH, own).along())
        .isEmpty();
  }

  @Test
  void pointsFarApartWantOneBetween() {
    assertThatThrownBy(() -> tracing.trace(List.of(on(139.0, 40.0), on(139.9, 40.0)), REACH, CITY))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo("section.far"));
  }

  private static List<String> codes(Trace trace) {
    return trace.along().stream().map(Trace.Along::sectionCode).toList();
  }

  private static void place(double[] place, double longitude, double latitude) {
    assertThat(place[0]).isCloseTo(longitude, within(1e-7));
    assertThat(place[1]).isCloseTo(latitude, within(1e-7));
  }

  private static Waypoint on(double longitude, double latitude) {
    return new Waypoint(longitude, latitude, false);
  }

  private static TracePreference preference(UUID administrator, @Nullable RoadKind kind) {
    return new TracePreference(null, null, administrator, kind);
  }
}
