package yukiwatari.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TileCoordTest {
  @Test
  void findsTheTileOfAPlace() {
    assertThat(TileCoord.at(0, 138.8, 39.8)).isEqualTo(new TileCoord(0, 0, 0));
    // Tokyo station, as OpenStreetMap's slippy map numbers it.
    assertThat(TileCoord.at(15, 139.7671, 35.6812)).isEqualTo(new TileCoord(15, 29105, 12903));
  }

  @Test
  void countsWhatIsOffTheMapToItsEdge() {
    assertThat(TileCoord.at(3, 180, 89.9)).isEqualTo(new TileCoord(3, 7, 0));
    assertThat(TileCoord.at(3, -180, -89.9)).isEqualTo(new TileCoord(3, 0, 7));
  }

  @Test
  void refusesATileThatDoesNotExist() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TileCoord(2, 4, 0));
  }
}
