package yukiwatari.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.support.SmallRegion.CITY;
import static yukiwatari.support.SmallRegion.PREFECTURE;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.account.Role;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** 集計値のみ: entered on a page and by file, told apart from what is counted. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TotalsIT {
  private static final String TOTALS = "/api/statistics/totals";
  private static final String HEAD = "年度,事業,道路管理者,路線数,延長(km),市,町,村,出典,備考\r\n";

  private final People people;
  private final JdbcClient jdbc;
  @Autowired private JsonMapper json;
  private final RestTestClient[] signedIn = new RestTestClient[1];

  TotalsIT(@Autowired People people, @Autowired JdbcClient jdbc) {
    this.people = people;
    this.jdbc = jdbc;
  }

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    jdbc.sql(
            """
            INSERT INTO agreement.programme_year (id, programme, organisation_id, fiscal_year, status)
            VALUES (gen_random_uuid(), 'EXCHANGE', :prefecture, 2004, 'BEFORE_START'),
                   (gen_random_uuid(), 'EXCHANGE', :prefecture, 2006, 'NOT_RECORDED'),
                   (gen_random_uuid(), 'EXCHANGE', :prefecture, 2022, 'RECORDED')
            """)
        .param("prefecture", PREFECTURE)
        .update();
    signedIn[0] = people.signIn(PREFECTURE, Role.MANAGER);
  }

  @BeforeEach
  void nothingKnown() {
    jdbc.sql("DELETE FROM stats.known_total").update();
  }

  @Test
  void showsATotalAsSuchAndNeverAsACount() {
    assertThat(send(HttpMethod.POST, TOTALS, null, total(2006, 20.5)).getStatus().value())
        .isEqualTo(201);

    JsonNode year = read("/api/statistics?programme=exchange&fiscalYear=2006");
    assertThat(year.path("status").stringValue()).isEqualTo("notRecorded");
    assertThat(year.path("standing").stringValue()).isEqualTo("totalsOnly");
    assertThat(year.has("totals")).isFalse();
    assertThat(year.path("known").path(0).path("km").asString()).isEqualTo("20.5");
    assertThat(year.path("known").path(0).path("source").stringValue()).isEqualTo("県議会資料");
    assertThat(text("/api/statistics/years"))
        .contains(
            "{\"programme\":\"exchange\",\"fiscalYear\":2006,\"status\":\"notRecorded\",\"standing\":\"totalsOnly\"}");
    assertThat(text("/api/statistics.csv?programme=exchange&fiscalYear=2006"))
        .contains("県議会資料,市町村,県,17,,20.5,,,,,,集計値のみ");
  }

  @Test
  void refusesTotalsOfACountedYearAndBeforeTheStart() {
    assertThat(refusal(send(HttpMethod.POST, TOTALS, null, total(2022, 1))))
        .contains("区間ごとの記録から数えている年度");
    assertThat(refusal(send(HttpMethod.POST, TOTALS, null, total(2004, 1)))).contains("事業開始前");
  }

  @Test
  void namesEveryWrongValue() {
    Map<String, Object> input = total(2006, -1);
    input.put("source", " ");
    input.put("towns", -2);
    assertThat(refusal(send(HttpMethod.POST, TOTALS, null, input)))
        .contains("延長「-1.0」は読めません", "出典を入力してください", "「-2」は0以上の整数ではありません");
  }

  @Test
  void refusesTheWrongPersonAndAnOldCopy() {
    JsonNode added = body(send(HttpMethod.POST, TOTALS, null, total(2006, 20.5)));
    String one = TOTALS + "/" + added.path("id").stringValue();
    for (RestTestClient stranger :
        new RestTestClient[] {
          people.signIn(CITY, Role.MANAGER), people.signIn(PREFECTURE, Role.DISPATCHER)
        }) {
      assertThat(send(stranger, HttpMethod.POST, TOTALS, null, total(2007, 1)).getStatus().value())
          .isEqualTo(403);
      assertThat(send(stranger, HttpMethod.PUT, one, "\"0\"", total(2006, 1)).getStatus().value())
          .isEqualTo(403);
      assertThat(send(stranger, HttpMethod.DELETE, one, "\"0\"", null).getStatus().value())
          .isEqualTo(403);
    }
    UUID neighbour = UUID.randomUUID();
    jdbc.sql("INSERT INTO account.organisation (id, kind, name) VALUES (:id, 'PREFECTURE', '隣県')")
        .param("id", neighbour)
        .update();
    RestTestClient other = people.signIn(neighbour, Role.MANAGER);
    assertThat(send(other, HttpMethod.PUT, one, "\"0\"", total(2006, 1)).getStatus().value())
        .isEqualTo(403);

    assertThat(send(HttpMethod.PUT, one, "\"0\"", total(2006, 21.5)).getStatus().value())
        .isEqualTo(200);
    assertThat(send(HttpMethod.PUT, one, "\"0\"", total(2006, 1)).getStatus().value())
        .isEqualTo(412);
    assertThat(send(HttpMethod.DELETE, one, "\"0\"", null).getStatus().value()).isEqualTo(412);
    assertThat(send(HttpMethod.DELETE, one, "\"1\"", null).getStatus().value()).isEqualTo(204);
    assertThat(read(TOTALS).size()).isZero();
  }

  @Test
  void takesAFileAsOfficesWriteIt() {
    byte[] file =
        (HEAD
                + "平成18年度,交換除雪,市町村,１７,\"1,020.5km\",7,1,0,県議会資料,\r\n"
                + "H18,交換除雪,県,14,15.5,,,,県議会資料,下期のみ\r\n")
            .getBytes(Charset.forName("windows-31j"));
    String seen = preview(file, 200);
    assertThat(read(TOTALS).size()).isZero();
    assertThat(apply(file, seen)).isEqualTo(200);
    JsonNode stored = read(TOTALS);
    assertThat(stored.size()).isEqualTo(2);
    assertThat(stored.toString())
        .contains("\"fiscalYear\":2006", "\"km\":1020.5", "\"routes\":17", "下期のみ");
  }

  @Test
  void itsOwnFileComesBackWithoutADifference() {
    Map<String, Object> input = total(2006, 20.5);
    input.put("remark", "=1+1 は式ではない");
    send(HttpMethod.POST, TOTALS, null, input);
    byte[] file = bytes(TOTALS + ".csv");
    assertThat(
            body(upload(TOTALS + "/preview", file, null))
                .path("lines")
                .path(0)
                .path("effect")
                .stringValue())
        .isEqualTo("SAME");
    byte[] english = bytes(TOTALS + ".csv?lang=en");
    assertThat(
            body(upload(TOTALS + "/preview", english, null))
                .path("lines")
                .path(0)
                .path("effect")
                .stringValue())
        .isEqualTo("SAME");
  }

  @Test
  void listsEveryBadRowAndStoresNothing() {
    byte[] file =
        (HEAD
                + "2006,交換除雪,市町村,17,20.5,,,,県議会資料,\r\n"
                + "去年,交換除雪,市町村,17,20.5,,,,県議会資料,\r\n"
                + "2007,除草,国,二,長い,,,,,\r\n")
            .getBytes(StandardCharsets.UTF_8);
    EntityExchangeResult<byte[]> answer = upload(TOTALS + "/preview", file, null);
    assertThat(answer.getStatus().value()).isEqualTo(400);
    assertThat(refusal(answer))
        .contains("\"row\":3", "「去年」は年度として読めません", "\"row\":4", "「除草」という事業", "「国」は", "「長い」は読めません");
    assertThat(read(TOTALS).size()).isZero();
  }

  @Test
  void refusesAFileWhoseGroundChangedSinceThePreview() {
    byte[] file = (HEAD + "2006,交換除雪,県,14,15.5,,,,県議会資料,\r\n").getBytes(StandardCharsets.UTF_8);
    String seen = preview(file, 200);
    send(HttpMethod.POST, TOTALS, null, total(2007, 1));
    assertThat(apply(file, seen)).isEqualTo(412);
    assertThat(read(TOTALS).size()).isEqualTo(1);
  }

  private RestTestClient manager() {
    return Objects.requireNonNull(signedIn[0]);
  }

  private static Map<String, Object> total(int year, double km) {
    Map<String, Object> input = new HashMap<>();
    input.put("programme", "exchange");
    input.put("fiscalYear", year);
    input.put("administrator", "municipality");
    input.put("routes", 17);
    input.put("km", km);
    input.put("source", "県議会資料");
    return input;
  }

  private String preview(byte[] file, int status) {
    EntityExchangeResult<byte[]> answer = upload(TOTALS + "/preview", file, null);
    assertThat(answer.getStatus().value()).isEqualTo(status);
    return Objects.requireNonNull(answer.getResponseHeaders().getETag());
  }

  private int apply(byte[] file, String seen) {
    return upload(TOTALS + "/file", file, seen).getStatus().value();
  }

  private EntityExchangeResult<byte[]> upload(String uri, byte[] file, @Nullable String seen) {
    MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add(
        "file",
        new ByteArrayResource(file) {
          @Override
          public String getFilename() {
            return "totals.csv";
          }
        });
    RestTestClient.RequestBodySpec request =
        manager().post().uri(uri).contentType(MediaType.MULTIPART_FORM_DATA);
    if (seen != null) {
      request.header(HttpHeaders.IF_MATCH, seen);
    }
    return request.body(parts).exchange().expectBody(byte[].class).returnResult();
  }

  private EntityExchangeResult<byte[]> send(
      HttpMethod method, String uri, @Nullable String seen, @Nullable Object body) {
    return send(manager(), method, uri, seen, body);
  }

  private static EntityExchangeResult<byte[]> send(
      RestTestClient client,
      HttpMethod method,
      String uri,
      @Nullable String seen,
      @Nullable Object body) {
    RestTestClient.RequestBodySpec request = client.method(method).uri(uri);
    if (seen != null) {
      request.header(HttpHeaders.IF_MATCH, seen);
    }
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(body);
    }
    return request.exchange().expectBody(byte[].class).returnResult();
  }

  private static String refusal(EntityExchangeResult<byte[]> answer) {
    assertThat(answer.getStatus().is4xxClientError()).isTrue();
    return new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8);
  }

  private JsonNode body(EntityExchangeResult<byte[]> answer) {
    assertThat(answer.getStatus().is2xxSuccessful()).isTrue();
    return json.readTree(answer.getResponseBody());
  }

  private JsonNode read(String uri) {
    return json.readTree(bytes(uri));
  }

  private String text(String uri) {
    return new String(bytes(uri), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String uri) {
    return Objects.requireNonNull(
        people
            .nobody()
            .get()
            .uri(uri)
            .header(HttpHeaders.ACCEPT, "*/*")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody());
  }
}
