package yukiwatari.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import yukiwatari.account.Role;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** A prefecture brings the 別表 of an agreement that was concluded before there was this server. */
@PostgisTest
class ScheduleIT {
  private static final String MAPPING =
      """
      {"target": "schedule", "fields": {"administratorName": {"field": "道路管理者"}, "performerName": {"field": "実施者"},
        "routeName": {"field": "路線名"}, "startPlace": {"field": "起点"}, "endPlace": {"field": "終点"},
        "agreedLength": {"field": "延長", "unit": "km"}, "fiscalYear": {"field": "年度"}}}
      """;
  private static final String YEAR =
      """
      SELECT count(*) || ' ' || sum(agreed_length_m) FROM agreement.item i
        JOIN road.section_version v ON v.section_id = i.section_id
       WHERE i.binding AND v.geom IS NULL AND i.agreement_id = :id
      """;

  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  private String city = "";
  private String town = "";
  private String prefecture = "";

  @BeforeEach
  void region() {
    if (jdbc.sql("SELECT count(*) FROM road.section").query(Integer.class).single() == 0) {
      SmallRegion.create(jdbc);
    }
    city = name(SmallRegion.CITY);
    town = name(SmallRegion.TOWN);
    prefecture = name(SmallRegion.PREFECTURE);
  }

