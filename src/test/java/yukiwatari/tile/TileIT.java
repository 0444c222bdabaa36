package yukiwatari.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.support.SmallRegion.CITY;
import static yukiwatari.support.SmallRegion.CITY_1;
import static yukiwatari.support.SmallRegion.CITY_2;
import static yukiwatari.support.SmallRegion.CONTRACTOR;
import static yukiwatari.support.SmallRegion.PREFECTURE;
import static yukiwatari.support.SmallRegion.PREF_2;
import static yukiwatari.support.SmallRegion.TOWN;
import static yukiwatari.support.SmallRegion.TOWN_1;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.account.Role;
import yukiwatari.support.BindingItems;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** What tiles show, to whom. The tile 12/3629/1550 holds all of SmallRegion. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TileIT {
  private static final String PUBLIC = "/tiles/public/map/";
  private static final String CLOSE = "12/3629/1550.mvt";
  private static final String FAR = "7/113/48.mvt";
  private static final String SEA = "12/3600/1500.mvt";

  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    BindingItems items = new BindingItems(jdbc);
    items.exchange(CITY_1, CITY, PREFECTURE).add();
    items.work("HAUL_AWAY").add();
    items.exchange(PREF_2, PREFECTURE, TOWN).add();
    items.patrol(CITY_2, CITY, PREFECTURE).effective("{[2021-04-01,2022-04-01)}").add();
    jdbc.sql("UPDATE road.section_version SET estimated = true WHERE section_id = :id")
        .param("id", TOWN_1)
        .update();
    jdbc.sql(
            """
            INSERT INTO agreement.programme_year (id, programme, organisation_id, fiscal_year, status)
            SELECT gen_random_uuid(), p, :prefecture, y, 'RECORDED' FROM unnest(ARRAY['PATROL', 'EXCHANGE']) p, unnest(ARRAY[2021, 2022]) y
            """)
        .param("prefecture", PREFECTURE)
        .update();
    jdbc.sql(
            """
            INSERT INTO fleet.depot (id, organisation_id, name, kind, geom)
            VALUES (gen_random_uuid(), :city, '湊除雪基地', 'DEPOT', ST_SetSRID(ST_MakePoint(139.005, 40.005), 6668))
            """)
        .param("city", CITY)
        .update();
    jdbc.sql(
            """
            INSERT INTO road.structure (id, section_id, kind, name, from_m, to_m) VALUES (gen_random_uuid(), :section, 'BRIDGE', '渡橋', 100, 140)
            """)
        .param("section", CITY_1)
        .update();
  }

  @Test
  void showsRoadsByAdministratorAndTheExchangeOfADay() {
    Map<String, List<String>> layers = layers(PUBLIC + CLOSE + "?day=2023-01-20");

    assertThat(layers.get("road")).anyMatch(f -> f.contains("administrator_kind=prefecture"));
    assertThat(layers.get("exchange"))
        .hasSize(2)
        .anyMatch(f -> f.contains("direction=to_municipal") && f.contains(CITY_1.toString()))
        .anyMatch(f -> f.contains("direction=to_prefectural") && f.contains(PREF_2.toString()));
    assertThat(layers.get("boundary")).hasSize(2);
    assertThat(layers).doesNotContainKey("patrol");
  }

  @Test
  void showsWhatBoundAtAnyTimeOfAFiscalYear() {
    assertThat(layers(PUBLIC + CLOSE + "?year=2021"))
        .containsKey("patrol")
        .doesNotContainKey("exchange");
    assertThat(layers(PUBLIC + CLOSE + "?year=2022"))
        .containsKey("exchange")
        .doesNotContainKey("patrol");
  }

  @Test
  void showsNoCoverageOfAYearThatIsNotRecorded() {
    jdbc.sql("UPDATE agreement.programme_year SET status = 'NOT_RECORDED' WHERE fiscal_year = 2022")
        .update();
    assertThat(layers(PUBLIC + CLOSE + "?year=2022"))
        .containsKey("road")
        .doesNotContainKey("exchange");
    jdbc.sql("UPDATE agreement.programme_year SET status = 'RECORDED' WHERE fiscal_year = 2022")
        .update();
    assertThat(layers(PUBLIC + CLOSE + "?year=2022")).containsKey("exchange");
  }

  @Test
  void showsCoverageOfTheChosenMunicipalityOnly() {
    assertThat(layers("/tiles/public/coverage/" + CLOSE + "?day=2023-01-20&municipality=983021"))
        .containsOnlyKeys("exchange")
        .extractingByKey("exchange")
        .satisfies(
            features -> assertThat(features).singleElement().asString().contains("to_prefectural"));
  }

  @Test
  void mergesLinesFarOutButKeepsTheCoverage() {
    Map<String, List<String>> layers = layers(PUBLIC + FAR + "?day=2023-01-20");
    assertThat(layers).doesNotContainKey("road");
    assertThat(layers.get("exchange"))
        .containsExactlyInAnyOrder("direction=to_municipal", "direction=to_prefectural");
  }

  @Test
  void tellsThePublicNoGuessedAdministratorAndNoDepot() {
    Map<String, List<String>> seen = layers("/tiles/public/13/7259/3101.mvt?day=2023-01-20");
    assertThat(seen).containsKey("road").doesNotContainKey("depot");
    assertThat(seen.get("road"))
        .filteredOn(f -> f.contains(TOWN_1.toString()))
        .isNotEmpty()
        .allMatch(f -> f.contains("estimated") && !f.contains("administrator_kind"));
  }

  @Test
  void showsOfficialsDepotsAndContractorsOnlyTheirOwn() {
    String tile = "/tiles/private/map/" + CLOSE + "?day=2023-01-20";
    RestTestClient official = people.signIn(PREFECTURE, Role.DISPATCHER);
    assertThat(MvtText.read(body(official, tile)).get("depot"))
        .singleElement()
        .asString()
        .contains("湊除雪基地");
    RestTestClient contractor = people.signIn(CONTRACTOR, Role.CREW);
    assertThat(MvtText.read(body(contractor, tile))).doesNotContainKey("depot");
    people.nobody().get().uri(tile).exchange().expectStatus().isUnauthorized();
  }

  @Test
  void showsStructuresCloseUp() {
    // 139.00141°E 40°N
    assertThat(layers("/tiles/public/14/14518/6202.mvt?day=2023-01-20").get("structure"))
        .singleElement()
        .asString()
        .contains("渡橋");
  }

  @Test
  void answersAnEmptyTileWith204AndWrongPlacesWith400() {
    get(SEA, HttpStatus.NO_CONTENT);
    for (String wrong :
        List.of("12/4096/0.mvt", "19/0/0.mvt", CLOSE + "?day=x", CLOSE + "?year=1")) {
      get(wrong, HttpStatus.BAD_REQUEST);
    }
    people
        .nobody()
        .get()
        .uri("/tiles/public/secret/" + CLOSE)
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void saysByItsTagWhetherATileChanged() {
    HttpHeaders first = get(CLOSE, HttpStatus.OK).getResponseHeaders();
    assertThat(first.getCacheControl()).contains("public");
    String tag = Objects.requireNonNull(first.getETag());
    unchanged(tag).expectStatus().isNotModified();
    new BindingItems(jdbc)
        .exchange(CITY_2, CITY, PREFECTURE)
        .effective("{[2030-01-01,2030-02-01)}")
        .add();
    unchanged(tag).expectStatus().isOk();
  }

  private RestTestClient.ResponseSpec unchanged(String tag) {
    return people
        .nobody()
        .get()
        .uri(PUBLIC + CLOSE)
        .header(HttpHeaders.IF_NONE_MATCH, tag)
        .exchange();
  }

  private EntityExchangeResult<byte[]> get(String tile, HttpStatus status) {
    return people
        .nobody()
        .get()
        .uri(PUBLIC + tile)
        .header(HttpHeaders.ACCEPT, "*/*")
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectBody(byte[].class)
        .returnResult();
  }

  private Map<String, List<String>> layers(String uri) {
    return MvtText.read(body(people.nobody(), uri));
  }

  private static byte[] body(RestTestClient client, String uri) {
    byte[] body =
        client
            .get()
            .uri(uri)
            .header(HttpHeaders.ACCEPT, "*/*")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody();
    return body == null ? new byte[0] : body;
  }
}
