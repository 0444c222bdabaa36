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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.account.Role;
import yukiwatari.support.BindingItems;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** What both sides want becomes a draft agreement in one step, and is taken back. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftsIT {
  private static final String MATCHES = "/api/exchange/matches";

  @Autowired private JdbcClient jdbc;
  @Autowired private People people;

  private ExchangePeople all;

  @BeforeAll
  void matching() {
    SmallRegion.create(jdbc);
    all = ExchangePeople.signIn(people);
    say(
            all.city(),
            mark(CITY_1, PREFECTURE, "REQUEST", null),
            mark(CITY_2, PREFECTURE, "REQUEST", null),
            mark(PREF_1, PREFECTURE, "ACCEPT", null))
        .expectStatus()
        .isOk();
    say(
            all.prefecture(),
            mark(CITY_1, CITY, "ACCEPT", null),
            mark(CITY_2, CITY, "REFUSE", null),
            mark(PREF_1, CITY, "REQUEST", null))
        .expectStatus()
        .isOk();
  }

  @Test
  void bothDirectionsOfAPairGoIntoOneDraftAndComeBack() {
    assertThat(read(all.prefecture(), MATCHES)).hasSize(2);
    assertThat(read(all.town(), MATCHES)).isEmpty();
    people
        .signIn(PREFECTURE, Role.MANAGER)
        .post()
        .uri("/api/exchange/drafts")
        .body(terms(CITY, "2023-11-15"))
        .exchange()
        .expectStatus()
        .isForbidden();

    String agreement = draft("2023-11-15");
    all.prefecture()
        .get()
        .uri("/api/agreements/" + agreement)
        .exchange()
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("DRAFT")
        .jsonPath("$.kind")
        .isEqualTo("EXCHANGE")
        .jsonPath("$.parties.length()")
        .isEqualTo(2)
        .jsonPath("$.items.length()")
        .isEqualTo(2)
        .jsonPath("$.items[?(@.section == '%s')].performer.name".formatted(CITY_1))
        .isEqualTo("雪渡県")
        .jsonPath("$.items[?(@.section == '%s')].performer.name".formatted(PREF_1))
        .isEqualTo("湊市");
    List<Map<String, Object>> standing = read(all.city(), MATCHES);
    assertThat(standing).allSatisfy(one -> assertThat(one.get("standing")).isNotNull());
    post(all.prefecture(), terms(CITY, "2023-11-15")).expectStatus().isEqualTo(409);

    int version = version(standing.get(0));
    withdraw(all.city(), agreement, version).expectStatus().isForbidden();
    withdraw(all.town(), agreement, version).expectStatus().isNotFound();
    withdraw(all.prefecture(), agreement, version).expectStatus().isOk();
    assertThat(read(all.city(), MATCHES))
        .allSatisfy(one -> assertThat(one.get("standing")).isNull());
  }

  @Test
  void whatIsPromisedAlreadyIsRefusedInWordsAndNothingIsLeft() {
    new BindingItems(jdbc).exchange(CITY_1, CITY, PREFECTURE).add();
    post(all.city(), terms(PREFECTURE, "2023-02-01"))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.detail")
        .value(String.class, words -> assertThat(words).contains("湊1号線", "雪渡県", "割り当て済みです"));
    assertThat(
            jdbc.sql("SELECT count(*) FROM agreement.agreement WHERE state = 'DRAFT'")
                .query(Long.class)
                .single())
        .isZero();
  }

  private static int version(Map<String, Object> match) {
    Map<?, ?> standing = (Map<?, ?>) Objects.requireNonNull(match.get("standing"));
    return Integer.parseInt(String.valueOf(standing.get("version")));
  }

  private String draft(String from) {
    Map<?, ?> created =
        post(all.prefecture(), terms(CITY, from))
            .expectStatus()
            .isCreated()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    return String.valueOf(Objects.requireNonNull(created).get("agreement"));
  }

  private static Map<String, Object> terms(UUID counterpart, String from) {
    Map<String, Object> terms = new HashMap<>();
    terms.put("counterpart", counterpart);
    terms.put("number", "案1");
    terms.put("title", "交換除雪に関する協定");
    terms.put("periodFrom", from);
    terms.put("periodUntil", "2024-04-01");
    terms.put("seasonFrom", "11-15");
    terms.put("seasonUntil", "04-01");
    return terms;
  }

  private static RestTestClient.ResponseSpec post(
      RestTestClient client, Map<String, Object> terms) {
    return client.post().uri("/api/exchange/drafts").body(terms).exchange();
  }

  private static RestTestClient.ResponseSpec withdraw(
      RestTestClient client, String agreement, int version) {
    return client
        .post()
        .uri("/api/exchange/drafts/" + agreement + "/withdraw")
        .header("If-Match", "\"" + version + "\"")
        .exchange();
  }
}
