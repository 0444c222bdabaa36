package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.account.Role;
import yukiwatari.support.BindingItems;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** Sections that are divided and joined over HTTP, with and without agreements. */
@PostgisTest
class RearrangementIT {
  private static final String ON = "2023-01-10";

  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private NetworkRefresh network;

  @BeforeEach
  void region() {
    if (jdbc.sql("SELECT count(*) FROM road.section").query(Long.class).single() == 0) {
      SmallRegion.create(jdbc);
    }
  }

  @AfterEach
  void settle() {
    network.settled().join();
  }

  @Test
  void aDividedSectionLivesOnInOnePartAndItsAgreementGoesToBoth() {
    UUID agreement =
        new BindingItems(jdbc)
            .exchange(SmallRegion.CITY_1, SmallRegion.CITY, SmallRegion.PREFECTURE)
            .meters(850)
            .add();
    jdbc.sql("UPDATE road.section_version SET official_length_m = 860 WHERE section_id = :id")
        .param("id", SmallRegion.CITY_1)
        .update();
    jdbc.sql(
            """
            INSERT INTO road.structure (id, section_id, kind, name, from_m, to_m)
            VALUES (gen_random_uuid(), :id, 'BRIDGE', '湊橋', 500, 520)
            """)
        .param("id", SmallRegion.CITY_1)
        .update();
    RestTestClient manager = people.signIn(SmallRegion.CITY, Role.MANAGER);
    manager
        .get()
        .uri(
            "/api/sections/{id}/split?day={day}&longitude=139.004&latitude=40.0001",
            SmallRegion.CITY_1,
            ON)
        .exchange()
        .expectBody()
        .jsonPath("$.parts[0].meters")
        .value(Double.class, meters -> assertThat(meters).isCloseTo(341.6, within(0.2)))
        .jsonPath("$.parts[0].officialLengthMeters")
        .isEqualTo(344.0)
        .jsonPath("$.parts[1].officialLengthMeters")
        .isEqualTo(516.0)
        .jsonPath("$.promises[0].agreement")
        .isEqualTo(agreement.toString());
    String version = version(manager, SmallRegion.CITY_1);

    refused(split(manager, SmallRegion.CITY_1, version, "BOTH", List.of()), "section.undecided");
    assertThat(versions(SmallRegion.CITY_1)).containsExactly("[2000-04-01,)");
    split(manager, SmallRegion.CITY_1, version, "BOTH", List.of(agreement))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.sections[0]")
        .isEqualTo(SmallRegion.CITY_1.toString());

    assertThat(versions(SmallRegion.CITY_1))
        .containsExactly("[2000-04-01,2023-01-10)", "[2023-01-10,)");
    assertThat(
            jdbc.sql(
                    """
                    SELECT s.section_code || ' ' || i.agreed_length_m || ' ' || i.effective
                      FROM agreement.item i JOIN road.section s ON s.id = i.section_id
                     WHERE i.agreement_id = :agreement ORDER BY 1
                    """)
                .param("agreement", agreement)
                .query(String.class)
                .list())
        .containsExactly(
            "1 340.02 {[2023-01-10,2023-04-01)}",
            "1 850.00 {[2022-11-15,2023-01-10)}",
            "1-2 509.98 {[2023-01-10,2023-04-01)}");
    assertThat(
            jdbc.sql(
                    """
                    SELECT l.change || ' ' || s.section_code FROM road.section_lineage l JOIN road.section s ON s.id = l.successor_id
                     WHERE l.predecessor_id = :id
                    """)
                .param("id", SmallRegion.CITY_1)
                .query(String.class)
                .list())
        .containsExactly("SPLIT 1-2");
    assertThat(
            jdbc.sql(
                    "SELECT s.section_code || ' ' || round(t.from_m) FROM road.structure t JOIN road.section s ON s.id = t.section_id WHERE t.name = '湊橋'")
                .query(String.class)
                .single())
        .isEqualTo("1-2 158");
  }

