package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Roads that change by notice, over HTTP, with and without agreements. */
@PostgisTest
class RoadNoticeIT {
  private static final String ON = "2023-01-10";

  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private NetworkRefresh network;

  @BeforeEach
  void region() {
    if (jdbc.sql("SELECT count(*) FROM road.section").query(Long.class).single() == 0) {
      SmallRegion.create(jdbc);
    }
  }

  @AfterEach
  void settle() {
    network.settled().join();
  }

  @Test
  void anAbolishedRoadLeavesItsAgreementOnlyByDecision() {
    UUID agreement =
        new BindingItems(jdbc)
            .exchange(SmallRegion.CITY_2, SmallRegion.CITY, SmallRegion.PREFECTURE)
            .meters(850)
            .add();
    RestTestClient manager = people.signIn(SmallRegion.CITY, Role.MANAGER);

    refused(
        send(manager, SmallRegion.CITY_2, notice("ABOLISHED", "第1号", null, List.of())),
        409,
        "section.undecided");
    refused(
        send(manager, SmallRegion.CITY_2, notice("ABOLISHED", "第1号", null, List.of(agreement))),
        400,
        "notice.decision");
    refused(
        send(manager, SmallRegion.CITY_2, notice("ABOLISHED", "第1号", "MOVED", List.of(agreement))),
        400,
        "notice.decision");
    assertThat(items(agreement)).containsExactly(SmallRegion.CITY_2 + " {[2022-11-15,2023-04-01)}");

    send(manager, SmallRegion.CITY_2, notice("ABOLISHED", "第1号", "ENDED", List.of(agreement)))
        .expectStatus()
        .isOk();

    assertThat(items(agreement)).containsExactly(SmallRegion.CITY_2 + " {[2022-11-15,2023-01-10)}");
    assertThat(versions(SmallRegion.CITY_2)).containsExactly("[2000-04-01,2023-01-10)");
    assertThat(
            jdbc.sql(
                    "SELECT change || ' ' || notice_number FROM road.section_lineage WHERE predecessor_id = :id")
                .param("id", SmallRegion.CITY_2)
                .query(String.class)
                .single())
        .isEqualTo("ABOLISHED 第1号");
    manager
        .get()
        .uri("/api/road-notices")
        .exchange()
        .expectBody()
        .jsonPath("$[?(@.number=='第1号')].promises")
        .isEqualTo("ENDED")
        .jsonPath("$[?(@.number=='第1号')].routeName")
        .isEqualTo("湊1号線");
  }

  @Test
  void aTransferredRoadKeepsItsAdministratorForThePastYears() {
    UUID agreement =
        new BindingItems(jdbc)
            .patrol(SmallRegion.PREF_2, SmallRegion.PREFECTURE, SmallRegion.CITY)
            .meters(850)
            .add();
    RestTestClient manager = people.signIn(SmallRegion.PREFECTURE, Role.MANAGER);
    Map<String, Object> transfer = notice("TRANSFERRED", "第77号", "MOVED", List.of(agreement));
    refused(send(manager, SmallRegion.PREF_2, transfer), 400, "notice.route");
    transfer.put("sectionCode", "30");
    transfer.put("route", SmallRegion.ROUTE_PREF);
    refused(send(manager, SmallRegion.PREF_2, transfer), 400, "notice.same");
    transfer.put("route", SmallRegion.ROUTE_TOWN);
    send(manager, SmallRegion.PREF_2, transfer).expectStatus().isOk();

    UUID successor =
        jdbc.sql("SELECT id FROM road.section WHERE section_code = '30'")
            .query(UUID.class)
            .single();
    assertThat(administrators(SmallRegion.PREF_2)).containsExactly("雪渡県 [2000-04-01,2023-01-10)");
    assertThat(administrators(successor)).containsExactly("峰町 [2023-01-10,)");
    assertThat(items(agreement))
        .containsExactlyInAnyOrder(
            SmallRegion.PREF_2 + " {[2022-11-15,2023-01-10)}",
            successor + " {[2023-01-10,2023-04-01)}");
    assertThat(
            strings(
                "SELECT o.name FROM agreement.item i JOIN account.organisation o ON o.id = i.administrator_id WHERE i.section_id = :id",
                successor))
        .containsExactly("峰町");
    manager
        .get()
        .uri("/api/road-notices")
        .exchange()
        .expectBody()
        .jsonPath("$[?(@.number=='第77号')].administrator")
        .isEqualTo("峰町");
  }

