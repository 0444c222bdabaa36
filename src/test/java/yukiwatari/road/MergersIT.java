package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.account.Role;
import yukiwatari.support.BindingItems;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** The town of the small region merges into the city on 1 January 2023. */
@PostgisTest
class MergersIT {
  private static final String TOWN_PATH = "/api/road-mergers/" + SmallRegion.TOWN;

  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private NetworkRefresh network;

  @BeforeEach
  void region() {
    if (jdbc.sql("SELECT count(*) FROM road.section").query(Long.class).single() == 0) {
      SmallRegion.create(jdbc);
      jdbc.sql(
              "UPDATE account.organisation SET valid_until = '2023-01-01', successor_id = :city WHERE id = :town")
          .param("city", SmallRegion.CITY)
          .param("town", SmallRegion.TOWN)
          .update();
    }
  }

  @AfterEach
  void settle() {
    network.settled().join();
  }

  @Test
  void theSuccessorTakesRoadsAndAreaOverAndThePastStays() {
    UUID agreement =
        new BindingItems(jdbc)
            .exchange(SmallRegion.TOWN_1, SmallRegion.TOWN, SmallRegion.PREFECTURE)
            .meters(1100)
            .add();
    RestTestClient manager = people.signIn(SmallRegion.CITY, Role.MANAGER);
    manager
        .get()
        .uri("/api/road-mergers")
        .exchange()
        .expectBody()
        .jsonPath("$[0].name")
        .isEqualTo("峰町")
        .jsonPath("$[0].on")
        .isEqualTo("2023-01-01")
        .jsonPath("$[0].sections")
        .isEqualTo(2)
        .jsonPath("$[0].promises[0].agreement")
        .isEqualTo(agreement.toString());
    takeOver(manager, List.of())
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("section.undecided");

    takeOver(manager, List.of(agreement))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.sections")
        .isEqualTo(2);

    assertThat(administrators(SmallRegion.TOWN_1))
        .containsExactly("峰町 [2000-04-01,2023-01-01)", "湊市 [2023-01-01,)");
    assertThat(
            strings(
                "SELECT section_id || ' ' || effective FROM agreement.item WHERE agreement_id = :id",
                agreement))
        .containsExactly(SmallRegion.TOWN_1 + " {[2022-11-15,2023-04-01)}");
    assertThat(
            strings(
                """
                SELECT round(ST_XMax(geom)::numeric, 3) || ' ' || valid FROM road.jurisdiction WHERE organisation_id = :id ORDER BY valid
                """,
                SmallRegion.CITY))
        .containsExactly("139.015 (,2023-01-01)", "139.030 [2023-01-01,)");
    assertThat(
            strings(
                "SELECT valid::text FROM road.jurisdiction WHERE organisation_id = :id",
                SmallRegion.TOWN))
        .containsExactly("(,2023-01-01)");
    takeOver(manager, List.of(agreement)).expectStatus().isNotFound();
    drawsWhatItTookOver(manager);
  }

  /** The route is still the town's, the section is not. */
  private void drawsWhatItTookOver(RestTestClient manager) {
    List<List<Double>> line = List.of(List.of(139.02, 40.01), List.of(139.02, 40.0));
    manager
        .put()
        .uri("/api/sections/{id}/line", SmallRegion.TOWN_2)
        .header("If-Match", "\"" + edition(SmallRegion.TOWN_2) + "\"")
        .body(Map.of("on", "2023-01-15", "line", line))
        .exchange()
        .expectStatus()
        .isOk();
    assertThat(administrators(SmallRegion.TOWN_2))
        .containsExactly(
            "峰町 [2000-04-01,2023-01-01)", "湊市 [2023-01-01,2023-01-15)", "湊市 [2023-01-15,)");
    manager
        .post()
        .uri("/api/sections")
        .body(
            Map.of(
                "route",
                SmallRegion.ROUTE_TOWN,
                "sectionCode",
                "60",
                "on",
                "2023-01-15",
                "line",
                line))
        .exchange()
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.administrator.name")
        .isEqualTo("湊市");
  }

  @Test
  void othersTakeNothingOver() {
    takeOver(people.signIn(SmallRegion.PREFECTURE, Role.MANAGER), List.of())
        .expectStatus()
        .isNotFound();
    takeOver(people.signIn(SmallRegion.CITY, Role.DISPATCHER), List.of())
        .expectStatus()
        .isForbidden();
  }

  private static RestTestClient.ResponseSpec takeOver(RestTestClient who, List<UUID> seen) {
    return who.post().uri(TOWN_PATH).body(Map.of("seen", seen)).exchange();
  }

  private int edition(UUID section) {
    return jdbc.sql("SELECT max(edition) FROM road.section_version WHERE section_id = :id")
        .param("id", section)
        .query(Integer.class)
        .single();
  }

  private List<String> administrators(UUID section) {
    return strings(
        """
        SELECT o.name || ' ' || v.valid FROM road.section_version v JOIN account.organisation o ON o.id = v.administrator_id
         WHERE v.section_id = :id ORDER BY v.valid
        """,
        section);
  }

  private List<String> strings(String sql, UUID id) {
    return jdbc.sql(sql).param("id", id).query(String.class).list();
  }
}
