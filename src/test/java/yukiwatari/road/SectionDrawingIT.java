package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.account.Role;
import yukiwatari.http.Idempotency;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.RecordingBindings;
import yukiwatari.support.SmallRegion;

/** Sections that people complete, draw anew and make, over HTTP. */
@PostgisTest
class SectionDrawingIT {
  private static final List<List<Double>> D_TO_E =
      List.of(List.of(139.0, 40.0), List.of(139.005, 40.0001), List.of(139.01, 40.0));

  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private NetworkRefresh network;
  @Autowired private RecordingBindings bindings;

  @BeforeEach
  void region() {
    if (jdbc.sql("SELECT count(*) FROM road.section").query(Long.class).single() == 0) {
      SmallRegion.create(jdbc);
    }
  }

  @AfterEach
  void settle() {
    bindings.clear();
    network.settled().join();
  }

  @Test
  void aSectionWithoutAPlaceGetsOneAndJoinsTheNetwork() {
    jdbc.sql(
            "UPDATE road.section_version SET geom = NULL, official_length_m = 860 WHERE section_id = :id")
        .param("id", SmallRegion.CITY_1)
        .update();
    RestTestClient manager = people.signIn(SmallRegion.CITY, Role.MANAGER);
    manager
        .get()
        .uri("/api/sections/own?unlocated=true")
        .exchange()
        .expectBody()
        .jsonPath("$.total")
        .isEqualTo(1)
        .jsonPath("$.sections[0].id")
        .isEqualTo(SmallRegion.CITY_1.toString());

    manager
        .put()
        .uri("/api/sections/{id}/line", SmallRegion.CITY_1)
        .header("If-Match", version(manager, SmallRegion.CITY_1))
        .body(Map.of("on", "2000-04-01", "line", D_TO_E))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.from")
        .isEqualTo("2000-04-01")
        .jsonPath("$.line.length()")
        .isEqualTo(3)
        .jsonPath("$.lengths.official")
        .isEqualTo(860.0)
        .jsonPath("$.tolerance.share")
        .isEqualTo(0.05);

    assertThat(versions(SmallRegion.CITY_1)).containsExactly("[2000-04-01,) 作図");
    assertThat(
            jdbc.sql(
                    "SELECT municipality_id = :city FROM road.section_version WHERE section_id = :id")
                .param("city", SmallRegion.CITY)
                .param("id", SmallRegion.CITY_1)
                .query(Boolean.class)
                .single())
        .isTrue();
    network.settled().join();
    assertThat(
            jdbc.sql(
                    """
                    SELECT sum(s.to_m - s.from_m) FROM road.section_link s JOIN road.network_version n ON n.id = s.network_version AND n.current
                     WHERE s.section_id = :id
                    """)
                .param("id", SmallRegion.CITY_1)
                .query(Double.class)
                .single())
        .isCloseTo(854.2, within(0.5));
    assertThat(
            jdbc.sql(
                    """
                    SELECT new_row ->> 'what' FROM account.audit_entry
                     WHERE table_name = 'road.section_version' AND operation = 'B' AND new_row ->> 'section' = :id AND actor_id IS NOT NULL
                    """)
                .param("id", SmallRegion.CITY_1.toString())
                .query(String.class)
                .list())
        .containsExactly("draw");
  }

  @Test
  void aRoadThatWasMovedKeepsItsOldLineForTheDaysBefore() {
    RestTestClient administrator = people.signIn(SmallRegion.CITY, Role.ADMINISTRATOR);
    draw(
            administrator,
            SmallRegion.CITY_2,
            version(administrator, SmallRegion.CITY_2),
            "2022-10-01")
        .expectStatus()
        .isOk();

    assertThat(versions(SmallRegion.CITY_2))
        .containsExactly("[2000-04-01,2022-10-01) ", "[2022-10-01,) 作図");
  }

