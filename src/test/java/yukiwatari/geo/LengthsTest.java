package yukiwatari.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths against GeographicLib, which PostGIS uses too. */
class LengthsTest {
  private static final Geodesic GRS80 = new Geodesic(6_378_137.0, 1 / 298.257222101);

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1e-4, 0.01, 0.0899, 0.0901, 1, 20})
  void agreesWithTheGeodesicWithinAMillionth(double degrees) {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 1000; i++) {
      double lon = random.nextDouble(120, 150);
      double lat = random.nextDouble(20, 46);
      double lon2 = lon + random.nextDouble(-degrees, degrees);
      double lat2 = lat + random.nextDouble(-degrees, degrees);
      double exact = GRS80.Inverse(lat, lon, lat2, lon2).s12;
      assertThat(Lengths.meters(lon, lat, lon2, lat2)).isCloseTo(exact, within(exact * 1e-6));
    }
  }

  @Test
  void isZeroForOnePoint() {
    assertThat(Lengths.meters(139, 40, 139, 40)).isZero();
  }
}