  @Test
  void whoTakesARoadOverNeedsNoAgreementForIt() {
    UUID agreement =
        new BindingItems(jdbc)
            .exchange(SmallRegion.PREF_1, SmallRegion.PREFECTURE, SmallRegion.CITY)
            .meters(850)
            .add();
    RestTestClient manager = people.signIn(SmallRegion.PREFECTURE, Role.MANAGER);
    Map<String, Object> transfer = notice("TRANSFERRED", "第78号", "MOVED", List.of(agreement));
    transfer.put("sectionCode", "31");
    transfer.put("route", SmallRegion.ROUTE_CITY);

    refused(send(manager, SmallRegion.PREF_1, transfer), 409, "notice.performer");
    transfer.put("decision", "ENDED");
    send(manager, SmallRegion.PREF_1, transfer).expectStatus().isOk();
    assertThat(items(agreement)).containsExactly(SmallRegion.PREF_1 + " {[2022-11-15,2023-01-10)}");
  }

  @Test
  void aNoticeThatChangesNoLineIsWrittenDownOnce() {
    RestTestClient manager = people.signIn(SmallRegion.TOWN, Role.ADMINISTRATOR);
    send(manager, SmallRegion.TOWN_1, notice("OPENED", "第5号", null, List.of()))
        .expectStatus()
        .isOk();

    refused(
        send(manager, SmallRegion.TOWN_1, notice("OPENED", "第5号", null, List.of())),
        409,
        "notice.there");
    assertThat(versions(SmallRegion.TOWN_1)).containsExactly("[2000-04-01,)");
  }

  @Test
  void othersGiveNoNotice() {
    Map<String, Object> notice = notice("ABOLISHED", "第9号", null, List.of());

    refused(
        send(people.signIn(SmallRegion.PREFECTURE, Role.MANAGER), SmallRegion.CITY_3, notice),
        403,
        "section.foreign");
    send(people.signIn(SmallRegion.CITY, Role.DISPATCHER), SmallRegion.CITY_3, notice)
        .expectStatus()
        .isForbidden();
    people
        .signIn(SmallRegion.CITY, Role.CREW)
        .get()
        .uri("/api/road-notices")
        .exchange()
        .expectStatus()
        .isForbidden();
    assertThat(versions(SmallRegion.CITY_3)).containsExactly("[2000-04-01,)");
  }

  private static Map<String, Object> notice(
      String kind, String number, @Nullable String decision, List<UUID> seen) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", kind);
    body.put("number", number);
    body.put("publishedOn", "2023-01-05");
    body.put("effectiveOn", ON);
    body.put("seen", seen);
    if (decision != null) {
      body.put("decision", decision);
    }
    return body;
  }

  private RestTestClient.ResponseSpec send(
      RestTestClient who, UUID section, Map<String, Object> body) {
    int edition =
        jdbc.sql("SELECT max(edition) FROM road.section_version WHERE section_id = :id")
            .param("id", section)
            .query(Integer.class)
            .single();
    return who.post()
        .uri("/api/sections/{id}/notices", section)
        .header("If-Match", "\"" + edition + "\"")
        .body(body)
        .exchange();
  }

  private static void refused(RestTestClient.ResponseSpec answer, int status, String code) {
    answer
        .expectStatus()
        .isEqualTo(HttpStatus.valueOf(status))
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code);
  }

  private List<String> items(UUID agreement) {
    return strings(
        "SELECT section_id || ' ' || effective FROM agreement.item WHERE agreement_id = :id",
        agreement);
  }

  private List<String> versions(UUID section) {
    return strings("SELECT valid::text FROM road.section_version WHERE section_id = :id", section);
  }

  private List<String> administrators(UUID section) {
    return strings(
        """
        SELECT o.name || ' ' || v.valid FROM road.section_version v JOIN account.organisation o ON o.id = v.administrator_id
         WHERE v.section_id = :id
        """,
        section);
  }

  private List<String> strings(String sql, UUID id) {
    return jdbc.sql(sql).param("id", id).query(String.class).list();
  }
}
