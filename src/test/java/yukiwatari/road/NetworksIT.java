package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** The derived network in the database. */
@PostgisTest
class NetworksIT {
  private static final LocalDate DAY = LocalDate.of(2023, 1, 20);

  @Autowired private Networks networks;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void region() {
    if (count("SELECT count(*) FROM road.section") > 0) {
      return;
    }
    SmallRegion.create(jdbc);
  }

  @Test
  void storesNodesLinksAndTheSectionsThatOwnThem() {
    Networks.Built built = networks.rebuild(DAY);

    assertThat(built.report().nodes()).isEqualTo(6);
    assertThat(built.report().links()).isEqualTo(7);
    assertThat(built.report().components()).isEqualTo(1);
    assertThat(
            count("SELECT count(*) FROM published.link WHERE network_version = " + built.version()))
        .isEqualTo(7);
    assertThat(
            count(
                "SELECT count(*) FROM published.section_link l JOIN published.network_version v ON v.id = l.network_version WHERE v.current AND l.counted"))
        .isEqualTo(7);
    assertThat(
            jdbc.sql(
                    "SELECT (report ->> 'km')::float8 FROM published.network_version WHERE current")
                .query(Double.class)
                .single())
        .isEqualTo(built.report().km());
  }

  @Test
  void measuresLinksAsPostgisDoes() {
    int version = networks.rebuild(DAY).version();

    List<Double> ratios =
        jdbc.sql(
                "SELECT length_m / ST_Length(geom::geography) FROM road.link WHERE network_version = :version")
            .param("version", version)
            .query(Double.class)
            .list();
    assertThat(ratios).hasSize(7).allSatisfy(ratio -> assertThat(ratio).isCloseTo(1, within(1e-6)));
  }

  @Test
  void keepsTheNetworkBeforeAndNoOlderOne() {
    networks.rebuild(DAY);
    int before = networks.rebuild(DAY).version();
    int current = networks.rebuild(DAY).version();

    assertThat(
            jdbc.sql("SELECT id FROM road.network_version ORDER BY id").query(Integer.class).list())
        .containsExactly(before, current);
    assertThat(
            jdbc.sql("SELECT DISTINCT network_version FROM road.node ORDER BY 1")
                .query(Integer.class)
                .list())
        .containsExactly(before, current);
  }

  @Test
  void buildsTheRoadsOfTheDayAskedFor() {
    assertThat(networks.rebuild(LocalDate.of(1999, 1, 1)).report().links()).isZero();
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