  private String name(java.util.UUID id) {
    return jdbc.sql("SELECT name FROM account.organisation WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private String schedule(String tail) {
    return """
    除雪に関する協定 別表,,,,,,
    道路管理者,実施者,路線名,起点,終点,延長,年度
    %s,%s,市道 新町線,字新町1番,字新町9番,1.2345,令和4年度
    〃,〃,市道 新町線,字新町9番,字浜2番,300ｍ,R4
    %s,%s,市道 旧町線,,,0.8,令和3年度
    """
            .formatted(city, prefecture, city, prefecture)
        + tail;
  }

  @Test
  void makesSectionsWithoutAPlaceAndTheAgreementOfThePastThatCountsInItsYear() {
    RestTestClient officer = people.signIn(SmallRegion.PREFECTURE, Role.ADMINISTRATOR);
    Map<String, Object> request = request(officer, schedule("合計,,,,,2.3345,\n"), "2022-11-01");

    preview(officer, request)
        .jsonPath("$.rows")
        .isEqualTo(2)
        .jsonPath("$.leftOut")
        .isEqualTo(1)
        .jsonPath("$.how.NEW")
        .isEqualTo(2)
        .jsonPath("$.agreedKm")
        .isEqualTo(1.535)
        .jsonPath("$.items[0].route")
        .isEqualTo("市道 新町線");
    assertThat(agreements()).isEmpty();
    String id = brought(post(officer, "/api/schedules", request).expectStatus().isCreated());

    assertThat(
            jdbc.sql(YEAR).param("id", java.util.UUID.fromString(id)).query(String.class).single())
        .isEqualTo("2 1534.50");
    assertThat(
            jdbc.sql("SELECT status FROM agreement.programme_year WHERE fiscal_year = 2022")
                .query(String.class)
                .single())
        .isEqualTo("RECORDED");
    officer
        .get()
        .uri("/api/sections/unlocated")
        .exchange()
        .expectBody()
        .jsonPath("$.lengthMeters")
        .isEqualTo(1534.5)
        .jsonPath("$.sections[0].agreedLengthMeters")
        .isEqualTo(1234.5);
    officer
        .get()
        .uri("/api/statistics?programme=exchange&fiscalYear=2022")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.totals.km.agreed")
        .isEqualTo(1.5);
    // The next season's schedule finds the sections that this one made.
    Map<String, Object> again = request(officer, schedule(""), null);
    preview(officer, again)
        .jsonPath("$.how.PLACES")
        .isEqualTo(2)
        .jsonPath("$.how.NEW")
        .doesNotExist();
    post(officer, "/api/schedules", again).expectStatus().isCreated();
    assertThat(agreements()).containsExactly("DRAFT", "IN_FORCE");
  }

  @Test
  void storesNothingWhileARowIsRefusedUnlessItIsLeftOut() {
    RestTestClient officer = people.signIn(SmallRegion.PREFECTURE, Role.ADMINISTRATOR);
    Map<String, Object> request =
        request(
            officer,
            schedule(
                "架空市,%s,市道 山線,,,0.5,令和4年度\n%s,%s,市道 川線,,,未測定,令和4年度\n"
                    .formatted(prefecture, town, prefecture)),
            null);
    int sections = jdbc.sql("SELECT count(*) FROM road.section").query(Integer.class).single();

    preview(officer, request)
        .jsonPath("$.refusedRows")
        .isEqualTo(2)
        .jsonPath("$.refused[0].row")
        .isEqualTo(6)
        .jsonPath("$.refused[0].message")
        .isEqualTo("項目「道路管理者」の値「架空市」という団体は登録されていません。登録した名前か団体コードで書いてください。")
        .jsonPath("$.refused[1].message")
        .isEqualTo("項目「延長」の値「未測定」は延長として読めません。");
    post(officer, "/api/schedules", request).expectStatus().isEqualTo(409);

    assertThat(jdbc.sql("SELECT count(*) FROM road.section").query(Integer.class).single())
        .isEqualTo(sections);
    request.put("withoutRefused", true);
    post(officer, "/api/schedules", request).expectStatus().isCreated();
  }

  @Test
  void letsASectionBeginWithTheAgreementWhereTheRegisterHasItOnlyFromLaterOn() {
    jdbc.sql(
            "UPDATE road.section_version SET valid = daterange('2023-01-01', NULL), start_place = '字丘1番', end_place = '字丘9番' WHERE section_id = :id")
        .param("id", SmallRegion.CITY_3)
        .update();
    String table =
        "道路管理者,実施者,路線名,起点,終点,延長,年度\n%s,%s,湊1号線,字丘1番,字丘9番,0.9,\n".formatted(city, prefecture);
    RestTestClient town = people.signIn(SmallRegion.TOWN, Role.ADMINISTRATOR);
    preview(town, request(town, table, null))
        .jsonPath("$.refused[0].message")
        .value(
            message ->
                assertThat((String) message).startsWith("「湊1号線」に当たる区間は 2023-01-01 からのものです。"));

    RestTestClient officer = people.signIn(SmallRegion.PREFECTURE, Role.ADMINISTRATOR);
    Map<String, Object> request = request(officer, table, "2022-11-01");
    request.put("terms", with(request, "title", "丘の協定"));
    preview(officer, request)
        .jsonPath("$.begunEarlier")
        .isEqualTo(1)
        .jsonPath("$.how.PLACES")
        .isEqualTo(1);
    post(officer, "/api/schedules", request).expectStatus().isCreated();

    assertThat(
            jdbc.sql("SELECT valid::text FROM road.section_version WHERE section_id = :id")
                .param("id", SmallRegion.CITY_3)
                .query(String.class)
                .list())
        .containsExactly("[2022-11-15,)");
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM agreement.item WHERE section_id = :id AND route_id IS NOT NULL")
                .param("id", SmallRegion.CITY_3)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> with(Map<String, Object> request, String name, Object value) {
    Map<String, Object> terms = new HashMap<>((Map<String, Object>) request.get("terms"));
    terms.put(name, value);
    return terms;
  }

  @Test
  void letsATownNeitherMakeRoadsOfOthersNorBringWhatIsNotItsOwn() {
    RestTestClient officer = people.signIn(SmallRegion.TOWN, Role.ADMINISTRATOR);
    Map<String, Object> request = request(officer, schedule("").replace("新町", "別町"), null);

    preview(officer, request).jsonPath("$.refusedRows").isEqualTo(2);
    request.put("withoutRefused", true);
    post(officer, "/api/schedules", request).expectStatus().isBadRequest();
    post(people.signIn(SmallRegion.TOWN, Role.DISPATCHER), "/api/schedules/preview", request)
        .expectStatus()
        .isForbidden();
  }

  /** States of those whose schedule has the new town's street. */
  private List<String> agreements() {
    return jdbc.sql("SELECT state FROM agreement.agreement WHERE title = '除雪に関する協定' ORDER BY state")
        .query(String.class)
        .list();
  }

  private Map<String, Object> request(
      RestTestClient officer, String table, @org.jspecify.annotations.Nullable String concludedOn) {
    Map<String, Object> terms = new HashMap<>();
    terms.put("number", "第12号");
    terms.put("title", concludedOn == null && table.lines().count() > 5 ? "別の協定" : "除雪に関する協定");
    terms.put("kind", "EXCHANGE");
    terms.put("periodFrom", "2022-11-15");
    terms.put("periodUntil", "2023-04-01");
    terms.put("concludedOn", concludedOn);
    terms.put("recordYears", true);
    Map<String, Object> request = new HashMap<>();
    request.put("file", upload(officer, table));
    request.put("reading", Map.of());
    request.put("mapping", MAPPING);
    request.put("terms", terms);
    request.put("withoutRefused", false);
    return request;
  }

  private static String upload(RestTestClient officer, String table) {
    LinkedMultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    HttpHeaders headers = new HttpHeaders();
    headers.setContentDispositionFormData("file", "besshi.csv");
    byte[] bytes = ("\uFEFF" + table).getBytes(StandardCharsets.UTF_8);
    form.add("file", new HttpEntity<>(new ByteArrayResource(bytes), headers));
    Map<?, ?> answer =
        officer
            .post()
            .uri("/api/imports/files")
            .contentType(MediaType.MULTIPART_FORM_DATA)
            .body(form)
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    return String.valueOf(Objects.requireNonNull(answer).get("id"));
  }

  private static BodyContentSpec preview(RestTestClient officer, Map<String, Object> request) {
    return post(officer, "/api/schedules/preview", request).expectStatus().isOk().expectBody();
  }

  private static ResponseSpec post(RestTestClient officer, String to, Map<String, Object> body) {
    return officer.post().uri(to).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
  }

  private static String brought(RestTestClient.ResponseSpec answer) {
    Map<?, ?> body = answer.expectBody(Map.class).returnResult().getResponseBody();
    return String.valueOf(Objects.requireNonNull(body).get("agreement"));
  }
}
