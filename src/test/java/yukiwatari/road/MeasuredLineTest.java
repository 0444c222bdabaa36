package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import yukiwatari.geo.Lengths;

/** A corner at 40°N: 853.93 m to the east, then 1,110.35 m to the north (GRS80). */
class MeasuredLineTest {
  private static final double EAST = 853.93;
  private static final double NORTH = 1110.35;
  private static final LineString CORNER =
      new GeometryFactory()
          .createLineString(
              new Coordinate[] {
                new Coordinate(139, 40),
                new Coordinate(139, 40),
                new Coordinate(139.01, 40),
                new Coordinate(139.01, 40.01)
              });
  private final MeasuredLine line = new MeasuredLine(CORNER);

  @Test
  void isAsLongAsTheGround() {
    assertThat(line.length()).isCloseTo(EAST + NORTH, within(0.1));
  }

  @Test
  void findsThePlaceOfEveryMeasureAndTheMeasureOfEveryPlace() {
    for (double meters = 0; meters <= line.length(); meters += 12.3) {
      Coordinate at = line.at(meters);
      MeasuredLine.Place back = line.nearest(at);
      assertThat(back.meters()).isCloseTo(meters, within(0.01));
      assertThat(back.offMeters()).isLessThan(0.01);
      double ground =
          meters <= EAST
              ? Lengths.meters(139, 40, at.x, at.y)
              : EAST + Lengths.meters(139.01, 40, at.x, at.y);
      assertThat(ground).isCloseTo(meters, within(0.1));
    }
  }

  @Test
  void measuresBesideTheLineAtItsNearestPlace() {
    MeasuredLine.Place place = line.nearest(new Coordinate(139.0102, 40.005));

    assertThat(place.meters()).isCloseTo(EAST + NORTH / 2, within(0.1));
    assertThat(place.offMeters()).isCloseTo(0.0002 / 0.01 * EAST, within(0.1));
  }

  @Test
  void endsAtItsEnds() {
    assertThat(line.at(-5)).isEqualTo(new Coordinate(139, 40));
    assertThat(line.at(1e6)).isEqualTo(new Coordinate(139.01, 40.01));
  }

  @Test
  void isCutInTwoThatMeetInOnePlace() {
    List<LineString> parts = line.cut(1000);

    assertThat(new MeasuredLine(parts.get(0)).length()).isCloseTo(1000, within(0.01));
    assertThat(new MeasuredLine(parts.get(1)).length()).isCloseTo(EAST + NORTH - 1000, within(0.1));
    Coordinate[] first = parts.get(0).getCoordinates();
    assertThat(first[first.length - 1]).isEqualTo(parts.get(1).getCoordinateN(0));
    assertThatThrownBy(() -> line.cut(3000)).isInstanceOf(IllegalArgumentException.class);
  }
}
