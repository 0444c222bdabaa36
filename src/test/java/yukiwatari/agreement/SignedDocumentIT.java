package yukiwatari.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.support.SmallRegion.CITY;
import static yukiwatari.support.SmallRegion.PREFECTURE;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
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
import yukiwatari.support.TestClock;

/** The signed PDF of each side: who brings it when, and who reads it. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedDocumentIT {
  private static final byte[] FIRST = pdf("first");
  private static final byte[] SECOND = pdf("second");

  @Autowired private JdbcClient jdbc;
  @Autowired private JsonMapper json;
  @Autowired private People people;
  @Autowired private TestClock clock;
  @Autowired private AgreementProperties properties;

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
  void eachSideBringsItsOwnAndBothReadBoth() {
    String id = agreed("第50号", SmallRegion.CITY_1);
    assertThat(attach(all.cityManager(), id, CITY, "協定書 湊市.pdf", FIRST)).isEqualTo(200);
    assertThat(attach(all.prefectureManager(), id, PREFECTURE, "協定書 県.pdf", SECOND)).isEqualTo(200);

    EntityExchangeResult<byte[]> read = read(all.prefectureManager(), id, CITY);
    assertThat(read.getResponseBody()).isEqualTo(FIRST);
    assertThat(read.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
    assertThat(read.getResponseHeaders().getContentDisposition().isAttachment()).isTrue();
    assertThat(read.getResponseHeaders().getContentDisposition().getFilename())
        .isEqualTo("協定書 湊市.pdf");
    assertThat(read.getResponseHeaders().get("X-Content-Type-Options")).containsOnly("nosniff");
    assertThat(read.getResponseHeaders().getETag())
        .isEqualTo(
            "\"" + side(all.cityManager(), id, 1).get("document").get("sha256").asString() + "\"");
    assertThat(read(all.cityManager(), id, PREFECTURE).getResponseBody()).isEqualTo(SECOND);
  }

  @Test
  void isReplacedBeforeTheConclusionAndKeptAfterIt() {
    String id = agreed("第51号", SmallRegion.CITY_2);
    assertThat(attach(all.cityManager(), id, CITY, "旧.pdf", FIRST)).isEqualTo(200);
    long files = files();
    assertThat(attach(all.cityManager(), id, CITY, "新.pdf", SECOND)).isEqualTo(200);
    assertThat(files()).as("the replaced file is gone").isEqualTo(files);
    assertThat(
            all.calls()
                .step(all.cityManager(), id, "conclude", AgreementCalls.signing("2023-01-20")))
        .isEqualTo(200);

    assertThat(all.calls().may(all.cityManager(), id)).doesNotContain("ATTACH");
    assertThat(attach(all.cityManager(), id, CITY, "差し替え.pdf", FIRST)).isEqualTo(409);
    assertThat(read(all.cityManager(), id, CITY).getResponseBody()).isEqualTo(SECOND);
    assertThat(all.calls().may(all.prefectureManager(), id)).contains("ATTACH");
    assertThat(attach(all.prefectureManager(), id, PREFECTURE, "後日.pdf", FIRST)).isEqualTo(200);
  }

  @Test
  void anEditVoidsWhatWasSigned() {
    String id = agreed("第52号", SmallRegion.CITY_3);
    long files = files();
    attach(all.cityManager(), id, CITY, "協定書.pdf", FIRST);
    assertThat(
            all.calls()
                .status(
                    all.drafter(),
                    org.springframework.http.HttpMethod.PUT,
                    id,
                    "",
                    AgreementCalls.terms("第52号の2", "2023-02-01")))
        .isEqualTo(200);
    assertThat(side(all.cityManager(), id, 1).get("document").isNull()).isTrue();
    assertThat(files()).isEqualTo(files);
    assertThat(read(all.cityManager(), id, CITY).getStatus().value()).isEqualTo(404);
  }

  @Test
  void theWorldLearnsThatThereIsADocumentAndDoesNotReadIt() {
    String id = agreed("第53号", SmallRegion.PREF_1, "2023-01-10", PREFECTURE);
    attach(all.cityManager(), id, CITY, "担当山田.pdf", FIRST);
    assertThat(read(all.nobody(), id, CITY).getStatus().value()).isEqualTo(401);
    assertThat(read(all.town(), id, CITY).getStatus().value()).isEqualTo(404);
    all.calls().step(all.cityManager(), id, "conclude", AgreementCalls.signing("2023-01-09"));

    JsonNode document = side(all.nobody(), id, 1).get("document");
    assertThat(document.get("sizeBytes").asInt()).isEqualTo(FIRST.length);
    assertThat(document.get("fileName").isNull()).isTrue();
    assertThat(side(all.cityManager(), id, 1).get("document").get("fileName").asString())
        .isEqualTo("担当山田.pdf");
    assertThat(read(all.nobody(), id, CITY).getStatus().value()).isEqualTo(401);
    assertThat(read(all.town(), id, CITY).getStatus().value()).isEqualTo(403);
  }

  @Test
  void nobodyBringsTheDocumentOfAnother() {
    String id = agreed("第54号", SmallRegion.PREF_2, "2023-02-01", PREFECTURE);
    assertThat(attach(all.prefectureManager(), id, CITY, "協定書.pdf", FIRST)).isEqualTo(403);
    assertThat(attach(all.town(), id, SmallRegion.TOWN, "協定書.pdf", FIRST)).isEqualTo(404);
    assertThat(attach(all.nobody(), id, CITY, "協定書.pdf", FIRST)).isEqualTo(401);
    RestTestClient cityCrew = people.signIn(CITY, Role.CREW);
    assertThat(attach(cityCrew, id, CITY, "協定書.pdf", FIRST)).isEqualTo(403);
  }

  @Test
  void refusesWhatIsNoPdfOrTooLongOrOfAnOldVersion() {
    String id = agreed("第55号", SmallRegion.PREF_2, "2023-03-01", PREFECTURE);
    byte[] page = "<html>協定書</html>".getBytes(StandardCharsets.UTF_8);
    assertThat(attach(all.cityManager(), id, CITY, "協定書.pdf", page)).isEqualTo(400);
    byte[] long_ = new byte[(int) properties.maxDocumentBytes() + 1];
    System.arraycopy(FIRST, 0, long_, 0, FIRST.length);
    long files = files();
    assertThat(attach(all.cityManager(), id, CITY, "協定書.pdf", long_)).isEqualTo(413);
    assertThat(put(all.cityManager(), id, CITY, "協定書.pdf", FIRST, "\"0\"")).isEqualTo(412);
    assertThat(files()).isEqualTo(files);
  }

  private String agreed(String number, UUID section) {
    return agreed(number, section, "2023-02-01");
  }

  private String agreed(String number, UUID section, String from, Object... administrator) {
    String id = all.calls().draft(number, section, from, administrator);
    all.calls().agree(id, all.prefectureManager(), all.cityManager());
    return id;
  }

  /** The prefecture, which wrote it, stands first. */
  private JsonNode side(RestTestClient who, String id, int index) {
    return all.calls().get(who, id).get("parties").get(index);
  }

  private int attach(RestTestClient who, String id, UUID party, String name, byte[] content) {
    return put(who, id, party, name, content, all.calls().eTag(all.drafter(), id));
  }

  private static int put(
      RestTestClient who, String id, UUID party, String name, byte[] content, String version) {
    MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    form.add(
        "file",
        new ByteArrayResource(content) {
          @Override
          public String getFilename() {
            return name;
          }
        });
    return who.put()
        .uri("/api/agreements/{id}/documents/{party}", id, party)
        .header("If-Match", version)
        .contentType(MediaType.MULTIPART_FORM_DATA)
        .body(form)
        .exchange()
        .returnResult(byte[].class)
        .getStatus()
        .value();
  }

  private static EntityExchangeResult<byte[]> read(RestTestClient who, String id, UUID party) {
    return who.get()
        .uri("/api/agreements/{id}/documents/{party}", id, party)
        .header("Accept", "application/pdf, application/problem+json")
        .exchange()
        .expectBody(byte[].class)
        .returnResult();
  }

  private long files() {
    return Objects.requireNonNull(
        jdbc.sql("SELECT count(*) FROM http.blob").query(Long.class).single());
  }

  private static byte[] pdf(String text) {
    return ("%PDF-1.4\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
  }
}