  @Test
  void whoDoesNotSayWhoTakesOverIsAsked() {
    ends(SmallRegion.TOWN_2, "北", "南");
    UUID agreement =
        new BindingItems(jdbc)
            .exchange(SmallRegion.TOWN_2, SmallRegion.TOWN, SmallRegion.PREFECTURE)
            .meters(1100)
            .add();
    RestTestClient manager = people.signIn(SmallRegion.TOWN, Role.MANAGER);
    String version = version(manager, SmallRegion.TOWN_2);

    split(manager, SmallRegion.TOWN_2, version, null, List.of(agreement))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("section.heir");
    split(manager, SmallRegion.TOWN_2, version, "FIRST", List.of(agreement)).expectStatus().isOk();
    assertThat(
            jdbc.sql(
                    "SELECT section_id || ' ' || agreed_length_m FROM agreement.item WHERE agreement_id = :agreement")
                .param("agreement", agreement)
                .query(String.class)
                .list())
        .containsExactly(SmallRegion.TOWN_2 + " 1100.00");
    assertThat(endsNow(SmallRegion.TOWN_2)).isEqualTo("北–?");
  }

  @Test
  void twoSectionsThatMeetBecomeOneWithTheirAgreementsLengthsAdded() {
    UUID agreement =
        new BindingItems(jdbc)
            .exchange(SmallRegion.PREF_2, SmallRegion.PREFECTURE, SmallRegion.TOWN)
            .meters(800)
            .add();
    ends(SmallRegion.PREF_1, "湊", "中央");
    ends(SmallRegion.PREF_2, "中央", "峰");
    RestTestClient manager = people.signIn(SmallRegion.PREFECTURE, Role.ADMINISTRATOR);
    manager
        .get()
        .uri("/api/sections/{id}/neighbours?day={day}", SmallRegion.PREF_1, ON)
        .exchange()
        .expectBody()
        .jsonPath("$.length()")
        .isEqualTo(1)
        .jsonPath("$[0].id")
        .isEqualTo(SmallRegion.PREF_2.toString())
        .jsonPath("$[0].mayJoin")
        .isEqualTo(true)
        .jsonPath("$[0].promises.length()")
        .isEqualTo(1);

    refused(join(manager, SmallRegion.PREF_1, SmallRegion.PREF_2, List.of()), "section.undecided");
    join(manager, SmallRegion.PREF_1, SmallRegion.PREF_2, List.of(agreement)).expectStatus().isOk();

    assertThat(versions(SmallRegion.PREF_2)).containsExactly("[2000-04-01,2023-01-10)");
    assertThat(endsNow(SmallRegion.PREF_1)).isEqualTo("湊–峰");
    assertThat(
            jdbc.sql(
                    "SELECT gis_length_m FROM road.section_version WHERE section_id = :id AND upper_inf(valid)")
                .param("id", SmallRegion.PREF_1)
                .query(Double.class)
                .single())
        .isCloseTo(2 * 853.8, within(0.3));
    assertThat(
            jdbc.sql(
                    "SELECT section_id || ' ' || effective FROM agreement.item WHERE agreement_id = :agreement ORDER BY 1")
                .param("agreement", agreement)
                .query(String.class)
                .list())
        .containsExactly(
            SmallRegion.PREF_1 + " {[2023-01-10,2023-04-01)}",
            SmallRegion.PREF_2 + " {[2022-11-15,2023-01-10)}");
    assertThat(
            jdbc.sql(
                    "SELECT change || ' ' || successor_id FROM road.section_lineage WHERE predecessor_id = :id")
                .param("id", SmallRegion.PREF_2)
                .query(String.class)
                .list())
        .containsExactly("MERGE " + SmallRegion.PREF_1);
  }

