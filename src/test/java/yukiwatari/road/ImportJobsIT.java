package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.Role;
import yukiwatari.http.Progress;
import yukiwatari.http.ProgressBoard;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.RecordingBindings;
import yukiwatari.support.SmallRegion;

/** Files are compared and brought in while nobody waits for the answer. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportJobsIT {
  private static final OrganisationId CITY = new OrganisationId(SmallRegion.CITY);
  private static final String MAPPING =
      """
      {"administrator": "importer",
       "fields": {"kind": {"otherwise": "MUNICIPAL_1"}, "routeNumber": {"field": "no"}, "sectionCode": {"field": "code"}}}
      """;

  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private Uploads uploads;
  @Autowired private RoadImports imports;
  @Autowired private ImportRecords records;
  @Autowired private ProgressBoard board;
  @Autowired private RecordingBindings bindings;
  private RestTestClient administrator = RestTestClient.bindToController().build();

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    people.create("city-keeper", SmallRegion.CITY, Role.ADMINISTRATOR);
    administrator = people.signIn("city-keeper", People.PASSWORD);
  }

  @AfterEach
  void unbind() {
    bindings.clear();
  }

  @Test
  void comparesAndAppliesInTheBackgroundAndIsFoundByItsId() throws Exception {
    Map<?, ?> begun = begin(line("71", "1", 139.001, 139.002));
    assertThat(begun.get("state")).isIn("ANALYSING", "ANALYSED");
    String events = listen(begun);
    assertThat(events).contains("\"kind\":\"import\"").contains("\"state\":\"DONE\"");

    Map<?, ?> compared = get(begun);
    assertThat(compared.get("state")).isEqualTo("ANALYSED");
    assertThat(String.valueOf(compared.get("report"))).contains("added=1,");
    assertThat((List<?>) compared.get("changes")).hasSize(1);

    Map<?, ?> applying = apply(begun, HttpStatus.ACCEPTED);
    assertThat(listen(applying)).contains("\"links\":").contains("\"state\":\"DONE\"");
    assertThat(get(begun).get("state")).isEqualTo("APPLIED");
    administrator
        .get()
        .uri("/api/imports")
        .exchange()
        .expectBody()
        .jsonPath("$[0].id")
        .isEqualTo(begun.get("id"))
        .jsonPath("$[0].fileName")
        .isEqualTo("市道.geojson");
  }

  @Test
  void tellsWhyAFileCouldNotBeRead() throws Exception {
    Map<?, ?> begun = begin("{\"type\": \"FeatureCollection\", \"features\": [{]}");

    assertThat(listen(begun)).contains("\"state\":\"FAILED\"").contains("JSON が壊れています");
    assertThat(get(begun).get("state")).isEqualTo("FAILED");
    apply(begun, HttpStatus.CONFLICT);
  }

  @Test
  void refusesAtOnceWhileNobodyHasDecidedAboutABoundSection() throws Exception {
    bindings.bind(new SectionId(SmallRegion.CITY_1), "第12号");
    Map<?, ?> begun = begin(line("1", "1A", 139.0, 139.005), line("1", "1B", 139.005, 139.01));
    listen(begun);

    Map<?, ?> refused = apply(begun, HttpStatus.CONFLICT);

    assertThat(refused.get("code")).isEqualTo("import.bound");
    assertThat(refused.toString()).contains("第12号");
    assertThat(get(begun).get("state")).isEqualTo("ANALYSED");
  }

  @Test
  void movesPromisesOnlyToSectionsThatTheFileOrThePlaceOffers() throws Exception {
    bindings.bind(new SectionId(SmallRegion.CITY_1), "第12号");
    Map<?, ?> begun = begin(line("1", "1C", 139.0, 139.005), line("1", "1D", 139.005, 139.01));
    listen(begun);
    Map<String, Object> elsewhere = Map.of("section", SmallRegion.TOWN_2, "share", 1);

    Map<?, ?> refused =
        apply(begun, Map.of(SmallRegion.CITY_1, List.of(elsewhere)), HttpStatus.CONFLICT);

    assertThat(refused.get("code")).isEqualTo("import.target");
  }

  @Test
  void refusesSomebodyElsesImportAndItsProgress() throws Exception {
    Map<?, ?> begun = begin(line("72", "1", 139.001, 139.002));
    listen(begun);
    RestTestClient stranger = people.signIn(SmallRegion.TOWN, Role.ADMINISTRATOR);

    for (String path :
        List.of("/api/imports/" + begun.get("id"), "/api/progress/" + progress(begun))) {
      stranger.get().uri(path).exchange().expectStatus().isNotFound();
    }
    stranger.get().uri("/api/imports").exchange().expectBody().json("[]");
    people
        .signIn(SmallRegion.CITY, Role.MANAGER)
        .get()
        .uri("/api/imports/{id}", begun.get("id"))
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void saysThatAnImportEndedWithItsServer() {
    ImportId id = imports.begin(CITY, "市道.geojson", LocalDate.of(2023, 1, 20));
    Progress progress = board.open("import", SmallRegion.CITY);
    records.watch(id, progress.id());
    progress.advance("import.step.READ", 10, 100L);
    jdbc.sql(
            "UPDATE http.progress SET updated_at = updated_at - interval '2 minutes' WHERE id = :id")
        .param("id", progress.id())
        .update();

    administrator
        .get()
        .uri("/api/imports/{id}", id.value())
        .exchange()
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("FAILED")
        .jsonPath("$.progress.message")
        .isEqualTo("サーバーが止まったため、途中で終わりました。もう一度お試しください。");
  }

  private Map<?, ?> begin(String... features) throws IOException {
    String text =
        features[0].startsWith("{\"type\": \"FeatureCollection")
            ? features[0]
            : "{\"type\": \"FeatureCollection\", \"features\": ["
                + String.join(",", features)
                + "]}";
    UUID file =
        uploads
            .store(
                CITY, "市道.geojson", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
            .id();
    return body(
        administrator
            .post()
            .uri("/api/imports")
            .contentType(MediaType.APPLICATION_JSON)
            .body(
                Map.of(
                    "file",
                    file,
                    "reading",
                    Map.of("srid", 6668, "mapping", MAPPING),
                    "complete",
                    false,
                    "rows",
                    features.length))
            .exchange()
            .expectStatus()
            .isAccepted());
  }

  private Map<?, ?> apply(Map<?, ?> begun, HttpStatus expected) {
    return apply(begun, Map.of(), expected);
  }

  private Map<?, ?> apply(Map<?, ?> begun, Map<?, ?> mapped, HttpStatus expected) {
    return body(
        administrator
            .post()
            .uri("/api/imports/{id}/apply", begun.get("id"))
            .contentType(MediaType.APPLICATION_JSON)
            .body(Map.of("accepted", List.of(), "kept", List.of(), "mapped", mapped))
            .exchange()
            .expectStatus()
            .isEqualTo(expected));
  }

  private Map<?, ?> get(Map<?, ?> begun) {
    return body(
        administrator
            .get()
            .uri("/api/imports/{id}", begun.get("id"))
            .exchange()
            .expectStatus()
            .isOk());
  }

  private static Map<?, ?> body(RestTestClient.ResponseSpec answer) {
    Map<?, ?> body = answer.expectBody(Map.class).returnResult().getResponseBody();
    assertThat(body).isNotNull();
    return Objects.requireNonNull(body);
  }

  private static Object progress(Map<?, ?> view) {
    return Objects.requireNonNull(
        ((Map<?, ?>) Objects.requireNonNull(view.get("progress"))).get("id"));
  }

  /** All events, to the end of the work. */
  private String listen(Map<?, ?> view) throws IOException, InterruptedException {
    try (InputStream events =
        people.browse("city-keeper", "/api/progress/" + progress(view) + "/events").body()) {
      return new String(events.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Along the south of SmallRegion, where CITY_1 lies. */
  private static String line(String number, String code, double west, double east) {
    return """
    {"type": "Feature", "properties": {"no": "%s", "code": "%s"},
     "geometry": {"type": "LineString", "coordinates": [[%s, 40.0], [%s, 40.0]]}}
    """
        .formatted(number, code, west, east);
  }
}
