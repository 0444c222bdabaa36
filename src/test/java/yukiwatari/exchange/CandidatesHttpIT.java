package yukiwatari.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.support.SmallRegion.CITY;
import static yukiwatari.support.SmallRegion.CONTRACTOR;
import static yukiwatari.support.SmallRegion.PREFECTURE;
import static yukiwatari.support.SmallRegion.TOWN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.account.Role;
import yukiwatari.road.Networks;
import yukiwatari.support.BindingItems;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/**
 * In the small region the town has two roads that do not meet. TOWN_2 is cut off between the
 * prefecture's road at c and the city's at f; the last stretches PREF_2 b–c and CITY_2 e–f lie
 * between the town's two roads.
 */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidatesHttpIT {
  private static final String LIST = "/api/exchange/candidates";

  @Autowired private JdbcClient jdbc;
  @Autowired private People people;
  @Autowired private Networks networks;

  private RestTestClient prefecture;
  private RestTestClient town;
  private RestTestClient city;

  @BeforeAll
  void found() throws Exception {
    SmallRegion.create(jdbc);
    networks.rebuild(LocalDate.of(2023, 1, 20));
    people.create("ken", PREFECTURE, Role.DISPATCHER);
    prefecture = people.signIn("ken", People.PASSWORD);
    town = people.signIn(TOWN, Role.MANAGER);
    city = people.signIn(CITY, Role.DISPATCHER);
    new BindingItems(jdbc).exchange(SmallRegion.TOWN_2, TOWN, PREFECTURE).add();
    prefecture
        .get()
        .uri(LIST)
        .exchange()
        .expectBody()
        .jsonPath("$.finding")
        .isEmpty()
        .jsonPath("$.defaults.longestMeters")
        .isEqualTo(5000);
    assertThat(CandidateCalls.find(people, prefecture, "ken"))
        .contains("\"state\":\"DONE\"")
        .contains("\"candidates\":3");
  }

  @Test
  void tellsWhyHowFarAndWhoDoesItToday() {
    prefecture
        .get()
        .uri(LIST)
        .header("Accept-Language", "ja")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.finding.asOf")
        .isEqualTo("2023-01-20")
        .jsonPath("$.running")
        .isEmpty()
        .jsonPath("$.candidates.length()")
        .isEqualTo(3)
        .jsonPath("$.candidates[2].reasons[0]")
        .isEqualTo("ISLAND")
        .jsonPath("$.candidates[2].administrator.name")
        .isEqualTo("峰町")
        .jsonPath("$.candidates[2].neighbour.name")
        .isEqualTo("雪渡県")
        .jsonPath("$.candidates[2].junctions")
        .isEqualTo(2)
        .jsonPath("$.candidates[2].touching")
        .isEqualTo(1)
        .jsonPath("$.candidates[2].words")
        .value(
            String.class,
            words ->
                assertThat(words)
                    .isEqualTo(
                        "峰町の路線網から道のり 0.85 km 離れています。他の団体の路線と接する 2 か所のうち 1 か所で雪渡県の路線に接する飛び地です。"))
        .jsonPath("$.candidates[2].sections[0].road")
        .isEqualTo("峰1号線")
        .jsonPath("$.candidates[2].sections[0].performer")
        .isEqualTo("雪渡県");
  }

  @Test
  void onlyTheAdministratorTheNeighbourAndTheirPrefectureSeeIt() {
    assertThat(body(town, LIST)).contains("峰1号線");
    assertThat(body(town, LIST + "/map")).contains(SmallRegion.TOWN_2.toString());
    for (String path : List.of(LIST, LIST + ".csv")) {
      assertThat(body(city, path)).doesNotContain("峰1号線");
    }
    assertThat(body(city, LIST + "/map"))
        .contains(SmallRegion.CITY_2.toString())
        .doesNotContain(SmallRegion.TOWN_2.toString())
        .doesNotContain(SmallRegion.PREF_2.toString());
  }

  @Test
  void refusesWhoHasNoBusinessHere() {
    RestTestClient crew = people.signIn(TOWN, Role.CREW, Role.ADMINISTRATOR);
    for (String path : List.of(LIST, LIST + "/map", LIST + ".csv", LIST + ".xlsx")) {
      crew.get().uri(path).exchange().expectStatus().isForbidden();
      people.nobody().get().uri(path).exchange().expectStatus().isUnauthorized();
    }
    CandidateCalls.begin(crew).expectStatus().isForbidden();
    CandidateCalls.begin(people.signIn(CONTRACTOR, Role.DISPATCHER))
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("exchange.noRoads");
  }

  @Test
  void narrowsByReasonPartyPlaceAndLength() {
    for (String fits :
        List.of(
            "?reason=ISLAND",
            "?party=" + TOWN,
            "?municipality=" + TOWN,
            "?fromKm=1.1&untilKm=1.12")) {
      assertThat(body(prefecture, LIST + fits)).as(fits).contains("峰1号線");
    }
    for (String not :
        List.of("?reason=GAP", "?party=" + CITY, "?municipality=" + CITY, "?untilKm=1.1")) {
      assertThat(body(prefecture, LIST + not)).as(not).doesNotContain("峰1号線");
    }
    for (String wrong : List.of("?fromKm=-1", "?untilKm=x", "?reason=FLAT", "?party=峰町")) {
      prefecture.get().uri(LIST + wrong).exchange().expectStatus().isBadRequest();
    }
  }

  @Test
  void givesTheListAsFilesWithJapaneseHeadings(@TempDir Path folder) throws IOException {
    ExchangePeople.say(
            prefecture, ExchangePeople.mark(SmallRegion.TOWN_2, TOWN, "ACCEPT", null, "毎朝通ります"))
        .expectStatus()
        .isOk();
    byte[] csv = bytes(prefecture, LIST + ".csv?lang=ja");
    String[] lines = new String(csv, StandardCharsets.UTF_8).split("\r\n", -1);
    assertThat(lines[0]).startsWith("\uFEFF番号,理由,道路管理者,引き受ける団体,市町村,路線");
    assertThat(lines[1]).startsWith("1,通過路線の途切れ,雪渡県,峰町,湊市,湊峰線,2,0.85,0.85,0.00,2,2,雪渡県");
    assertThat(lines[3]).startsWith("3,飛び地,峰町,雪渡県,峰町,峰1号線,2,1.11,1.11,0.85,2,1,雪渡県");
    assertThat(lines[3]).contains(",,引き受け可 毎朝通ります,峰町の路線網から");
    String sheet = sheet(folder.resolve("list.xlsx"), bytes(prefecture, LIST + ".xlsx?lang=ja"));
    assertThat(sheet).contains("自路線網からの道のり(km)").contains("峰1号線").contains("<v>0.85</v>");
  }

  /** The texts and cells of a workbook. */
  private static String sheet(Path file, byte[] workbook) throws IOException {
    Files.write(file, workbook);
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    // The writer writes Japanese as character references.
    return Pattern.compile("&#x([0-9a-f]+);")
        .matcher(text)
        .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
  }

  @Test
  void refusesBoundsThatAreNone() {
    prefecture
        .post()
        .uri("/api/exchange/findings")
        .header("Content-Type", "application/json")
        .body(
            """
            {"settings": {"longestMeters": 0, "shortestMeters": 50, "nearestMeters": 200, "longestGapMeters": 1000}, "withState": false}
            """)
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void saysThatItIsStaleOnceTheRoadsHaveChanged() throws Exception {
    assertThat(body(prefecture, LIST)).contains("\"stale\":false");
    networks.rebuild(LocalDate.of(2023, 1, 21));
    assertThat(body(prefecture, LIST)).contains("\"stale\":true");
    CandidateCalls.find(people, prefecture, "ken");
    assertThat(body(prefecture, LIST)).contains("\"stale\":false").contains("2023-01-21");
    networks.rebuild(LocalDate.of(2023, 1, 20));
    CandidateCalls.find(people, prefecture, "ken");
  }

  private static String body(RestTestClient client, String path) {
    return new String(bytes(client, path), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(RestTestClient client, String path) {
    return Objects.requireNonNull(
        client
            .get()
            .uri(path)
            .header("Accept", "*/*")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody());
  }
}
