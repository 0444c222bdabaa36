package yukiwatari.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.account.Role;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** Lists of sections without a place and of lengths that differ, as files. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistersIT {
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    jdbc.sql(
            "UPDATE road.section_version SET geom = NULL, official_length_m = 500, start_place = '=字中野' WHERE section_id = :id")
        .param("id", SmallRegion.CITY_1)
        .update();
    jdbc.sql(
            "UPDATE road.section_version SET official_length_m = round(gis_length_m::numeric + 100, 2) WHERE section_id IN (:ids)")
        .param("ids", java.util.List.of(SmallRegion.CITY_2, SmallRegion.PREF_1))
        .update();
  }

  @Test
  void comparesTheOwnSectionsAndForAPrefectureThoseOfItsMunicipalities() {
    RestTestClient prefecture = people.signIn(SmallRegion.PREFECTURE, Role.MANAGER);
    RestTestClient city = people.signIn(SmallRegion.CITY, Role.MANAGER);

    assertThat(lines(prefecture, "/api/lengths/file?percent=1&meters=50&format=CSV")).isEqualTo(3);
    assertThat(lines(city, "/api/lengths/file?percent=1&meters=50&format=CSV")).isEqualTo(2);
    assertThat(lines(city, "/api/lengths/file?percent=1&meters=101&format=CSV")).isEqualTo(1);
    city.get()
        .uri("/api/lengths?percent=101&meters=0")
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("許容差は 0 以上 100 以下の数で指定してください(101)。");
    people
        .signIn(SmallRegion.CITY, Role.CREW)
        .get()
        .uri("/api/lengths?percent=1&meters=50")
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void writesSectionsWithoutAPlaceForASpreadsheetWithoutFormulas() {
    RestTestClient nobody = people.signIn(SmallRegion.CITY, Role.CREW);
    String file =
        text(nobody, "/api/sections/unlocated/file?format=CSV&municipality=" + SmallRegion.CITY);

    assertThat(file.lines().findFirst())
        .contains("\uFEFF道路管理者,道路種別,路線番号,路線名,区間番号,起点,終点,実延長(m),協定延長(m)");
    assertThat(file.lines()).hasSize(2).last().asString().contains(",'=字中野,,500");
    assertThat(
            lines(
                nobody, "/api/sections/unlocated/file?format=CSV&municipality=" + SmallRegion.TOWN))
        .isEqualTo(1);
  }

  private static long lines(RestTestClient person, String uri) {
    return text(person, uri).lines().count();
  }

  private static String text(RestTestClient person, String uri) {
    return new String(
        Objects.requireNonNull(
            person
                .get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody()),
        StandardCharsets.UTF_8);
  }
}
