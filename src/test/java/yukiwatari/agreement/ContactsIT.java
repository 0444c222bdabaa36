package yukiwatari.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.support.SmallRegion.PREFECTURE;

import java.time.LocalDate;
import java.util.Collections;
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
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;
import yukiwatari.support.TestClock;

/** Who is called about an agreement: kept by each side, seen by both and nobody else. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactsIT {
  private static final Map<String, String> DESK =
      Map.of("post", "建設課 維持係", "dayPhone", "0180−12−３４５６", "nightPhone", "0180-12-9999");

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
  void eachSideKeepsItsOwnWithoutTouchingAConsent() {
    String id = all.calls().draft("第60号", SmallRegion.CITY_1, "2023-02-01");
    all.calls().step(all.drafter(), id, "propose", null);
    all.calls().step(all.prefectureManager(), id, "consent", null);
    assertThat(write(all.cityDispatcher(), id, List.of(DESK))).isEqualTo(200);
    assertThat(
            write(
                all.drafter(), id, List.of(Map.of("post", "道路課", "holidayPhone", "018-860-0000"))))
        .isEqualTo(200);

    JsonNode parties = all.calls().get(all.cityManager(), id).get("parties");
    assertThat(parties.get(0).get("consentedOn").asString()).isEqualTo("2023-01-20");
    assertThat(parties.get(0).get("contacts").get(0).get("post").asString()).isEqualTo("道路課");
    JsonNode city = parties.get(1).get("contacts").get(0);
    assertThat(city.get("dayPhone").asString()).isEqualTo("0180-12-3456");
    assertThat(city.get("holidayPhone").isNull()).isTrue();
    assertThat(audited(id)).isEqualTo(2);
  }

  @Test
  void thePublicSeesNoTelephoneNumber() {
    String id = all.calls().draft("第61号", SmallRegion.CITY_2, "2023-01-20");
    write(all.drafter(), id, List.of(DESK));
    all.calls().step(all.drafter(), id, "propose", null);
    all.calls().step(all.prefectureManager(), id, "consent", null);
    all.calls().step(all.cityManager(), id, "consent", null);
    all.calls().step(all.cityManager(), id, "conclude", AgreementCalls.signing("2023-01-20"));
    for (RestTestClient stranger : List.of(all.nobody(), all.town())) {
      JsonNode seen = all.calls().get(stranger, id);
      assertThat(seen.get("state").asString()).isEqualTo("IN_FORCE");
      assertThat(seen.toString()).doesNotContain("建設課", "0180-12");
    }
    assertThat(write(all.drafter(), id, List.of())).as("in force too").isEqualTo(200);
  }

  @Test
  void theWrongPersonIsRefused() {
    String id = all.calls().draft("第62号", SmallRegion.CITY_3, "2023-02-01");
    assertThat(write(all.cityManager(), id, List.of(DESK))).isEqualTo(403);
    assertThat(write(all.town(), id, List.of(DESK))).isEqualTo(404);
    assertThat(write(all.nobody(), id, List.of(DESK))).isEqualTo(401);
    all.calls().step(all.drafter(), id, "withdraw", Map.of());
    assertThat(write(all.drafter(), id, List.of(DESK))).as("of what is over").isEqualTo(409);
  }

  @Test
  void whatIsWrongIsNamedByRowAndField() {
    String id = all.calls().draft("第63号", SmallRegion.PREF_1, "2023-02-01", PREFECTURE);
    JsonNode refusal =
        all.calls()
            .body(
                all.drafter()
                    .put()
                    .uri("/api/agreements/" + id + "/contacts")
                    .header("If-Match", all.calls().eTag(all.drafter(), id))
                    .body(
                        List.of(
                            DESK, Map.of("post", "", "dayPhone", "内線12"), Map.of("post", "夜間当番"))));
    assertThat(refusal.get("fields").valueStream().map(ContactsIT::rowFieldCode))
        .containsExactly(
            "2 post agreement.contact.post",
            "2 dayPhone agreement.contact.phone",
            "3 dayPhone agreement.contact.noPhone");
    assertThat(write(all.drafter(), id, Collections.nCopies(Contacts.MOST + 1, DESK)))
        .isEqualTo(400);
    assertThat(write(all.drafter(), id, Collections.nCopies(Contacts.MOST, DESK))).isEqualTo(200);
  }

  private static String rowFieldCode(JsonNode field) {
    return "%d %s %s"
        .formatted(
            field.get("row").asInt(), field.get("field").asString(), field.get("code").asString());
  }

  private int write(RestTestClient who, String id, List<Map<String, String>> contacts) {
    return all.calls().status(who, HttpMethod.PUT, id, "/contacts", contacts);
  }

  /** Rows with a person behind them. */
  private long audited(String agreement) {
    return jdbc.sql(
            """
            SELECT count(*) FROM account.audit_entry a
              JOIN agreement.party p ON p.id = (a.new_row ->> 'party_id')::uuid
             WHERE a.table_name = 'agreement.contact' AND a.actor_id IS NOT NULL AND p.agreement_id = :agreement::uuid
            """)
        .param("agreement", agreement)
        .query(Long.class)
        .single();
  }
}
