package yukiwatari.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.support.SmallRegion.CITY;
import static yukiwatari.support.SmallRegion.PREFECTURE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.account.Role;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;
import yukiwatari.support.TestClock;

/** Both sides of an agreement over HTTP, and everybody who has no part in it. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementHttpIT {
  private static final List<String> STEPS =
      List.of("propose", "return", "withdraw", "consent", "conclude", "terminate");

  @Autowired private JdbcClient jdbc;
  @Autowired private JsonMapper json;
  @Autowired private People people;
  @Autowired private TestClock clock;
  @Autowired private AgreementCalendar calendar;

  private AgreementCalls calls;
  private RestTestClient drafter;
  private RestTestClient prefectureManager;
  private RestTestClient cityManager;
  private RestTestClient cityDispatcher;
  private RestTestClient townEverything;
  private RestTestClient nobody;

  @BeforeAll
  void people() {
    SmallRegion.create(jdbc);
    drafter = people.signIn(PREFECTURE, Role.DISPATCHER);
    calls = new AgreementCalls(json, drafter);
    prefectureManager = people.signIn(PREFECTURE, Role.MANAGER);
    cityManager = people.signIn(CITY, Role.MANAGER);
    cityDispatcher = people.signIn(CITY, Role.DISPATCHER);
    townEverything = people.signIn(SmallRegion.TOWN, Role.DISPATCHER, Role.MANAGER);
    nobody = people.nobody();
  }

  @BeforeEach
  void today() {
    clock.setToday(LocalDate.of(2023, 1, 20));
  }

  @Test
  void bothSidesConsentAndConcludeAndTheWorldMaySeeItFromItsFirstDay() {
    String id = calls.draft("第20号", SmallRegion.CITY_1, "2023-02-01");
    assertThat(calls.status(nobody, HttpMethod.GET, id, "", null)).isEqualTo(404);
    assertThat(calls.may(drafter, id)).containsExactly("EDIT", "CONTACTS", "PROPOSE", "WITHDRAW");

    assertThat(calls.step(drafter, id, "propose", null)).isEqualTo(200);
    assertThat(calls.may(cityManager, id)).containsExactly("RETURN", "CONSENT");
    assertThat(calls.step(prefectureManager, id, "consent", null)).isEqualTo(200);
    assertThat(calls.step(cityManager, id, "consent", null)).isEqualTo(200);
    assertThat(calls.step(cityManager, id, "conclude", AgreementCalls.signing("2023-01-20")))
        .isEqualTo(200);
    assertThat(calls.get(cityManager, id).get("state").asString()).isEqualTo("CONCLUDED");
    assertThat(calls.status(nobody, HttpMethod.GET, id, "", null)).isEqualTo(404);

    clock.setToday(LocalDate.of(2023, 2, 1));
    calendar.follow();
    JsonNode seen = calls.get(nobody, id);
    assertThat(seen.get("state").asString()).isEqualTo("IN_FORCE");
    assertThat(seen.get("items").get(0).get("road").asString()).isEqualTo("湊1号線");
    assertThat(seen.get("items").get(0).get("administrator").get("name").asString())
        .isEqualTo("湊市");
    assertThat(seen.get("steps").get(0).get("person").isNull()).isTrue();
    assertThat(seen.get("may").isEmpty()).isTrue();
    assertThat(calls.get(cityManager, id).get("steps").get(0).get("person").asString())
        .isNotBlank();
    JsonNode map = calls.read(nobody, "/api/agreements/" + id + "/map");
    assertThat(map.get("features").get(0).get("geometry").get("type").asString())
        .isEqualTo("LineString");
  }

  @Test
  void theWrongRoleIsRefusedEachStep() {
    String id = calls.draft("第30号", SmallRegion.CITY_2, "2023-02-01");
    assertThat(calls.step(prefectureManager, id, "propose", null)).isEqualTo(403);
    assertThat(calls.step(cityDispatcher, id, "propose", null)).isEqualTo(403);
    assertThat(
            calls.status(
                prefectureManager,
                HttpMethod.PUT,
                id,
                "",
                AgreementCalls.terms("第30号", "2023-02-01")))
        .isEqualTo(403);
    assertThat(
            calls.status(
                cityDispatcher, HttpMethod.PUT, id, "", AgreementCalls.terms("第30号", "2023-02-01")))
        .isEqualTo(403);
    calls.step(drafter, id, "propose", null);
    assertThat(calls.step(drafter, id, "consent", null)).isEqualTo(403);
    assertThat(calls.step(drafter, id, "return", Map.of("comment", "変更"))).isEqualTo(403);
    assertThat(calls.step(cityDispatcher, id, "withdraw", Map.of())).isEqualTo(403);
    calls.step(prefectureManager, id, "consent", null);
    calls.step(cityManager, id, "consent", null);
    assertThat(calls.step(cityDispatcher, id, "conclude", AgreementCalls.signing("2023-01-20")))
        .isEqualTo(403);
    assertThat(calls.step(drafter, id, "terminate", Map.of("from", "2023-02-10"))).isEqualTo(403);
  }

  @Test
  void aStrangerGetsNotFoundForEveryStepAndNobodyIsAskedToSignIn() {
    String id = calls.draft("第31号", SmallRegion.CITY_3, "2023-02-01");
    for (String step : STEPS) {
      Object body =
          switch (step) {
            case "conclude" -> AgreementCalls.signing("2023-01-20");
            case "terminate" -> Map.of("from", "2023-02-10");
            default -> Map.of("comment", "理由");
          };
      assertThat(calls.step(townEverything, id, step, body)).as(step).isEqualTo(404);
      assertThat(calls.step(nobody, id, step, body)).as(step).isEqualTo(401);
    }
    assertThat(calls.status(townEverything, HttpMethod.GET, id, "", null)).isEqualTo(404);
    assertThat(calls.status(townEverything, HttpMethod.GET, id, "/map", null)).isEqualTo(404);
    assertThat(calls.status(townEverything, HttpMethod.GET, id, "/conflicts", null)).isEqualTo(404);
    assertThat(calls.numbers(townEverything)).doesNotContain("第31号");
    assertThat(calls.numbers(cityManager)).contains("第31号");
  }

  @Test
  void aChangeNeedsTheVersionThatWasSeen() {
    String id = calls.draft("第32号", SmallRegion.TOWN_1, "2023-02-01", SmallRegion.TOWN);
    assertThat(
            drafter
                .post()
                .uri("/api/agreements/" + id + "/propose")
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value())
        .isEqualTo(428);
    assertThat(
            drafter
                .post()
                .uri("/api/agreements/" + id + "/propose")
                .header("If-Match", "\"99\"")
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value())
        .isEqualTo(412);
  }

  @Test
  void theSameKeyDraftsOnce() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      ids.add(
          calls
              .body(
                  drafter
                      .post()
                      .uri("/api/agreements")
                      .header("Idempotency-Key", "draft-33")
                      .body(AgreementCalls.terms("第33号", "2023-02-01")))
              .get("id")
              .asString());
    }
    assertThat(ids.get(1)).isEqualTo(ids.get(0));
  }

  @Test
  void aConflictIsToldInTheOfficialsWords() {
    String first = calls.draft("第40号", SmallRegion.PREF_1, "2023-01-10", PREFECTURE);
    calls.step(drafter, first, "propose", null);
    calls.step(prefectureManager, first, "consent", null);
    calls.step(cityManager, first, "consent", null);
    calls.step(cityManager, first, "conclude", AgreementCalls.signing("2023-01-09"));
    String second = calls.draft("第41号", SmallRegion.PREF_1, "2023-01-10", PREFECTURE);

    JsonNode refusal =
        calls.body(
            drafter
                .post()
                .uri("/api/agreements/" + second + "/propose")
                .header("If-Match", calls.eTag(drafter, second)));
    assertThat(refusal.get("status").asInt()).isEqualTo(409);
    assertThat(refusal.get("detail").asString())
        .isEqualTo("この区間(湊峰線 1)の 2023-01-10 の新雪除雪は 湊市 に割り当て済みです(協定 第40号)。期間を変えるか、先に終了してください。");
    JsonNode conflict = calls.read(drafter, "/api/agreements/" + second + "/conflicts").get(0);
    assertThat(conflict.get("agreement").asString()).isEqualTo(first);
    assertThat(conflict.get("until").asString()).isEqualTo("2023-04-01");
    assertThat(calls.read(townEverything, "/api/agreements/" + first + "/conflicts").isEmpty())
        .as("a public one, asked about by a stranger")
        .isTrue();
  }

  @Test
  void theRefusalOfAStepNamesTheState() {
    String id = calls.draft("第42号", SmallRegion.PREF_2, "2023-02-01", PREFECTURE);
    JsonNode refusal =
        calls.body(
            cityManager
                .post()
                .uri("/api/agreements/" + id + "/consent")
                .header("If-Match", calls.eTag(cityManager, id)));
    assertThat(refusal.get("detail").asString()).isEqualTo("この協定は「案」のため、実務合意はできません。");
  }

  @Test
  void theListIsNarrowedByPartyYearAndText() {
    calls.draft("第71号", SmallRegion.CITY_2, "2023-02-01");
    assertThat(calls.numbers(drafter, "?q=71&party=" + CITY)).containsExactly("第71号");
    assertThat(calls.numbers(drafter, "?q=71&party=" + SmallRegion.TOWN)).isEmpty();
    assertThat(calls.numbers(drafter, "?q=71&fiscalYear=2022")).containsExactly("第71号");
    assertThat(calls.numbers(drafter, "?q=71&fiscalYear=2023")).isEmpty();
    assertThat(calls.numbers(drafter, "?q=71&state=DRAFT&kind=EXCHANGE")).containsExactly("第71号");
    assertThat(calls.numbers(drafter, "?q=71&kind=PATROL")).isEmpty();
    assertThat(calls.read(drafter, "/api/agreements").get("years").get("last").asInt())
        .isEqualTo(2022);
    assertThat(calls.read(drafter, "/api/agreements?fiscalYear=99999").get("status").asInt())
        .isEqualTo(400);
  }

  @Test
  void theDispatcherPicksFromTheRoadsInView() {
    jdbc.sql(
            """
            INSERT INTO road.structure (id, section_id, kind, name, from_m, to_m)
            VALUES ('00000000-0000-7000-8000-000000000091', :section, 'BRIDGE', '湊大橋', 100, 140)
            """)
        .param("section", SmallRegion.CITY_1)
        .update();
    JsonNode roads = calls.read(drafter, "/api/agreements/roads?bbox=138.9,39.9,139.1,40.1");
    assertThat(roads.get("features").size()).isEqualTo(7);
    assertThat(roads.get("features").get(0).get("properties").get("administratorName").asString())
        .isIn("雪渡県", "湊市", "峰町");
    assertThat(
            roads
                .get("features")
                .valueStream()
                .flatMap(road -> road.get("properties").get("structures").valueStream())
                .map(structure -> structure.get("name").asString()))
        .containsExactly("湊大橋");
    assertThat(
            calls
                .read(drafter, "/api/agreements/roads?bbox=130,30,131,31")
                .get("features")
                .isEmpty())
        .isTrue();
  }
}