  @Test
  void onlyTheAdministratorsManagersAndAdministratorsDraw() {
    String version = version(people.signIn(SmallRegion.CITY, Role.MANAGER), SmallRegion.CITY_3);
    draw(
            people.signIn(SmallRegion.PREFECTURE, Role.MANAGER),
            SmallRegion.CITY_3,
            version,
            "2022-10-01")
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("section.foreign");
    draw(
            people.signIn(SmallRegion.CITY, Role.DISPATCHER),
            SmallRegion.CITY_3,
            version,
            "2022-10-01")
        .expectStatus()
        .isForbidden();
    people
        .signIn(SmallRegion.CITY, Role.DISPATCHER, Role.CREW)
        .post()
        .uri("/api/road-trace")
        .body(Map.of("points", List.of(), "reachMeters", 20))
        .exchange()
        .expectStatus()
        .isForbidden();
    people
        .signIn(SmallRegion.TOWN, Role.MANAGER)
        .post()
        .uri("/api/sections")
        .body(newSection("90"))
        .exchange()
        .expectStatus()
        .isForbidden();
    assertThat(versions(SmallRegion.CITY_3)).containsExactly("[2000-04-01,) ");
  }

  @Test
  void whoSawAnOlderStateIsToldSo() {
    RestTestClient manager = people.signIn(SmallRegion.PREFECTURE, Role.MANAGER);
    String version = version(manager, SmallRegion.PREF_1);
    draw(manager, SmallRegion.PREF_1, version, "2022-10-01").expectStatus().isOk();

    draw(manager, SmallRegion.PREF_1, version, "2022-12-01")
        .expectStatus()
        .isEqualTo(HttpStatus.PRECONDITION_FAILED);
    draw(manager, SmallRegion.PREF_1, version(manager, SmallRegion.PREF_1), "2022-05-01")
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("section.later");
  }

  @Test
  void aSectionIsMadeOnceHoweverOftenItIsSent() {
    RestTestClient manager = people.signIn(SmallRegion.CITY, Role.MANAGER);
    for (int time = 0; time < 2; time++) {
      manager
          .post()
          .uri("/api/sections")
          .header(Idempotency.HEADER, "new-section-1")
          .body(newSection("77"))
          .exchange()
          .expectStatus()
          .isCreated()
          .expectBody()
          .jsonPath("$.route.name")
          .isEqualTo("湊1号線")
          .jsonPath("$.own")
          .isEqualTo(true);
    }
    manager
        .post()
        .uri("/api/sections")
        .body(newSection("77"))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("section.key");
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM road.section WHERE administrator_id = :city AND section_code = '77'")
                .param("city", SmallRegion.CITY)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void showsWhatAgreementsSayOfTheSection() {
    bindings.bind(new SectionId(SmallRegion.TOWN_1), "第7号 除雪協定");

    people
        .signIn(SmallRegion.TOWN, Role.MANAGER)
        .get()
        .uri("/api/sections/{id}/drawing", SmallRegion.TOWN_1)
        .exchange()
        .expectBody()
        .jsonPath("$.promises[0].label")
        .isEqualTo("第7号 除雪協定")
        .jsonPath("$.promises[0].agreedLengthMeters")
        .isEqualTo(850)
        .jsonPath("$.near")
        .isEqualTo("139.01,40,139.01,40.01");
  }

  @Test
  void aLineThatIsNoneIsRefusedWithItsPoint() {
    RestTestClient manager = people.signIn(SmallRegion.CITY, Role.MANAGER);
    manager
        .put()
        .uri("/api/sections/{id}/line", SmallRegion.CITY_3)
        .header("If-Match", version(manager, SmallRegion.CITY_3))
        .body(Map.of("on", "2022-10-01", "line", List.of(List.of(139.0, 40.0), List.of(139.0, 95))))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("section.place");
  }

  private static Map<String, Object> newSection(String code) {
    return Map.of(
        "route", SmallRegion.ROUTE_CITY, "sectionCode", code, "on", "2022-04-01", "line", D_TO_E);
  }

  private static RestTestClient.ResponseSpec draw(
      RestTestClient who, UUID section, String version, String on) {
    return who.put()
        .uri("/api/sections/{id}/line", section)
        .header("If-Match", version)
        .body(Map.of("on", on, "line", D_TO_E))
        .exchange();
  }

  private static String version(RestTestClient who, UUID section) {
    return Objects.requireNonNull(
        who.get()
            .uri("/api/sections/{id}/drawing", section)
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(String.class)
            .getResponseHeaders()
            .getETag());
  }

  private List<String> versions(UUID section) {
    return jdbc.sql(
            "SELECT valid || ' ' || source FROM road.section_version WHERE section_id = :id ORDER BY valid")
        .param("id", section)
        .query(String.class)
        .list();
  }
}
