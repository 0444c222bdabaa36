package yukiwatari.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.exchange.ExchangePeople.mark;
import static yukiwatari.exchange.ExchangePeople.read;
import static yukiwatari.exchange.ExchangePeople.say;
import static yukiwatari.support.SmallRegion.CITY;
import static yukiwatari.support.SmallRegion.CITY_1;
import static yukiwatari.support.SmallRegion.CITY_2;
import static yukiwatari.support.SmallRegion.PREFECTURE;
import static yukiwatari.support.SmallRegion.PREF_1;
import static yukiwatari.support.SmallRegion.TOWN;
import static yukiwatari.support.SmallRegion.TOWN_1;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
import yukiwatari.support.TestClock;

/** What organisations say of sections, who reads it, and the yearly survey. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarksIT {
  private static final LocalDate TODAY = LocalDate.of(2023, 1, 20);
  private static final String MARKS = "/api/exchange/marks";
  private static final String SURVEYS = "/api/exchange/surveys";

  @Autowired private JdbcClient jdbc;
  @Autowired private People people;
  @Autowired private TestClock clock;

  private ExchangePeople all;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    all = ExchangePeople.signIn(people);
  }

  @AfterEach
  void nothingSaid() {
    clock.setToday(TODAY);
    jdbc.sql("DELETE FROM exchange.mark").update();
    jdbc.sql("DELETE FROM exchange.survey_answer").update();
    jdbc.sql("DELETE FROM exchange.survey").update();
  }

  @Test
  void bothSidesReadWhatOneSaysAndNobodyElse() {
    say(all.town(), mark(TOWN_1, PREFECTURE, "REQUEST", null, "飛び地のため"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.before[0].stance")
        .isEmpty()
        .jsonPath("$.before[0].version")
        .isEqualTo(0)
        .jsonPath("$.marks[0].road")
        .isEqualTo("峰1号線");

    assertThat(read(all.prefecture(), MARKS))
        .singleElement()
        .satisfies(
            mark -> {
              assertThat(mark).containsEntry("stance", "REQUEST").containsEntry("remark", "飛び地のため");
              assertThat(mark).containsEntry("markedBy", null);
            });
    assertThat(read(all.city(), MARKS)).isEmpty();
  }

  @Test
  void theAnswerUndoesTheChange() {
    say(all.town(), mark(TOWN_1, PREFECTURE, "REQUEST", null, "旧")).expectStatus().isOk();
    say(all.town(), mark(TOWN_1, PREFECTURE, "REFUSE", 0, "新"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.before[0].stance")
        .isEqualTo("REQUEST")
        .jsonPath("$.before[0].remark")
        .isEqualTo("旧")
        .jsonPath("$.before[0].version")
        .isEqualTo(1);
    say(all.town(), mark(TOWN_1, PREFECTURE, "REQUEST", 1, "旧")).expectStatus().isOk();
    assertThat(read(all.town(), MARKS).get(0)).containsEntry("stance", "REQUEST");
    say(all.town(), mark(TOWN_1, PREFECTURE, null, 2)).expectStatus().isOk();
    assertThat(read(all.town(), MARKS)).isEmpty();
    long audited =
        jdbc.sql("SELECT count(*) FROM account.audit_entry WHERE table_name = 'exchange.mark'")
            .query(Long.class)
            .single();
    assertThat(audited).isGreaterThanOrEqualTo(4);
  }

  @Test
  void refusesToWriteOverWhatSomebodyElseChanged() {
    say(all.town(), mark(TOWN_1, PREFECTURE, "REQUEST", null)).expectStatus().isOk();
    say(all.town(), mark(TOWN_1, PREFECTURE, "REFUSE", null)).expectStatus().isEqualTo(412);
    say(all.town(), mark(TOWN_1, PREFECTURE, "REFUSE", 7)).expectStatus().isEqualTo(412);
  }

  @Test
  void saysRowByRowWhatCannotBeSaid() {
    Map<?, ?> refused =
        say(
                all.town(),
                mark(TOWN_1, PREFECTURE, "REQUEST", null),
                mark(CITY_1, CITY, "REQUEST", null),
                mark(TOWN_1, CITY, "ACCEPT", null),
                mark(CITY_1, PREFECTURE, "ACCEPT", null),
                mark(UUID.randomUUID(), CITY, "ACCEPT", null))
            .expectStatus()
            .isBadRequest()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    assertThat(String.valueOf(refused))
        .contains("row=2", "「依頼したい」は道路管理者だけ")
        .contains("row=3", "自団体の道路には付けられません")
        .contains("row=4", "相手の団体は")
        .contains("row=5", "道路管理者を確認できません")
        .doesNotContain("row=1");
    assertThat(read(all.town(), MARKS)).as("all or nothing").isEmpty();
  }

  @Test
  void refusesWhoHasNoBusinessHere() {
    RestTestClient crew = people.signIn(TOWN, Role.CREW, Role.ADMINISTRATOR);
    say(crew, mark(TOWN_1, PREFECTURE, "REQUEST", null)).expectStatus().isForbidden();
    for (String path : List.of(MARKS, SURVEYS, "/api/exchange/matches")) {
      crew.get().uri(path).exchange().expectStatus().isForbidden();
      people.nobody().get().uri(path).exchange().expectStatus().isUnauthorized();
    }
  }

  @Test
  void thePrefectureAsksAndSeesWhoHasAnswered() {
    open(all.city()).expectStatus().isForbidden();
    open(all.prefecture()).expectStatus().isCreated();
    open(all.prefecture()).expectStatus().isEqualTo(409);
    say(all.city(), mark(CITY_2, TOWN, "REQUEST", null)).expectStatus().isOk();
    Map<String, Object> asked = read(all.city(), SURVEYS).get(0);
    assertThat(asked).containsEntry("mine", false);
    assertThat((List<?>) asked.get("answers")).as("only its own").hasSize(1);
    answer(all.city(), asked).expectStatus().isOk();
    answer(all.prefecture(), asked).expectStatus().isForbidden();

    Map<String, Object> mine = read(all.prefecture(), SURVEYS).get(0);
    assertThat(String.valueOf(mine.get("answers")))
        .contains("name=湊市, answeredOn=2023-01-20")
        .contains("marks=1")
        .contains("name=峰町, answeredOn=null");
    assertThat(read(all.prefecture(), MARKS)).as("a mark of its survey").hasSize(1);

    all.city().delete().uri(address(asked, "/answer")).exchange().expectStatus().isOk();
    assertThat(String.valueOf(read(all.prefecture(), SURVEYS)))
        .doesNotContain("2023-01-20, remark=null, marks=1");
  }

  @Test
  void nobodyAnswersAfterTheDeadlineOrTheEnd() {
    open(all.prefecture()).expectStatus().isCreated();
    Map<String, Object> asked = read(all.town(), SURVEYS).get(0);
    clock.setToday(LocalDate.of(2023, 3, 1));
    answer(all.town(), asked).expectStatus().isEqualTo(409);
    clock.setToday(TODAY);
    close(all.town(), asked, "/close").expectStatus().isForbidden();
    close(all.prefecture(), asked, "/close").expectStatus().isOk();
    close(all.prefecture(), asked, "/close").expectStatus().isEqualTo(412);
    answer(all.town(), asked).expectStatus().isEqualTo(409);
    asked.put("version", 1);
    close(all.prefecture(), asked, "/reopen").expectStatus().isOk();
    answer(all.town(), asked).expectStatus().isOk();
  }

  @Test
  void withoutASurveyThePrefectureReadsOnlyWhatConcernsIt() {
    say(all.city(), mark(CITY_2, TOWN, "REQUEST", null)).expectStatus().isOk();
    say(all.city(), mark(PREF_1, PREFECTURE, "ACCEPT", null)).expectStatus().isOk();
    assertThat(read(all.prefecture(), MARKS)).hasSize(1);
    assertThat(read(all.town(), MARKS)).hasSize(1);
  }

  private static RestTestClient.ResponseSpec open(RestTestClient client) {
    return client
        .post()
        .uri(SURVEYS)
        .body(Map.of("fiscalYear", 2023, "title", "令和5年度 交換除雪要望調査", "deadline", "2023-02-28"))
        .exchange();
  }

  private static RestTestClient.ResponseSpec answer(
      RestTestClient client, Map<String, Object> survey) {
    return client.put().uri(address(survey, "/answer")).body(Map.of("remark", "以上です")).exchange();
  }

  private static RestTestClient.ResponseSpec close(
      RestTestClient client, Map<String, Object> survey, String step) {
    return client
        .post()
        .uri(address(survey, step))
        .header("If-Match", "\"" + survey.get("version") + "\"")
        .exchange();
  }

  private static String address(Map<String, Object> survey, String step) {
    return SURVEYS + "/" + survey.get("id") + step;
  }
}