  @Test
  void whatDoesNotMeetOrIsABridgeIsNotJoined() {
    jdbc.sql("UPDATE road.section_version SET bridge = true WHERE section_id = :id")
        .param("id", SmallRegion.CITY_3)
        .update();
    RestTestClient manager = people.signIn(SmallRegion.CITY, Role.MANAGER);

    refused(join(manager, SmallRegion.CITY_2, SmallRegion.CITY_3, List.of()), "section.apart");
    manager
        .get()
        .uri("/api/sections/{id}/neighbours?day=2022-12-01", SmallRegion.CITY_1)
        .exchange()
        .expectBody()
        .jsonPath("$[?(@.id=='" + SmallRegion.CITY_3 + "')].unlike[0]")
        .isEqualTo("bridge");
  }

  @Test
  void othersNeitherDivideNorJoin() {
    String version = version(people.signIn(SmallRegion.CITY, Role.MANAGER), SmallRegion.CITY_2);
    RestTestClient prefecture = people.signIn(SmallRegion.PREFECTURE, Role.MANAGER);

    split(prefecture, SmallRegion.CITY_2, version, null, List.of()).expectStatus().isForbidden();
    join(prefecture, SmallRegion.CITY_2, SmallRegion.CITY_3, List.of())
        .expectStatus()
        .isForbidden();
    split(
            people.signIn(SmallRegion.CITY, Role.DISPATCHER),
            SmallRegion.CITY_2,
            version,
            null,
            List.of())
        .expectStatus()
        .isForbidden();
    assertThat(versions(SmallRegion.CITY_2)).containsExactly("[2000-04-01,)");
  }

  private void ends(UUID section, String start, String end) {
    jdbc.sql(
            "UPDATE road.section_version SET start_place = :start, end_place = :end WHERE section_id = :id")
        .param("start", start)
        .param("end", end)
        .param("id", section)
        .update();
  }

  private String endsNow(UUID section) {
    return jdbc.sql(
            "SELECT coalesce(start_place, '?') || '–' || coalesce(end_place, '?') FROM road.section_version WHERE section_id = :id AND upper_inf(valid)")
        .param("id", section)
        .query(String.class)
        .single();
  }

  private static RestTestClient.ResponseSpec split(
      RestTestClient who, UUID section, String version, @Nullable String heir, List<UUID> seen) {
    Map<String, Object> body =
        heir == null
            ? Map.of("on", ON, "atMeters", 341.6, "codes", List.of("1", "1-2"), "seen", seen)
            : Map.of(
                "on", ON, "atMeters", 341.6, "codes", codes(section), "seen", seen, "heir", heir);
    return who.post()
        .uri("/api/sections/{id}/split", section)
        .header("If-Match", version)
        .body(body)
        .exchange();
  }

  private static List<String> codes(UUID section) {
    String own = section.equals(SmallRegion.TOWN_2) ? "2" : "1";
    return List.of(own, own + "-2");
  }

  private RestTestClient.ResponseSpec join(
      RestTestClient who, UUID first, UUID second, List<UUID> seen) {
    return who.post()
        .uri("/api/sections/{id}/join", first)
        .header("If-Match", "\"" + edition(first) + "\"")
        .body(Map.of("on", ON, "with", second, "withVersion", edition(second), "seen", seen))
        .exchange();
  }

  private int edition(UUID section) {
    return jdbc.sql("SELECT max(edition) FROM road.section_version WHERE section_id = :id")
        .param("id", section)
        .query(Integer.class)
        .single();
  }

  private static void refused(RestTestClient.ResponseSpec answer, String code) {
    answer
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code);
  }

  private static String version(RestTestClient who, UUID section) {
    return Objects.requireNonNull(
        who.get()
            .uri("/api/sections/{id}/drawing", section)
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(String.class)
            .getResponseHeaders()
            .getETag());
  }

  private List<String> versions(UUID section) {
    return jdbc.sql(
            "SELECT valid::text FROM road.section_version WHERE section_id = :id ORDER BY valid")
        .param("id", section)
        .query(String.class)
        .list();
  }
}
