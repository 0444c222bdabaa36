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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
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

  private AgreementPeople all;

  @BeforeAll
  void people() {
    SmallRegion.create(jdbc);
    all = AgreementPeople.signIn(people, json);
  }

  @BeforeEach
  void today() {
    clock.setToday(LocalDate.of(2023, 1, 20));
  }

  @Test
  void bothSidesConsentAndConcludeAndTheWorldMaySeeItFromItsFirstDay() {
    String id = all.calls().draft("第20号", SmallRegion.CITY_1, "2023-02-01");
    assertThat(all.calls().status(all.nobody(), HttpMethod.GET, id, "", null)).isEqualTo(404);
    assertThat(all.calls().may(all.drafter(), id))
        .containsExactly("EDIT", "CONTACTS", "PROPOSE", "WITHDRAW");

    assertThat(all.calls().step(all.drafter(), id, "propose", null)).isEqualTo(200);
    assertThat(all.calls().may(all.cityManager(), id)).containsExactly("RETURN", "CONSENT");
    assertThat(all.calls().step(all.prefectureManager(), id, "consent", null)).isEqualTo(200);
    assertThat(all.calls().step(all.cityManager(), id, "consent", null)).isEqualTo(200);
    assertThat(
            all.calls()
                .step(all.cityManager(), id, "conclude", AgreementCalls.signing("2023-01-20")))
        .isEqualTo(200);
    assertThat(all.calls().get(all.cityManager(), id).get("state").asString())
        .isEqualTo("CONCLUDED");
    assertThat(all.calls().status(all.nobody(), HttpMethod.GET, id, "", null)).isEqualTo(404);

    clock.setToday(LocalDate.of(2023, 2, 1));
    calendar.follow();
    JsonNode seen = all.calls().get(all.nobody(), id);
    assertThat(seen.get("state").asString()).isEqualTo("IN_FORCE");
    assertThat(seen.get("items").get(0).get("road").asString()).isEqualTo("湊1号線");
    assertThat(seen.get("items").get(0).get("administrator").get("name").asString())
        .isEqualTo("湊市");
    assertThat(seen.get("steps").get(0).get("person").isNull()).isTrue();
    assertThat(seen.get("may").isEmpty()).isTrue();
    assertThat(all.calls().get(all.cityManager(), id).get("steps").get(0).get("person").asString())
        .isNotBlank();
    JsonNode map = all.calls().read(all.nobody(), "/api/agreements/" + id + "/map");
    assertThat(map.get("features").get(0).get("geometry").get("type").asString())
        .isEqualTo("LineString");
  }

  @Test
  void theWrongRoleIsRefusedEachStep() {
    String id = all.calls().draft("第30号", SmallRegion.CITY_2, "2023-02-01");
    assertThat(all.calls().step(all.prefectureManager(), id, "propose", null)).isEqualTo(403);
    assertThat(all.calls().step(all.cityDispatcher(), id, "propose", null)).isEqualTo(403);
    assertThat(
            all.calls()
                .status(
                    all.prefectureManager(),
                    HttpMethod.PUT,
                    id,
                    "",
                    AgreementCalls.terms("第30号", "2023-02-01")))
        .isEqualTo(403);
    assertThat(
            all.calls()
                .status(
                    all.cityDispatcher(),
                    HttpMethod.PUT,
                    id,
                    "",
                    AgreementCalls.terms("第30号", "2023-02-01")))
        .isEqualTo(403);
    all.calls().step(all.drafter(), id, "propose", null);
    assertThat(all.calls().step(all.drafter(), id, "consent", null)).isEqualTo(403);
    assertThat(all.calls().step(all.drafter(), id, "return", Map.of("comment", "変更")))
        .isEqualTo(403);
    assertThat(all.calls().step(all.cityDispatcher(), id, "withdraw", Map.of())).isEqualTo(403);
    all.calls().step(all.prefectureManager(), id, "consent", null);
    all.calls().step(all.cityManager(), id, "consent", null);
    assertThat(
            all.calls()
                .step(all.cityDispatcher(), id, "conclude", AgreementCalls.signing("2023-01-20")))
        .isEqualTo(403);
    assertThat(all.calls().step(all.drafter(), id, "terminate", Map.of("from", "2023-02-10")))
        .isEqualTo(403);
  }

  @Test
  void aStrangerGetsNotFoundForEveryStepAndNobodyIsAskedToSignIn() {
    String id = all.calls().draft("第31号", SmallRegion.CITY_3, "2023-02-01");
    for (String step : STEPS) {
      Object body =
          switch (step) {
            case "conclude" -> AgreementCalls.signing("2023-01-20");
            case "terminate" -> Map.of("from", "2023-02-10");
            default -> Map.of("comment", "理由");
          };
      assertThat(all.calls().step(all.town(), id, step, body)).as(step).isEqualTo(404);
      assertThat(all.calls().step(all.nobody(), id, step, body)).as(step).isEqualTo(401);
    }
    assertThat(all.calls().status(all.town(), HttpMethod.GET, id, "", null)).isEqualTo(404);
    assertThat(all.calls().status(all.town(), HttpMethod.GET, id, "/map", null)).isEqualTo(404);
    assertThat(all.calls().status(all.town(), HttpMethod.GET, id, "/conflicts", null))
        .isEqualTo(404);
    assertThat(all.calls().numbers(all.town())).doesNotContain("第31号");
    assertThat(all.calls().numbers(all.cityManager())).contains("第31号");
  }

  @Test
  void aChangeNeedsTheVersionThatWasSeen() {
    String id = all.calls().draft("第32号", SmallRegion.TOWN_1, "2023-02-01", SmallRegion.TOWN);
    assertThat(
            all.drafter()
                .post()
                .uri("/api/agreements/" + id + "/propose")
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value())
        .isEqualTo(428);
    assertThat(
            all.drafter()
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
          all.calls()
              .body(
                  all.drafter()
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
    String first = all.calls().draft("第40号", SmallRegion.PREF_1, "2023-01-10", PREFECTURE);
    all.calls().step(all.drafter(), first, "propose", null);
    all.calls().step(all.prefectureManager(), first, "consent", null);
    all.calls().step(all.cityManager(), first, "consent", null);
    all.calls().step(all.cityManager(), first, "conclude", AgreementCalls.signing("2023-01-09"));
    String second = all.calls().draft("第41号", SmallRegion.PREF_1, "2023-01-10", PREFECTURE);

    JsonNode refusal =
        all.calls()
            .body(
                all.drafter()
                    .post()
                    .uri("/api/agreements/" + second + "/propose")
                    .header("If-Match", all.calls().eTag(all.drafter(), second)));
    assertThat(refusal.get("status").asInt()).isEqualTo(409);
    assertThat(refusal.get("detail").asString())
        .isEqualTo("この区間(湊峰線 1)の 2023-01-10 の新雪除雪は 湊市 に割り当て済みです(協定 第40号)。期間を変えるか、先に終了してください。");
    JsonNode conflict =
        all.calls().read(all.drafter(), "/api/agreements/" + second + "/conflicts").get(0);
    assertThat(conflict.get("agreement").asString()).isEqualTo(first);
    assertThat(conflict.get("until").asString()).isEqualTo("2023-04-01");
    assertThat(all.calls().read(all.town(), "/api/agreements/" + first + "/conflicts").isEmpty())
        .as("a public one, asked about by a stranger")
        .isTrue();
  }

  @Test
  void theRefusalOfAStepNamesTheState() {
    String id = all.calls().draft("第42号", SmallRegion.PREF_2, "2023-02-01", PREFECTURE);
    JsonNode refusal =
        all.calls()
            .body(
                all.cityManager()
                    .post()
                    .uri("/api/agreements/" + id + "/consent")
                    .header("If-Match", all.calls().eTag(all.cityManager(), id)));
    assertThat(refusal.get("detail").asString()).isEqualTo("この協定は「案」のため、実務合意はできません。");
  }

  @Test
  void theListIsNarrowedByPartyYearAndText() {
    all.calls().draft("第71号", SmallRegion.CITY_2, "2023-02-01");
    assertThat(all.calls().numbers(all.drafter(), "?q=71&party=" + CITY)).containsExactly("第71号");
    assertThat(all.calls().numbers(all.drafter(), "?q=71&party=" + SmallRegion.TOWN)).isEmpty();
    assertThat(all.calls().numbers(all.drafter(), "?q=71&fiscalYear=2022")).containsExactly("第71号");
    assertThat(all.calls().numbers(all.drafter(), "?q=71&fiscalYear=2023")).isEmpty();
    assertThat(all.calls().numbers(all.drafter(), "?q=71&state=DRAFT&kind=EXCHANGE"))
        .containsExactly("第71号");
    assertThat(all.calls().numbers(all.drafter(), "?q=71&kind=PATROL")).isEmpty();
    assertThat(all.calls().read(all.drafter(), "/api/agreements").get("years").get("last").asInt())
        .isEqualTo(2022);
    assertThat(
            all.calls()
                .read(all.drafter(), "/api/agreements?fiscalYear=99999")
                .get("status")
                .asInt())
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
    JsonNode roads =
        all.calls().read(all.drafter(), "/api/agreements/roads?bbox=138.9,39.9,139.1,40.1");
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
            all.calls()
                .read(all.drafter(), "/api/agreements/roads?bbox=130,30,131,31")
                .get("features")
                .isEmpty())
        .isTrue();
  }
}
