package yukiwatari.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fixture that other tests stand on is what its drawing says. */
@PostgisTest
class SmallRegionIT {
  @Autowired private JdbcClient jdbc;

  @Test
  void hasSevenSectionsWithMeasuredLengths() {
    SmallRegion.create(jdbc);

    assertThat(
            jdbc.sql("SELECT count(*) FROM published.section_version")
                .query(Integer.class)
                .single())
        .isEqualTo(7);
    // 0.01° of latitude at 40°N is 1,110.35 m on GRS80.
    assertThat(
            jdbc.sql("SELECT gis_length_m FROM published.section_version WHERE section_id = :id")
                .param("id", SmallRegion.TOWN_1)
                .query(Double.class)
                .single())
        .isCloseTo(1110.4, within(0.2));
  }
}
