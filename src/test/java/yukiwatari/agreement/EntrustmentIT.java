package yukiwatari.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
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
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;
import yukiwatari.support.TestClock;

/** 事務の委託: concluded only when both councils have resolved. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntrustmentIT {
  private static final Map<String, String> RESOLVED =
      Map.of("resolvedOn", "2022-12-20", "resolutionNumber", " 議案第12号 ");

  @Autowired private JdbcClient jdbc;
  @Autowired private JsonMapper json;
  @Autowired private People people;
  @Autowired private TestClock clock;

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
  void isConcludedWhenBothCouncilsHaveResolvedAndNoticeFollows() {
    String id = entrusted("第90号", SmallRegion.CITY_1);
    all.calls().agree(id, all.prefectureManager(), all.cityManager());
    assertThat(conclude(id)).as("neither council").isEqualTo(409);
    assertThat(write(all.drafter(), id, RESOLVED)).isEqualTo(200);
    assertThat(conclude(id)).as("only one council").isEqualTo(409);
    assertThat(write(all.cityManager(), id, Map.of("resolvedOn", "2023-01-20"))).isEqualTo(200);
    JsonNode prefecture = all.calls().get(all.cityManager(), id).get("parties").get(0);
    assertThat(prefecture.get("consentedOn").asString()).isEqualTo("2023-01-20");
    assertThat(
            all.calls()
                .step(all.cityManager(), id, "conclude", AgreementCalls.signing("2023-01-19")))
        .as("signed before the city's council resolved")
        .isEqualTo(409);
    assertThat(conclude(id)).isEqualTo(200);

    Map<String, String> noticed = new HashMap<>(RESOLVED);
    noticed.putAll(Map.of("noticedOn", "2023-01-20", "noticeNumber", "雪渡県告示第34号"));
    assertThat(write(all.drafter(), id, noticed)).as("after the conclusion").isEqualTo(200);
    assertThat(write(all.drafter(), id, Map.of())).as("what it was concluded on").isEqualTo(409);
    JsonNode kept = side(id, 0);
    assertThat(kept.get("resolutionNumber").asString()).isEqualTo("議案第12号");
    assertThat(kept.get("noticeNumber").asString()).isEqualTo("雪渡県告示第34号");
    assertThat(side(id, 1).get("noticedOn").isNull()).isTrue();
  }

  @Test
  void namesTheFieldThatIsWrong() {
    String id = entrusted("第91号", SmallRegion.CITY_2);
    JsonNode refusal =
        all.calls()
            .body(
                all.drafter()
                    .put()
                    .uri("/api/agreements/" + id + "/entrustment")
                    .header("If-Match", all.calls().eTag(all.drafter(), id))
                    .body(
                        Map.of(
                            "resolvedOn", "2023-01-10",
                            "noticedOn", "2023-01-09",
                            "noticeNumber", "第1号",
                            "reportedOn", "2023-01-21")));
    assertThat(refusal.get("fields").valueStream().map(EntrustmentIT::fieldAndCode))
        .containsExactly(
            "reportedOn agreement.entrustment.future",
            "noticedOn agreement.entrustment.unresolved");
    assertThat(write(all.drafter(), id, Map.of("resolutionNumber", "第1号"))).isEqualTo(400);
    assertThat(side(id, 0).get("resolvedOn").isNull()).as("nothing half written").isTrue();
  }

  @Test
  void theWrongPersonOrKindIsRefused() {
    String id = entrusted("第92号", SmallRegion.CITY_3);
    assertThat(write(all.town(), id, RESOLVED)).isEqualTo(404);
    assertThat(write(all.nobody(), id, RESOLVED)).isEqualTo(401);
    assertThat(all.calls().may(all.drafter(), id)).contains("ENTRUST");
    String exchange = all.calls().draft("第93号", SmallRegion.CITY_3, "2023-02-01");
    assertThat(all.calls().may(all.drafter(), exchange)).doesNotContain("ENTRUST");
    assertThat(write(all.drafter(), exchange, RESOLVED)).isEqualTo(409);
    all.calls().step(all.drafter(), id, "withdraw", Map.of());
    assertThat(write(all.drafter(), id, RESOLVED)).as("of what is over").isEqualTo(409);
  }

  private String entrusted(String number, Object section) {
    String id = all.calls().draft(number, section, "2023-02-01");
    Map<String, Object> terms = new HashMap<>(AgreementCalls.terms(number, "2023-02-01"));
    terms.put("kind", "ENTRUSTED");
    assertThat(all.calls().status(all.drafter(), HttpMethod.PUT, id, "", terms)).isEqualTo(200);
    return id;
  }

  private int conclude(String id) {
    return all.calls()
        .step(all.cityManager(), id, "conclude", AgreementCalls.signing("2023-01-20"));
  }

  private int write(RestTestClient who, String id, Map<String, String> entrustment) {
    return all.calls().status(who, HttpMethod.PUT, id, "/entrustment", entrustment);
  }

  private JsonNode side(String id, int number) {
    return all.calls().get(all.drafter(), id).get("parties").get(number).get("entrustment");
  }

  private static String fieldAndCode(JsonNode field) {
    return field.get("field").asString() + " " + field.get("code").asString();
  }
}
