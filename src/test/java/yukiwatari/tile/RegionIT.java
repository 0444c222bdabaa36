package yukiwatari.tile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** Where the map begins, for somebody from the street. */
@PostgisTest
class RegionIT {
  @Autowired private JdbcClient jdbc;
  @Autowired private People people;

  @BeforeEach
  void empty() {
    jdbc.sql(
            "TRUNCATE road.section_version, road.section, road.route, road.jurisdiction, account.organisation CASCADE")
        .update();
  }

  private void assertRegion(String expected) {
    people.nobody().get().uri("/api/map/region").exchange().expectBody().json(expected);
  }

  @Test
  void isNowhereBeforeTheFirstImport() {
    people
        .nobody()
        .get()
        .uri("/api/map/region")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.bbox")
        .isEmpty()
        .jsonPath("$.municipalities")
        .isEmpty();
  }

  @Test
  void isTheAreaOfTheMunicipalities() {
    SmallRegion.create(jdbc);

    // SmallRegion's drawing: the city lies west of 139.015, the town east of it.
    assertRegion(
        """
        {"bbox": [138.99, 39.99, 139.03, 40.02],
         "municipalities": [
           {"code": "982016", "name": "湊市", "kind": "CITY", "bbox": [138.99, 39.99, 139.015, 40.02]},
           {"code": "983021", "name": "峰町", "kind": "TOWN", "bbox": [139.015, 39.99, 139.03, 40.02]}]}
        """);
  }

  @Test
  void isTheAreaOfTheRoadsWithoutBoundaries() {
    SmallRegion.create(jdbc);
    jdbc.sql("DELETE FROM road.jurisdiction").update();

    assertRegion("{\"bbox\": [139.0, 40.0, 139.02, 40.01], \"municipalities\": []}");
  }

  @Test
  void leavesOutAMunicipalityThatEndedByAMerger() {
    SmallRegion.create(jdbc);
    assertThat(
            jdbc.sql(
                    "UPDATE account.organisation SET valid_until = '2022-04-01' WHERE code = '983021'")
                .update())
        .isEqualTo(1);

    people
        .nobody()
        .get()
        .uri("/api/map/region")
        .exchange()
        .expectBody()
        .jsonPath("$.municipalities.length()")
        .isEqualTo(1);
  }
}
