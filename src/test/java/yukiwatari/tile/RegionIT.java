package yukiwatari.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
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
            "TRUNCATE road.import, road.section_version, road.section, road.route, road.jurisdiction, account.organisation CASCADE")
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
  void creditsTheDataOfAppliedImportsWhileAnyOfItStands() {
    SmallRegion.create(jdbc);
    UUID roads = imported("© OpenStreetMap contributors", "APPLIED", "2023-01-10");
    imported("市の資料", "ANALYSED", "2023-01-11");
    imported("消えた資料", "APPLIED", "2023-01-12");
    UUID areas = imported("国土数値情報", "APPLIED", "2023-01-09");
    jdbc.sql("UPDATE road.section_version SET import_id = :id").param("id", roads).update();
    jdbc.sql("UPDATE road.jurisdiction SET import_id = :id").param("id", areas).update();

    assertRegion("{\"credits\": [\"国土数値情報\", \"© OpenStreetMap contributors\"]}");

    jdbc.sql("DELETE FROM road.jurisdiction").update();
    assertRegion("{\"credits\": [\"© OpenStreetMap contributors\"]}");
  }

  private UUID imported(String credit, String state, String day) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO road.import (id, organisation_id, file_name, effective_on, state, credit, applied_at)
            VALUES (:id, :city, 'a.kml', :day::date, :state, :credit, :day::date)
            """)
        .param("id", id)
        .param("city", SmallRegion.CITY)
        .param("day", day)
        .param("state", state)
        .param("credit", credit)
        .update();
    return id;
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
