package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import yukiwatari.account.Role;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** A person brings a file: upload, questions, preview. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportFilesIT {
  private static final double[] LINE = {26187.76, 186569.37, 26287.76, 186569.37};

  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
  }

  @Test
  void asksWhatTheFileDoesNotSayAndShowsItOnceAnswered() throws IOException {
    RestTestClient administrator = people.signIn(SmallRegion.CITY, Role.ADMINISTRATOR);
    String file = upload(administrator, "県道.zip", niigataLike());

    preview(administrator, file, Map.of())
        .jsonPath("$.questions[0].kind")
        .isEqualTo("ENCODING")
        .jsonPath("$.questions[0].message")
        .isEqualTo("文字コードが分かりません。CP932 と UTF-8 のどちらですか(先頭行の見え方で選べます)。")
        .jsonPath("$.questions[0].samples[0].lines[1]")
        .isEqualTo("弥彦岩室線 / 1561")
        .jsonPath("$.questions[1].kind")
        .isEqualTo("CRS")
        .jsonPath("$.questions[1].candidates[7]")
        .isEqualTo("6676");

    Map<String, Object> answers = new HashMap<>(Map.of("encoding", "CP932", "srid", 6676));
    preview(administrator, file, answers)
        .jsonPath("$.questions.length()")
        .isEqualTo(0)
        .jsonPath("$.fields")
        .isEqualTo(java.util.List.of("路線名", "L"))
        .jsonPath("$.sample[0]")
        .isEqualTo(java.util.List.of("弥彦岩室線", "1561"))
        .jsonPath("$.shapes[0].parts[0][0]")
        .isEqualTo(138.796904);

    answers.put(
        "mapping",
        """
        {"administrator": "importer", "keep": [{"field": "路線名", "values": ["*"]}],
         "fields": {"kind": {"otherwise": "PREFECTURAL"}, "routeName": {"field": "路線名"}, "routeNumber": {"field": "L", "form": "1([0-9]{3})"}}}
        """);
    preview(administrator, file, answers)
        .jsonPath("$.rows")
        .isEqualTo(3)
        .jsonPath("$.mapped.sections")
        .isEqualTo(1)
        .jsonPath("$.mapped.leftOut")
        .isEqualTo(1)
        .jsonPath("$.mapped.sample[0].administrator")
        .isEqualTo("982016")
        .jsonPath("$.mapped.sample[0].number")
        .isEqualTo("561")
        .jsonPath("$.mapped.refusedByCode.VALUE_FORM")
        .isEqualTo(1)
        .jsonPath("$.mapped.refused[0].message")
        .isEqualTo("項目「L」の値「22」は、決めた書式に合いません。");
  }

  @Test
  void saysWhichMemberOfAMappingIsWrong() throws IOException {
    RestTestClient administrator = people.signIn(SmallRegion.CITY, Role.ADMINISTRATOR);
    String file = upload(administrator, "a.csv", "no\n1\n".getBytes(Encodings.CP932));

    administrator
        .post()
        .uri("/api/imports/files/{id}/preview", file)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("mapping", "{\"fieds\": {}}"))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("mapping.unknown")
        .jsonPath("$.detail")
        .value(detail -> assertThat((String) detail).startsWith("「fieds」という項目はありません。"));
  }

  @Test
  void refusesAnUnsafeFileInWords() throws IOException {
    RestTestClient administrator = people.signIn(SmallRegion.CITY, Role.ADMINISTRATOR);
    byte[] zip = SmallShapefile.zip(Map.of("../roads.shp", new byte[0]));
    String file = upload(administrator, "roads.zip", zip);

    administrator
        .post()
        .uri("/api/imports/files/{id}/preview", file)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of())
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("「roads.zip」に、置き場所の外を指す名前「../roads.shp」があるため、安全のため読みません。");
  }

  @Test
  void showsAFileOnlyToItsOwnOrganisation() throws IOException {
    RestTestClient administrator = people.signIn(SmallRegion.CITY, Role.ADMINISTRATOR);
    String file = upload(administrator, "a.csv", "no\n1\n".getBytes(Encodings.CP932));

    people
        .signIn(SmallRegion.TOWN, Role.ADMINISTRATOR)
        .post()
        .uri("/api/imports/files/{id}/preview", file)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of())
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void refusesAFileAboveTheBoundAndTellsTheBoundBeforehand() {
    RestTestClient administrator = people.signIn(SmallRegion.CITY, Role.ADMINISTRATOR);
    int bound = 4 << 20; // of PostgisTest

    administrator
        .get()
        .uri("/api/imports/limits")
        .exchange()
        .expectBody()
        .jsonPath("$.fileBytes")
        .isEqualTo(bound);
    administrator
        .post()
        .uri("/api/imports/files")
        .body(form("large.csv", new byte[bound + 1]))
        .exchange()
        .expectStatus()
        .isEqualTo(413)
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("ファイルが大きすぎます(4 MB まで)。");
  }

  @Test
  void letsNobodyButAdministratorsUpload() {
    RestTestClient manager = people.signIn(SmallRegion.CITY, Role.MANAGER, Role.DISPATCHER);

    manager
        .post()
        .uri("/api/imports/files")
        .body(form("a.csv", new byte[1]))
        .exchange()
        .expectStatus()
        .isForbidden();
    manager.get().uri("/api/imports/presets").exchange().expectStatus().isForbidden();
    people.nobody().get().uri("/api/imports/presets").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void forgetsAFileAfterADay() throws IOException {
    RestTestClient administrator = people.signIn(SmallRegion.CITY, Role.ADMINISTRATOR);
    String old = upload(administrator, "old.csv", "no\n1\n".getBytes(Encodings.CP932));
    jdbc.sql(
            "UPDATE road.upload SET created_at = created_at - interval '25 hours' WHERE blob_id = :old")
        .param("old", java.util.UUID.fromString(old))
        .update();

    upload(administrator, "new.csv", "no\n1\n".getBytes(Encodings.CP932));

    administrator
        .post()
        .uri("/api/imports/files/{id}/preview", old)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of())
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  private static byte[] niigataLike() throws IOException {
    return SmallShapefile.zip(
        new SmallShapefile(3, Encodings.CP932)
            .row("弥彦岩室線", "1561", LINE)
            .row("白根黒埼線", "22", LINE)
            .row("", "1003", LINE)
            .files());
  }

  private static RestTestClient.BodyContentSpec preview(
      RestTestClient client, String file, Map<String, Object> answers) {
    return client
        .post()
        .uri("/api/imports/files/{id}/preview", file)
        .contentType(MediaType.APPLICATION_JSON)
        .body(answers)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody();
  }

  private static String upload(RestTestClient client, String name, byte[] bytes) {
    Map<?, ?> answer =
        client
            .post()
            .uri("/api/imports/files")
            .body(form(name, bytes))
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    assertThat(Objects.requireNonNull(answer).get("name")).isEqualTo(name);
    return String.valueOf(answer.get("id"));
  }

  private static MultiValueMap<String, Object> form(String name, byte[] bytes) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
    MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    form.add(
        "file",
        new HttpEntity<>(
            new ByteArrayResource(bytes) {
              @Override
              public String getFilename() {
                return name;
              }
            },
            headers));
    return form;
  }
}
