package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.Role;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** Registers 台帳 without places: the same rows are the same sections the next time. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterIT {
  private static final OrganisationId CITY = new OrganisationId(SmallRegion.CITY);
  private static final LocalDate DAY = LocalDate.of(2022, 4, 1);
  private static final String FIELDS =
      """
      {"name": "市道台帳", "target": "register", "administrator": "importer",
       "fields": {"kind": {"otherwise": "MUNICIPAL_2"}, "routeNumber": {"field": "番号"}, "routeName": {"field": "路線名"},
         "startPlace": {"field": "起点"}, "endPlace": {"field": "終点"}, "officialLength": {"field": "延長"}}}
      """;

  @Autowired private RoadImports imports;
  @Autowired private ImportCommand command;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path folder;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
  }

  @Test
  void findsSectionsAgainByTheirPlacesOrAsTheOnlyOneOfTheRoute() throws IOException {
    String register =
        "番号,路線名,起点,終点,延長\n501,東線,字東１番,字東９番,100\n501,東線,字東9番,字東20番,200\n502,西線,,,300\n";
    bring(register);
    AnalysedImport again = analyse(register);
    AnalysedImport longer =
        analyse(register.replace(",200\n", ",250\n").replace("\n502", "\n0502"));

    assertThat(again.report())
        .extracting(ImportReport::added, ImportReport::changed, ImportReport::unchanged)
        .containsExactly(0, 0, 3);
    assertThat(longer.report())
        .extracting(ImportReport::added, ImportReport::changed, ImportReport::unchanged)
        .containsExactly(0, 1, 2);
  }

  @Test
  void refusesARowThatDoesNotSayWhichSectionOfItsRoute() throws IOException {
    bring("番号,路線名,起点,終点,延長\n511,北線,字北1番,字北9番,100\n511,北線,字北9番,字北20番,200\n");

    AnalysedImport whole = analyse("番号,路線名,起点,終点,延長\n511,北線,,,300\n512,南線,,,300\n");

    assertThat(whole.report().refused()).isEqualTo(Map.of("ROUTE_HAS_SECTIONS", 1L));
    assertThat(whole.report().added()).isEqualTo(1);
  }

  @Test
  void listsEveryRefusedRowAsAFileForItsOwnAuthorityOnly() throws IOException {
    StringBuilder register = new StringBuilder("番号,路線名,起点,終点,延長\n");
    for (int i = 1; i <= 300; i++) {
      register.append("6%03d,線%d,,,%s\n".formatted(i, i, i % 15 == 0 ? "=不明" : "100"));
    }
    AnalysedImport analysed = analyse(register.toString());
    RestTestClient city = people.signIn(SmallRegion.CITY, Role.ADMINISTRATOR);

    String file =
        new String(
            Objects.requireNonNull(
                city.get()
                    .uri("/api/imports/{id}/refused?format=CSV", analysed.id().value())
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .returnResult()
                    .getResponseBody()),
            StandardCharsets.UTF_8);

    assertThat(file.lines()).hasSize(21);
    assertThat(file).startsWith("\uFEFF行,項目,値,理由と直し方\r\n16,延長,'=不明,項目「延長」の値「=不明」は数値として読めません。");
    people
        .signIn(SmallRegion.TOWN, Role.ADMINISTRATOR)
        .get()
        .uri("/api/imports/{id}/refused?format=XLSX", analysed.id().value())
        .exchange()
        .expectStatus()
        .isNotFound();
    people
        .signIn(SmallRegion.CITY, Role.DISPATCHER)
        .get()
        .uri("/api/imports/{id}/refused?format=XLSX", analysed.id().value())
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void writesAllRefusedRowsOfTheCommandIntoAFile() throws IOException {
    StringBuilder register = new StringBuilder("\uFEFF番号,路線名,起点,終点,延長\n");
    for (int i = 1; i <= 400; i++) {
      register.append("8%03d,線%d,,,%s\n".formatted(i, i, i % 10 == 0 ? "不明" : "100"));
    }
    Path file = Files.writeString(folder.resolve("register.csv"), register);
    Path refused = folder.resolve("refused.csv");

    command.run(
        List.of(
            file.toString(),
            "--mapping",
            Files.writeString(folder.resolve("mapping.json"), FIELDS).toString(),
            "--organisation",
            "982016",
            "--effective-on",
            "2022-04-01",
            "--refused",
            refused.toString(),
            "--yes"));

    assertThat(Files.readAllLines(refused)).hasSize(41);
    assertThat(
            jdbc.sql("SELECT count(*) FROM road.section_version WHERE source = 'register.csv'")
                .query(Integer.class)
                .single())
        .isEqualTo(360);
  }

  @Test
  void keepsMappingsForTheNextFileOfTheSameAuthority() {
    RestTestClient city = people.signIn(SmallRegion.CITY, Role.ADMINISTRATOR);
    RestTestClient town = people.signIn(SmallRegion.TOWN, Role.ADMINISTRATOR);

    keep(city, FIELDS).isNoContent();
    keep(city, FIELDS.replace("MUNICIPAL_2", "MUNICIPAL_1")).isNoContent();
    keep(city, "{\"fieds\": {}}").isBadRequest();

    assertThat(kept(city))
        .extracting(KeptMappings.Kept::name, each -> each.mapping().contains("MUNICIPAL_1"))
        .containsExactly(tuple("市道", true));
    assertThat(kept(town)).isEmpty();
    String own = "/api/imports/mappings/" + kept(city).get(0).id();
    town.delete().uri(own).exchange().expectStatus().isNotFound();
    city.delete().uri(own).exchange().expectStatus().isNoContent();
    assertThat(kept(city)).isEmpty();
  }

  @Test
  void readsItsOwnTemplate() throws IOException {
    byte[] template =
        people
            .signIn(SmallRegion.CITY, Role.ADMINISTRATOR)
            .get()
            .uri("/api/imports/template?format=XLSX")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    SourceFile file = Gathered.file(folder, "ひな形.xlsx", Objects.requireNonNull(template));

    Gathered read = Gathered.from(new XlsxReader(TestReaders.LIMITS), file, ReadOptions.NONE);

    assertThat(read.features()).hasSize(1);
    assertThat(read.features().get(0).text("実延長(m)")).isEqualTo("1,234.5");
  }

  private static org.springframework.test.web.servlet.client.StatusAssertions keep(
      RestTestClient person, String mapping) {
    return person
        .post()
        .uri("/api/imports/mappings")
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("name", "市道", "mapping", mapping))
        .exchange()
        .expectStatus();
  }

  private static List<KeptMappings.Kept> kept(RestTestClient person) {
    return List.of(
        Objects.requireNonNull(
            person
                .get()
                .uri("/api/imports/mappings")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(KeptMappings.Kept[].class)
                .returnResult()
                .getResponseBody()));
  }

  private AnalysedImport analyse(String register) throws IOException {
    return imports.analyse(
        Gathered.file(folder, "台帳.csv", "\uFEFF" + register),
        MappingJson.read(FIELDS),
        ReadOptions.NONE,
        ImportOptions.from(DAY),
        CITY,
        ImportProgress.SILENT);
  }

  private void bring(String register) throws IOException {
    imports.apply(analyse(register).id(), ImportDecisions.NONE, CITY);
  }
}
