package yukiwatari.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.account.Role;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** A request that cannot be read is the sender's mistake and says which part. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemHandlerIT {
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  private RestTestClient client = RestTestClient.bindToServer().build();

  @BeforeAll
  void signIn() {
    SmallRegion.create(jdbc);
    client = people.signIn(SmallRegion.CITY, Role.CREW);
  }

  @Test
  void refusesWhatIsNoJson() {
    refuses("{\"organisation\": ", "unreadable", "送られた内容(JSON)を読み取れません。");
  }

  @Test
  void namesTheFieldThatIsMissing() {
    refuses("{}", "unreadableField", "項目 organisation がないか、値の形が正しくありません。");
  }

  @Test
  void namesTheFieldWhoseValueHasTheWrongForm() {
    refuses("{\"organisation\": \"湊市\"}", "unreadableField", "項目 organisation がないか、値の形が正しくありません。");
  }

  @Test
  void answersAnUnknownAddressWithNotFound() {
    client
        .get()
        .uri("/api/no-such-thing")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("notFound");
  }

  @Test
  void tellsAValueThatNoColumnHoldsFromAConflict() {
    refusesToFind("data", "/api/routes?text={text}", "\0");
  }

  @Test
  void refusesADayFarFromOurTime() {
    String day = "+999999999-12-31";
    refusesToFind("parameter", "/api/sections?bbox=138,39,139,40&day={day}", day);
    refusesToFind("parameter", "/tiles/public/5/28/12.mvt?day={day}", day);
  }

  @Test
  void namesAParameterThatIsMissing() {
    refusesToFind("parameterMissing", "/api/statistics?programme=patrol");
  }

  @Test
  void namesTheFieldsThatAreOutOfRange() {
    people
        .signIn(SmallRegion.CITY, Role.DISPATCHER)
        .post()
        .uri("/api/scenarios")
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            """
            {"name": " ", "kind": "SNOW", "day": "2023-01-20", "municipalities": [], "parties": [],
             "tolerancePermille": 20, "effortSeconds": 0, "seed": 1}
            """)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.detail")
        .value(String.class, text -> assertThat(text).startsWith("項目 effortSeconds, name の値"));
  }

  private void refusesToFind(String code, String query, Object... values) {
    client
        .get()
        .uri(query, values)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code);
  }

  private void refuses(String body, String code, String detail) {
    client
        .post()
        .uri("/api/me/organisation")
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code)
        .jsonPath("$.detail")
        .value(String.class, text -> assertThat(text).isEqualTo(detail));
  }
}
