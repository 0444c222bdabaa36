package yukiwatari.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.support.FleetCalls.changeSections;
import static yukiwatari.support.FleetCalls.created;
import static yukiwatari.support.FleetCalls.createdId;
import static yukiwatari.support.FleetCalls.depot;
import static yukiwatari.support.FleetCalls.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import yukiwatari.account.Role;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** A dispatcher makes the own fleet over HTTP. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FleetHttpIT {
  private static final String EVERYWHERE = "138.9,39.9,139.1,40.1";

  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  private RestTestClient city = RestTestClient.bindToServer().build();
  private RestTestClient prefecture = RestTestClient.bindToServer().build();

  @BeforeAll
  void dispatchers() {
    SmallRegion.create(jdbc);
    city = people.signIn(SmallRegion.CITY, Role.DISPATCHER);
    prefecture = people.signIn(SmallRegion.PREFECTURE, Role.DISPATCHER);
  }

  @Test
  void fromAnEmptyFleetToADistrictWithMachineCrewContractAndSections() {
    String depot = created(city, "depots", depot("湊除雪センター", 139.0, 40.0));
    String contract = created(city, "contracts", contract("除委第1号"));
    String district = created(city, "districts", district("01", depot, contract));
    String machine = created(city, "machines", machine(depot, district));
    created(city, "crews", Map.of("name", "1班", "machine", machine, "phone", "000-555-0001"));

    giveFree(district, 0).expectStatus().isOk().expectBody().jsonPath("$.sections").isEqualTo(3);

    city.get()
        .uri("/api/fleet")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.districts[?(@.code == '01')].sections")
        .isEqualTo(3)
        .jsonPath("$.districts[?(@.code == '01')].version")
        .isEqualTo(1)
        .jsonPath("$.unallocated.sections")
        .isEqualTo(0)
        .jsonPath("$.machines[0].district")
        .isEqualTo(district)
        .jsonPath("$.crews[0].phone")
        .isEqualTo("000-555-0001")
        .jsonPath("$.contracts[0].contractorName")
        .isEqualTo("北斗建設");
    assertThat(audited("fleet.machine", machine)).as("the machine's entry names its maker").isOne();
  }

  @Test
  void aSectionThatMovesLeavesTheDistrictThatHadItFromThatDayOn() {
    String depot = created(prefecture, "depots", depot("北基地", 139.0, 40.01));
    String first = created(prefecture, "districts", district("11", depot, null));
    String second = created(prefecture, "districts", district("12", depot, null));
    Map<String, Object> add = Map.of("day", "2022-12-01", "add", List.of(SmallRegion.PREF_1));
    changeSections(prefecture, first, 0, add).expectStatus().isOk();

    changeSections(
            prefecture, second, 0, Map.of("day", "2023-01-10", "add", List.of(SmallRegion.PREF_1)))
        .expectStatus()
        .isOk();

    assertThat(
            jdbc.sql(
                    """
                    SELECT d.code || ' ' || s.valid FROM fleet.district_section s JOIN fleet.district d ON d.id = s.district_id
                     WHERE s.section_id = :section ORDER BY 1
                    """)
                .param("section", SmallRegion.PREF_1)
                .query(String.class)
                .list())
        .containsExactly("11 [2022-12-01,2023-01-10)", "12 [2023-01-10,)");
    changeSections(
            prefecture,
            second,
            1,
            Map.of("day", "2023-01-10", "remove", List.of(SmallRegion.PREF_1)))
        .expectBody()
        .jsonPath("$.sections")
        .isEqualTo(1);
  }

  @Test
  void anothersSectionIsNeverGiven() {
    String depot = created(prefecture, "depots", depot("南基地", 139.0, 40.01));
    String district = created(prefecture, "districts", district("21", depot, null));

    changeSections(
            prefecture,
            district,
            0,
            Map.of("day", "2023-01-10", "add", List.of(SmallRegion.CITY_1, SmallRegion.TOWN_1)))
        .expectBody()
        .jsonPath("$.sections")
        .isEqualTo(0);
  }

  @Test
  void whatIsFreeGoesToTheDistrictWithTheNearestDepot() {
    RestTestClient town = people.signIn(SmallRegion.TOWN, Role.DISPATCHER);
    String west = created(town, "depots", depot("西基地", 139.01, 40.005));
    String east = created(town, "depots", depot("東基地", 139.02, 40.005));
    String westDistrict = created(town, "districts", district("31", west, null));
    String eastDistrict = created(town, "districts", district("32", east, null));

    Map<String, Object> rest = Map.of("day", "2023-01-10", "box", EVERYWHERE);
    post(town, "allocation", rest).expectBody().jsonPath("$.sections").isEqualTo(2);
    post(town, "allocation", rest).expectBody().jsonPath("$.sections").isEqualTo(0);

    town.get()
        .uri("/api/fleet/sections?day=2023-01-10&bbox=" + EVERYWHERE)
        .exchange()
        .expectBody()
        .jsonPath("$.truncated")
        .isEqualTo(false)
        .jsonPath("$.features.length()")
        .isEqualTo(2)
        .jsonPath(
            "$.features[?(@.properties.section == '%s')].properties.district"
                .formatted(SmallRegion.TOWN_1))
        .isEqualTo(westDistrict)
        .jsonPath(
            "$.features[?(@.properties.section == '%s')].properties.district"
                .formatted(SmallRegion.TOWN_2))
        .isEqualTo(eastDistrict);
  }

  @Test
  void anOldVersionIsRefusedAndTheSameKeyCreatesOnce() {
    Map<String, Object> data = depot("二度の基地", 139.0, 40.0);
    String first = keyed("depots", data, "key-7");
    assertThat(keyed("depots", data, "key-7")).isEqualTo(first);

    put(city, "depots", first, 0, depot("改めた基地", 139.0, 40.0)).expectStatus().isOk();
    put(city, "depots", first, 0, depot("古い写し", 139.0, 40.0)).expectStatus().isEqualTo(412);
    city.put()
        .uri("/api/fleet/depots/" + first)
        .body(data)
        .exchange()
        .expectStatus()
        .isEqualTo(428);
  }

  @Test
  void anothersFleetIsNeitherReadNorChangedNorReferredTo() {
    String theirs = created(prefecture, "depots", depot("県の秘密基地", 139.0, 40.0));

    city.get()
        .uri("/api/fleet")
        .exchange()
        .expectBody(String.class)
        .value(body -> assertThat(body).doesNotContain("県の秘密基地"));
    put(city, "depots", theirs, 0, depot("乗っ取り", 139.0, 40.0)).expectStatus().isNotFound();
    post(city, "districts", district("99", theirs, null)).expectStatus().isNotFound();
    people
        .signIn(SmallRegion.CONTRACTOR, Role.DISPATCHER)
        .post()
        .uri("/api/fleet/depots")
        .body(depot("業者の基地", 139.0, 40.0))
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void whatCannotBeIsRefusedWithItsReason() {
    refuses(post(city, "depots", depot("逆", 40.0, 139.0)), 400, "fleet.place");
    refuses(post(city, "depots", depot(" ", 139.0, 40.0)), 400, "fleet.text");
    Map<String, Object> owner = contract("除委第9号");
    owner.put("contractor", SmallRegion.TOWN);
    refuses(post(city, "contracts", owner), 400, "fleet.contractor");
    created(city, "contracts", contract("除委第8号"));
    refuses(post(city, "contracts", contract("除委第8号")), 409, "fleet.taken");
    refuses(
        post(city, "crews", Map.of("name", "迷子班", "organisation", SmallRegion.CONTRACTOR)),
        400,
        "fleet.crewDistrict");
  }

  private static Map<String, Object> contract(String number) {
    return new HashMap<>(
        Map.of(
            "contractor",
            SmallRegion.CONTRACTOR,
            "number",
            number,
            "from",
            "2022-11-01",
            "until",
            "2023-04-01",
            "guaranteedHours",
            80));
  }

  private static Map<String, Object> district(
      String code, String depot, @Nullable String contract) {
    Map<String, Object> data = new HashMap<>(Map.of("code", code, "name", "第" + code + "工区"));
    data.put("depot", depot);
    data.put("contract", contract);
    return data;
  }

  private static Map<String, Object> machine(String depot, String district) {
    return Map.of(
        "name",
        "除雪ドーザ1号",
        "kind",
        "WHEEL_DOZER",
        "district",
        district,
        "depot",
        depot,
        "lent",
        false,
        "widthMeters",
        2.9,
        "workingSpeedKmh",
        12,
        "travelSpeedKmh",
        30);
  }

  private static ResponseSpec put(
      RestTestClient client, String what, String id, int version, Map<String, Object> data) {
    return client
        .put()
        .uri("/api/fleet/" + what + "/" + id)
        .header("If-Match", "\"" + version + "\"")
        .body(data)
        .exchange();
  }

  private ResponseSpec giveFree(String district, int version) {
    return changeSections(
        city, district, version, Map.of("day", "2023-01-10", "addFree", EVERYWHERE));
  }

  private String keyed(String what, Map<String, Object> data, String key) {
    return createdId(
        city.post().uri("/api/fleet/" + what).header("Idempotency-Key", key).body(data).exchange());
  }

  private static void refuses(ResponseSpec answer, int status, String code) {
    answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
  }

  private int audited(String table, String id) {
    return jdbc.sql(
            """
            SELECT count(*) FROM account.audit_entry
             WHERE table_name = :table AND new_row ->> 'id' = :id AND actor_id IS NOT NULL AND on_behalf_of = :city
            """)
        .param("table", table)
        .param("id", id)
        .param("city", SmallRegion.CITY)
        .query(Integer.class)
        .single();
  }
}
