package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** Linear reference over HTTP; 一般県道1号 湊峰線 is 1,707.6 m long at 40.01°N. */
@PostgisTest
class RoutePlacesIT {
  private static final double STEP = 853.8;

  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void region() {
    if (jdbc.sql("SELECT count(*) FROM road.section").query(Long.class).single() == 0) {
      SmallRegion.create(jdbc);
    }
  }

  @Test
  void aTextIsAPlaceOnTheMap() {
    find("県道１号 1.2㎞")
        .jsonPath("$.length()")
        .isEqualTo(1)
        .jsonPath("$[0].route.name")
        .isEqualTo("湊峰線")
        .jsonPath("$[0].administrator")
        .isEqualTo("雪渡県")
        .jsonPath("$[0].place.section")
        .isEqualTo(SmallRegion.PREF_2.toString())
        .jsonPath("$[0].place.sectionMeters")
        .value(Double.class, meters -> assertThat(meters).isCloseTo(1200 - STEP, within(0.2)))
        .jsonPath("$[0].place.at[0]")
        .value(
            Double.class,
            longitude -> assertThat((longitude - 139) / 0.01 * STEP).isCloseTo(1200, within(0.2)));
  }

  @Test
  void aRouteThatIsShorterSaysSo() {
    find("県道1号 9k")
        .jsonPath("$[0].beyond")
        .isEqualTo(true)
        .jsonPath("$[0].place")
        .isEmpty()
        .jsonPath("$[0].routeLengthMeters")
        .value(Double.class, meters -> assertThat(meters).isCloseTo(2 * STEP, within(0.2)));
  }

  @Test
  void anyKindIsFoundByNumberAndOnlyTheNamedKindByItsWord() {
    find("1").jsonPath("$.length()").isEqualTo(3);
    find("市道1号").jsonPath("$.length()").isEqualTo(2);
    find("国道1号").jsonPath("$.length()").isEqualTo(0);
    find("湊峰線").jsonPath("$[0].bbox").isEqualTo("139,40.01,139.02,40.01");
  }

  @Test
  void aPointIsRouteKmAndSection() {
    people
        .nobody()
        .get()
        .uri("/api/route-places/near?longitude=139.0125&latitude=40.01005")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.route.name")
        .isEqualTo("湊峰線")
        .jsonPath("$.place.section")
        .isEqualTo(SmallRegion.PREF_2.toString())
        .jsonPath("$.place.routeMeters")
        .value(Double.class, meters -> assertThat(meters).isCloseTo(1.25 * STEP, within(0.2)))
        .jsonPath("$.place.offMeters")
        .value(Double.class, meters -> assertThat(meters).isCloseTo(5.6, within(0.1)));
    people
        .nobody()
        .get()
        .uri("/api/route-places/near?longitude=139.5&latitude=40.5")
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void aRoutesDistanceIsAPlace() {
    people
        .nobody()
        .get()
        .uri("/api/routes/{id}/place?meters=100", SmallRegion.ROUTE_TOWN)
        .exchange()
        .expectBody()
        .jsonPath("$.place.section")
        .isEqualTo(SmallRegion.TOWN_1.toString())
        .jsonPath("$.place.routeMeters")
        .isEqualTo(100.0);
    people
        .nobody()
        .get()
        .uri("/api/routes/{id}/place?meters=-3", SmallRegion.ROUTE_TOWN)
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  private RestTestClient.BodyContentSpec find(String text) {
    return people
        .nobody()
        .get()
        .uri("/api/route-places?text={text}", text)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody();
  }
}
