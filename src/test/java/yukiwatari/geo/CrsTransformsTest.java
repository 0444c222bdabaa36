package yukiwatari.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class CrsTransformsTest {
  /** Degrees: 1e-7° is about a centimetre. */
  private static final Offset<Double> CENTIMETRE = within(1e-7);

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private final CrsTransforms transforms = new GeoToolsTransforms();

  /** Expected values: PROJ 9.1.1 ({@code gdaltransform -s_srs EPSG:… -t_srs EPSG:6668}). */
  @ParameterizedTest
  @CsvSource({
    "6669, 26187.76, -86569.37, 129.777828886726, 32.2189918353172",
    "6676, 26187.76, -86569.37, 138.787667168265, 35.2193370894037",
    "6678, 26187.76, -86569.37, 141.136610800495, 39.2198137424246",
    "6680, 26187.76, -86569.37, 142.57234678304, 43.2202982249265",
    "6687, 26187.76, -86569.37, 154.259899311721, 25.2182547744295",
    "2450, 26187.76, -86569.37, 138.787667168265, 35.2193370894037",
    "3857, 15500000, 4700000, 139.238869038526, 38.8485442684561"
  })
  void agreesWithProjWithinACentimetre(int srid, double x, double y, double east, double north) {
    Point point = (Point) transforms.toJgd2011(point(x, y), srid);

    assertThat(point.getX()).isCloseTo(east, CENTIMETRE);
    assertThat(point.getY()).isCloseTo(north, CENTIMETRE);
    assertThat(point.getSRID()).isEqualTo(6668);
  }

  @Test
  void readsEveryKnownSystem() {
    for (int srid : CrsTransforms.KNOWN) {
      Point point = (Point) transforms.toJgd2011(point(100, 45), srid);
      assertThat(point.getX()).as("EPSG:%d", srid).isBetween(-180.0, 180.0);
    }
    assertThat(CrsTransforms.KNOWN).hasSize(42).contains(6668, 6669, 6687, 4612, 4326, 3857);
  }

  @Test
  void leavesGeographicNumbersAsTheyAre() {
    Point point = (Point) transforms.toJgd2011(point(140.1234567890123, 39.7), 4326);

    assertThat(point.getX()).isEqualTo(140.1234567890123);
    assertThat(point.getY()).isEqualTo(39.7);
  }

  @Test
  void dropsHeights() throws ParseException {
    Geometry line = new WKTReader().read("LINESTRING Z (140 39 5, 140.1 39.1 6)");

    assertThat(Double.isNaN(transforms.toJgd2011(line, 6668).getCoordinates()[1].getZ())).isTrue();
  }

  @Test
  void refusesCoordinatesThatTheSystemCannotHave() {
    assertThatThrownBy(() -> transforms.toJgd2011(point(26187.76, 186569.37), 6668))
        .isInstanceOf(CrsTransforms.OutsideCrs.class)
        .hasMessageContaining("26187.76")
        .hasMessageContaining("EPSG:6668");
    assertThatThrownBy(() -> transforms.toJgd2011(point(Double.NaN, 1), 6676))
        .isInstanceOf(CrsTransforms.OutsideCrs.class);
  }

  @Test
  void refusesAnUnknownSystemByName() {
    assertThatThrownBy(() -> transforms.toJgd2011(point(0, 0), 6697))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EPSG:6697");
  }

  private static Point point(double x, double y) {
    return GEOMETRY.createPoint(new Coordinate(x, y));
  }
}
