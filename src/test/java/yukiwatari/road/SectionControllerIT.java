package yukiwatari.road;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.Role;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** Sections and routes over HTTP. */
@PostgisTest
class SectionControllerIT {
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void region() {
    if (jdbc.sql("SELECT count(*) FROM road.section").query(Long.class).single() > 0) {
      return;
    }
    SmallRegion.create(jdbc);
    jdbc.sql("UPDATE road.section_version SET estimated = true WHERE section_id = :id")
        .param("id", SmallRegion.TOWN_2)
        .update();
    jdbc.sql(
            "UPDATE road.section_version SET geom = NULL, official_length_m = 1100 WHERE section_id = :id")
        .param("id", SmallRegion.CITY_3)
        .update();
    jdbc.sql(
            "UPDATE road.section_version SET width_m = 5.5, subsidised = true WHERE section_id = :id")
        .param("id", SmallRegion.CITY_1)
        .update();
  }

  @Test
  void everyoneReadsTheCardOfASection() {
    people
        .nobody()
        .get()
        .uri("/api/sections/{id}", SmallRegion.CITY_1)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.route.name")
        .isEqualTo("湊1号線")
        .jsonPath("$.administrator.name")
        .isEqualTo("湊市")
        .jsonPath("$.current")
        .isEqualTo(true)
        .jsonPath("$.versions[0].from")
        .isEqualTo("2000-04-01")
        .jsonPath("$.internal")
        .isEmpty();
  }

  @Test
  void onlyTheAdministratorSeesInternalRegisterFields() {
    people
        .signIn(SmallRegion.CITY, Role.CREW)
        .get()
        .uri("/api/sections/{id}", SmallRegion.CITY_1)
        .exchange()
        .expectBody()
        .jsonPath("$.internal.subsidised")
        .isEqualTo(true)
        .jsonPath("$.internal.widthMeters")
        .isEqualTo(5.5);
    people
        .signIn(SmallRegion.TOWN, Role.ADMINISTRATOR)
        .get()
        .uri("/api/sections/{id}", SmallRegion.CITY_1)
        .exchange()
        .expectBody()
        .jsonPath("$.internal")
        .isEmpty();
  }

  @Test
  void aGuessedAdministratorIsNotShownToThePublic() {
    people
        .nobody()
        .get()
        .uri("/api/sections/{id}", SmallRegion.TOWN_2)
        .exchange()
        .expectBody()
        .jsonPath("$.estimated")
        .isEqualTo(true)
        .jsonPath("$.administrator")
        .isEmpty();
    people
        .signIn(SmallRegion.CITY, Role.CREW)
        .get()
        .uri("/api/sections/{id}", SmallRegion.TOWN_2)
        .exchange()
        .expectBody()
        .jsonPath("$.administrator.name")
        .isEqualTo("峰町");
  }

  @Test
  void anUnknownSectionIsNotFound() {
    people
        .nobody()
        .get()
        .uri("/api/sections/{id}", new UUID(1, 2))
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void sectionsAreFoundInABox() {
    people
        .nobody()
        .get()
        .uri("/api/sections?bbox=139.012,40.0,139.03,40.02")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentTypeCompatibleWith("application/geo+json")
        .expectBody()
        .jsonPath("$.truncated")
        .isEqualTo(false)
        .jsonPath("$.features.length()")
        .isEqualTo(3)
        .jsonPath("$.features[?(@.id=='" + SmallRegion.TOWN_2 + "')].properties.administratorId")
        .isEqualTo((Object) null);
  }

  @Test
  void aBoxThatIsNoBoxIsRefused() {
    people.nobody().get().uri("/api/sections?bbox=1,2,3").exchange().expectStatus().isBadRequest();
    people
        .nobody()
        .get()
        .uri("/api/sections?bbox=a,b,c,d")
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void sectionsWithoutGeometryAreListedWithTheirKilometres() {
    people
        .nobody()
        .get()
        .uri("/api/sections/unlocated")
        .exchange()
        .expectBody()
        .jsonPath("$.total")
        .isEqualTo(1)
        .jsonPath("$.lengthMeters")
        .isEqualTo(1100.0)
        .jsonPath("$.sections[0].id")
        .isEqualTo(SmallRegion.CITY_3.toString());
  }

  @Test
  void routesAreFoundByAPartOfTheirName() {
    people
        .nobody()
        .get()
        .uri("/api/routes?text={text}", "湊")
        .exchange()
        .expectBody()
        .jsonPath("$.length()")
        .isEqualTo(2)
        .jsonPath("$[0].name")
        .isEqualTo("湊峰線");
    people
        .nobody()
        .get()
        .uri("/api/routes?text={text}", "%")
        .exchange()
        .expectBody()
        .jsonPath("$.length()")
        .isEqualTo(0);
    people
        .nobody()
        .get()
        .uri("/api/routes?text={text}", " ")
        .exchange()
        .expectStatus()
        .isBadRequest();
  }
}
