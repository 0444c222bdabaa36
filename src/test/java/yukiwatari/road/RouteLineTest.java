package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import yukiwatari.geo.Lengths;

/**
 * One hundredth of a degree to the east at 40°N is 853.93 m (GRS80).
 *
 * <pre>
 *   x = 0 ──1──▶ 1 ◀──2── 2   (gap)   3 ──10──▶ 4     section 3 has no place, 500 m
 * </pre>
 */
class RouteLineTest {
  private static final double STEP = 853.93;
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final SectionId ONE = id(1);
  private static final SectionId TWO = id(2);
  private static final SectionId THREE = id(3);
  private static final SectionId TEN = id(10);
  private final RouteLine route =
      RouteLine.of(
          List.of(
              part(TEN, "10", line(3, 4), null),
              part(TWO, "2", line(2, 1), null),
              part(THREE, "3", null, 500.0),
              part(ONE, "1", line(0, 1), null)));

  @Test
  void measuresAlongItsSectionsInTheOrderOfTheirCodes() {
    assertThat(route.length()).isCloseTo(3 * STEP + 500, within(0.1));

    RouteLine.Spot inTwo = route.at(1000).orElseThrow();
    assertThat(inTwo.section()).isEqualTo(TWO);
    // The section's own line runs against the route.
    assertThat(inTwo.sectionMeters()).isCloseTo(2 * STEP - 1000, within(0.1));
    Coordinate at = place(inTwo);
    assertThat(Lengths.meters(139, 40, at.x, at.y)).isCloseTo(1000, within(0.1));
  }

  @Test
  void aGapCountsNothingAndASectionWithoutAPlaceItsOfficialLength() {
    RouteLine.Spot beforeTen = route.at(2 * STEP + 499).orElseThrow();
    RouteLine.Spot inTen = route.at(2 * STEP + 500 + 100).orElseThrow();

    assertThat(beforeTen.section()).isEqualTo(THREE);
    assertThat(beforeTen.at()).isNull();
    assertThat(beforeTen.sectionMeters()).isCloseTo(499, within(0.1));
    assertThat(inTen.section()).isEqualTo(TEN);
    assertThat(Lengths.meters(new Coordinate(139.03, 40), place(inTen)))
        .isCloseTo(100, within(0.1));
  }

  @Test
  void goesThereAndBack() {
    for (double meters = 0; meters < 2 * STEP; meters += 37.7) {
      RouteLine.Spot there = route.at(meters).orElseThrow();
      RouteLine.Spot back = route.nearest(place(there), null).orElseThrow();
      assertThat(back.routeMeters()).isCloseTo(meters, within(0.1));
    }
  }

  @Test
  void aPointBesideTheRoadIsMeasuredAtItsFoot() {
    RouteLine.Spot spot = route.nearest(new Coordinate(139.015, 40.0001), null).orElseThrow();

    assertThat(spot.section()).isEqualTo(TWO);
    assertThat(spot.routeMeters()).isCloseTo(1.5 * STEP, within(0.1));
    assertThat(spot.sectionMeters()).isCloseTo(0.5 * STEP, within(0.1));
    assertThat(spot.offMeters()).isCloseTo(11.1, within(0.1));
  }

  @Test
  void aSectionMayBeNamed() {
    assertThat(route.nearest(new Coordinate(139.01, 40), ONE).orElseThrow().sectionMeters())
        .isCloseTo(STEP, within(0.1));
    assertThat(route.nearest(new Coordinate(139.01, 40), THREE)).isEmpty();
  }

  @Test
  void hasItsEndsAndNothingBeyond() {
    assertThat(route.at(0)).isPresent();
    assertThat(route.at(route.length())).isPresent();
    assertThat(route.at(route.length() + 1)).isEmpty();
    assertThat(route.at(-1)).isEmpty();
    assertThat(RouteLine.of(List.of()).at(0)).isEmpty();
  }

  @Test
  void theFirstSectionIsTurnedTowardsTheSecond() {
    RouteLine turned =
        RouteLine.of(List.of(part(ONE, "1", line(1, 0), null), part(TWO, "2", line(1, 2), null)));

    assertThat(place(turned.at(0).orElseThrow()).x).isCloseTo(139, within(1e-9));
    assertThat(turned.at(0).orElseThrow().sectionMeters()).isCloseTo(STEP, within(0.1));
  }

  @Test
  void codesAreCountedAsPeopleCountThem() {
    List<String> codes =
        List.of("10", "3-10", "2", "3", "A", "3-2", "03").stream()
            .sorted(CodeOrder.INSTANCE)
            .toList();

    assertThat(codes).containsExactly("2", "03", "3", "3-2", "3-10", "10", "A");
  }

  private static Coordinate place(RouteLine.Spot spot) {
    Coordinate at = spot.at();
    if (at == null) {
      throw new AssertionError("no place: " + spot);
    }
    return at;
  }

  private static RouteLine.Part part(
      SectionId section, String code, @Nullable LineString line, @Nullable Double official) {
    return new RouteLine.Part(
        section, code, line, official == null ? null : BigDecimal.valueOf(official));
  }

  private static LineString line(int from, int to) {
    return FACTORY.createLineString(
        new Coordinate[] {
          new Coordinate(139 + 0.01 * from, 40), new Coordinate(139 + 0.01 * to, 40)
        });
  }

  private static SectionId id(int number) {
    return new SectionId(new UUID(0, number));
  }
}
