package yukiwatari.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** Who may enter and change which organisation. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationsIT {
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  private RestTestClient prefecture = RestTestClient.bindToServer().build();
  private RestTestClient city = RestTestClient.bindToServer().build();

  @BeforeAll
  void administrators() {
    SmallRegion.create(jdbc);
    prefecture = people.signIn(SmallRegion.PREFECTURE, Role.ADMINISTRATOR);
    city = people.signIn(SmallRegion.CITY, Role.ADMINISTRATOR);
  }

  @Test
  void aPrefectureEntersAMunicipalityUnderItself() {
    add(prefecture, data("VILLAGE", "983489", "風村"))
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.parent")
        .isEqualTo(SmallRegion.PREFECTURE.toString())
        .jsonPath("$.mayChange")
        .isEqualTo(true);
  }

  @Test
  void aCodeNeedsItsCheckDigitAndIsUnique() {
    refuses(add(prefecture, data("TOWN", "983020", "谷町")), 400, "organisationCheckDigit");
    refuses(add(prefecture, data("TOWN", "983021", "谷町")), 409, "organisationCodeTaken");
    refuses(add(prefecture, data("TOWN", null, "谷町")), 400, "organisationCodeMissing");
  }

  @Test
  void aMunicipalityEntersContractorsOnly() {
    add(city, data("CONTRACTOR", null, "港建設")).expectStatus().isCreated();
    refuses(add(city, data("VILLAGE", "983497", "島村")), 403, "mayNotAddKind");
    refuses(add(prefecture, data("PREFECTURE", "990001", "別県")), 403, "mayNotAddKind");
  }

  @Test
  void aPrefectureKeepsAMunicipalityUntilItHasAnAdministratorOfItsOwn() {
    change(prefecture, SmallRegion.TOWN, 0, data("TOWN", "983021", "峰町")).expectStatus().isOk();
    people.create("first-of-town", SmallRegion.TOWN, Role.ADMINISTRATOR);
    refuses(
        change(prefecture, SmallRegion.TOWN, 1, data("TOWN", "983021", "峰町")), 403, "notKeeper");
  }

  @Test
  void aNeighbourIsNotKept() {
    refuses(
        change(city, SmallRegion.PREFECTURE, 0, data("PREFECTURE", "980005", "湊県")),
        403,
        "notKeeper");
  }

  @Test
  void anOldCopyIsRefusedAndAChangeNeedsItsVersion() {
    change(city, SmallRegion.CITY, 0, data("CITY", "982016", "湊市")).expectStatus().isOk();
    Map<String, Object> again = data("CITY", "982016", "湊市(改)");
    change(city, SmallRegion.CITY, version(), again).expectStatus().isOk();
    refuses(change(city, SmallRegion.CITY, 0, again), 412, "version");
    refuses(
        city.put().uri("/api/organisations/" + SmallRegion.CITY).body(again).exchange(),
        428,
        "versionRequired");
  }

  @Test
  void aRepeatedCreationAnswersTheSameAndCreatesOnce() {
    Map<String, Object> firm = data("CONTRACTOR", null, "二度建設");
    String first = create("key-1", firm);
    assertThat(create("key-1", firm)).isEqualTo(first);
    assertThat(
            jdbc.sql("SELECT count(*) FROM account.organisation WHERE name = '二度建設'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    refuses(
        city.post()
            .uri("/api/organisations")
            .header("Idempotency-Key", "key-1")
            .body(data("CONTRACTOR", null, "三度建設"))
            .exchange(),
        422,
        "idempotencyKeyUsed");
  }

  @Test
  void thePublicSeesAuthoritiesWithoutTelephoneAndNoContractors() {
    jdbc.sql("UPDATE account.organisation SET phone = '018-000-0000'").update();
    people
        .nobody()
        .get()
        .uri("/api/organisations")
        .exchange()
        .expectBody(String.class)
        .value(
            body ->
                assertThat(body)
                    .contains("雪渡県")
                    .doesNotContain("北斗建設")
                    .doesNotContain("018-000-0000"));
    people
        .nobody()
        .get()
        .uri("/api/organisations/" + SmallRegion.CONTRACTOR)
        .exchange()
        .expectStatus()
        .isNotFound();
    people.nobody().get().uri("/api/organisations/湊市").exchange().expectStatus().isNotFound();
  }

  private String create(String key, Map<String, Object> firm) {
    byte[] body =
        city.post()
            .uri("/api/organisations")
            .header("Idempotency-Key", key)
            .body(firm)
            .exchange()
            .expectStatus()
            .isCreated()
            .expectHeader()
            .valueMatches("Location", "/api/organisations/[0-9a-f-]{36}")
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody();
    return new String(body == null ? new byte[0] : body, java.nio.charset.StandardCharsets.UTF_8);
  }

  private int version() {
    return jdbc.sql("SELECT version FROM account.organisation WHERE id = :id")
        .param("id", SmallRegion.CITY)
        .query(Integer.class)
        .single();
  }

  private static RestTestClient.ResponseSpec add(RestTestClient client, Map<String, Object> data) {
    return client.post().uri("/api/organisations").body(data).exchange();
  }

  private static RestTestClient.ResponseSpec change(
      RestTestClient client, UUID id, int version, Map<String, Object> data) {
    return client
        .put()
        .uri("/api/organisations/" + id)
        .header("If-Match", "\"" + version + "\"")
        .body(data)
        .exchange();
  }

  private static void refuses(RestTestClient.ResponseSpec answer, int status, String code) {
    answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
  }

  private static Map<String, Object> data(String kind, @Nullable String code, String name) {
    Map<String, Object> data = new HashMap<>();
    data.put("kind", kind);
    data.put("name", name);
    if (code != null) {
      data.put("code", code);
    }
    return data;
  }
}
