package yukiwatari.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.support.SmallFleet.CITY_DISTRICT;
import static yukiwatari.support.SmallFleet.PREFECTURE_DISTRICT;
import static yukiwatari.support.SmallFleet.TOWN_DISTRICT;
import static yukiwatari.support.SmallRegion.CITY;
import static yukiwatari.support.SmallRegion.CITY_1;
import static yukiwatari.support.SmallRegion.CITY_2;
import static yukiwatari.support.SmallRegion.CITY_3;
import static yukiwatari.support.SmallRegion.CONTRACTOR;
import static yukiwatari.support.SmallRegion.PREFECTURE;
import static yukiwatari.support.SmallRegion.PREF_1;
import static yukiwatari.support.SmallRegion.PREF_2;
import static yukiwatari.support.SmallRegion.TOWN;
import static yukiwatari.support.SmallRegion.TOWN_1;
import static yukiwatari.support.SmallRegion.TOWN_2;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.account.Role;
import yukiwatari.support.BindingItems;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallFleet;
import yukiwatari.support.SmallRegion;

/**
 * What a crew has to do on a day. The prefecture and the town clear with their own staff, the city
 * by a contractor; the prefecture clears CITY_1 and the upward lane of CITY_3, and patrols TOWN_1.
 */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DutyIT {
  private static final String WINTER = "2023-01-20";

  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private JsonMapper json;

  private UUID patrol = new UUID(0, 0);
  private RestTestClient ofPrefecture;
  private RestTestClient ofContractor;

  @BeforeAll
  void whoDoesWhat() {
    SmallRegion.create(jdbc);
    SmallFleet.create(jdbc);
    jdbc.sql(
            """
            WITH c AS (INSERT INTO fleet.contract (id, authority_id, contractor_id, number, period)
                       VALUES (gen_random_uuid(), :city, :contractor, '湊-1', daterange('2022-11-01', '2023-04-01')) RETURNING id)
            UPDATE fleet.district SET contract_id = c.id FROM c WHERE district.id = :district
            """)
        .param("city", CITY)
        .param("contractor", CONTRACTOR)
        .param("district", CITY_DISTRICT)
        .update();
    BindingItems items = new BindingItems(jdbc);
    items.exchange(CITY_1, CITY, PREFECTURE).meters(850).add();
    items.part("[1,2)").exchange(CITY_3, CITY, PREFECTURE).meters(1110).add();
    patrol = items.part("[1,3)").patrol(TOWN_1, TOWN, PREFECTURE).meters(1234.5).add();
    ofPrefecture = people.signIn(PREFECTURE, Role.CREW);
    ofContractor = people.signIn(CONTRACTOR, Role.CREW);
  }

  @Test
  void tellsAnAuthorityWhatItsOwnStaffDoesOnWhoeversRoads() {
    JsonNode duties = duties(ofPrefecture, "?day=" + WINTER);

    assertThat(sections(duties)).containsExactlyInAnyOrder(PREF_1, PREF_2, CITY_1, CITY_3, TOWN_1);
    assertThat(work(duties, PREF_1)).containsExactly("PLOUGHING CARRIAGEWAY DISTRICT GIS");
    assertThat(work(duties, CITY_1)).containsExactly("PLOUGHING CARRIAGEWAY AGREEMENT AGREED");
    assertThat(work(duties, TOWN_1)).containsExactly("PATROL CARRIAGEWAY AGREEMENT AGREED");
    assertThat(duties.at("/totals/0").toString())
        .isEqualTo("{\"kind\":\"PATROL\",\"sections\":1,\"meters\":1234.5,\"lacking\":0}");
    assertThat(duties.at("/totals/1/kind").asString()).isEqualTo("CLEARING");
    assertThat(duties.at("/totals/1/sections").asInt()).isEqualTo(4);
    assertThat(duties.at("/crew").isNull()).isTrue();
  }

  @Test
  void tellsAContractorWhatItsDistrictsKeepAfterTheExchange() {
    JsonNode duties = duties(ofContractor, "?day=" + WINTER);

    assertThat(sections(duties)).containsExactlyInAnyOrder(CITY_2, CITY_3);
    assertThat(work(duties, CITY_2)).containsExactly("PLOUGHING CARRIAGEWAY DISTRICT GIS");
    assertThat(work(duties, CITY_3)).containsExactly("PLOUGHING DOWN DISTRICT GIS");
    assertThat(duties.at("/groups/0/orderer").asString()).isEqualTo("湊市");
    assertThat(duties.at("/groups/0/name").asString()).isEqualTo("湊第1工区");
  }

  @Test
  void tellsTheRuleThePhoneAndThePlace() {
    jdbc.sql("UPDATE account.organisation SET phone = '000-555-0101' WHERE id = :id")
        .param("id", CITY)
        .update();
    JsonNode section = section(duties(ofPrefecture, "?day=" + WINTER), CITY_1);

    assertThat(section.at("/duties/0/thresholdCm").asInt()).isEqualTo(10);
    assertThat(section.at("/duties/0/finishBy").asString()).isEqualTo("07:00");
    assertThat(section.at("/administrator/name").asString()).isEqualTo("湊市");
    assertThat(section.at("/administrator/phone").asString()).isEqualTo("000-555-0101");
    assertThat(section.at("/geometry").toString())
        .isEqualTo("{\"type\":\"LineString\",\"coordinates\":[[139,40],[139.01,40]]}");
  }

  @Test
  void tellsNobodyWhatAnotherDoes() {
    assertThat(sections(duties(people.signIn(CITY, Role.DISPATCHER), "?day=" + WINTER))).isEmpty();
    assertThat(sections(duties(people.signIn(TOWN, Role.CREW), "?day=" + WINTER)))
        .containsExactlyInAnyOrder(TOWN_1, TOWN_2);
    for (String of : List.of("district=" + PREFECTURE_DISTRICT, "agreement=" + patrol)) {
      assertThat(sections(duties(ofContractor, "?day=" + WINTER + "&" + of))).as(of).isEmpty();
    }
    status(people.nobody(), "", HttpStatus.UNAUTHORIZED);
    status(people.signIn(PREFECTURE, Role.ADMINISTRATOR), "", HttpStatus.FORBIDDEN);
  }

  @Test
  void narrowsToAWorkADistrictOrAnAgreement() {
    String winter = "?day=" + WINTER;
    assertThat(sections(duties(ofPrefecture, winter + "&work=PATROL"))).containsExactly(TOWN_1);
    assertThat(sections(duties(ofPrefecture, winter + "&agreement=" + patrol)))
        .containsExactly(TOWN_1);
    assertThat(sections(duties(ofPrefecture, winter + "&district=" + PREFECTURE_DISTRICT)))
        .containsExactlyInAnyOrder(PREF_1, PREF_2);
    status(ofPrefecture, "?work=SINGING", HttpStatus.BAD_REQUEST);
    status(ofPrefecture, "?day=tomorrow", HttpStatus.BAD_REQUEST);
  }

  @Test
  void takesTodayFromTheBusinessClock() {
    assertThat(duties(ofContractor, "").at("/day").asString()).isEqualTo(WINTER);
  }

  @Test
  void namesTheNextDayWithWorkWhenThereIsNone() {
    JsonNode autumn = duties(ofContractor, "?day=2022-10-31");
    assertThat(sections(autumn)).isEmpty();
    assertThat(autumn.at("/next").asString()).isEqualTo("2022-11-01");
    assertThat(sections(duties(ofContractor, "?day=2022-11-01"))).isNotEmpty();
    assertThat(sections(duties(ofContractor, "?day=2023-03-31"))).isNotEmpty();

    JsonNode spring = duties(ofContractor, "?day=2023-04-01");
    assertThat(sections(spring)).isEmpty();
    assertThat(spring.at("/next").isNull()).isTrue();
  }

  @Test
  void tellsACrewOfADistrictThatDistrictAndTheAgreementsOfItsOrganisation() {
    UUID secondDistrict = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO fleet.district (id, authority_id, depot_id, code, name)
            SELECT :id, authority_id, depot_id, '2', '県第2工区' FROM fleet.district WHERE id = :first
            """)
        .param("id", secondDistrict)
        .param("first", PREFECTURE_DISTRICT)
        .update();
    UUID member = people.create("of-second-district", PREFECTURE, Role.CREW);
    crew(member, PREFECTURE, secondDistrict);
    UUID other = people.create("of-town-district", PREFECTURE, Role.CREW);
    crew(other, TOWN, TOWN_DISTRICT);

    JsonNode own = duties(people.signIn("of-second-district", People.PASSWORD), "?day=" + WINTER);
    assertThat(own.at("/crew").asString()).isEqualTo("1班");
    assertThat(sections(own)).containsExactlyInAnyOrder(CITY_1, CITY_3, TOWN_1);
    // A crew of another organisation opens nothing there.
    JsonNode foreign = duties(people.signIn("of-town-district", People.PASSWORD), "?day=" + WINTER);
    assertThat(foreign.at("/crew").isNull()).isTrue();
    assertThat(sections(foreign)).doesNotContain(TOWN_2).contains(PREF_1);
  }

  private void crew(UUID user, UUID organisation, UUID district) {
    jdbc.sql(
            """
            INSERT INTO fleet.crew (id, organisation_id, district_id, name, user_id)
            VALUES (gen_random_uuid(), :organisation, :district, '1班', :user)
            """)
        .param("organisation", organisation)
        .param("district", district)
        .param("user", user)
        .update();
  }

  private JsonNode duties(RestTestClient client, String query) {
    return json.readTree(
        client
            .get()
            .uri("/api/duties" + query)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody());
  }

  private static void status(RestTestClient client, String query, HttpStatus expected) {
    client.get().uri("/api/duties" + query).exchange().expectStatus().isEqualTo(expected);
  }

  private static List<UUID> sections(JsonNode duties) {
    List<UUID> ids = new ArrayList<>();
    duties
        .at("/sections")
        .forEach(section -> ids.add(UUID.fromString(section.at("/id").asString())));
    return ids;
  }

  private static JsonNode section(JsonNode duties, UUID id) {
    for (JsonNode section : duties.at("/sections")) {
      if (section.at("/id").asString().equals(id.toString())) {
        return section;
      }
    }
    throw new AssertionError("no section " + id);
  }

  /** Work type, part, basis and kind of length of each duty. */
  private static List<String> work(JsonNode duties, UUID section) {
    List<String> all = new ArrayList<>();
    for (JsonNode duty : section(duties, section).at("/duties")) {
      String basis = "";
      for (JsonNode group : duties.at("/groups")) {
        if (group.at("/id").equals(duty.at("/group"))) {
          basis = group.at("/basis").asString();
        }
      }
      all.add(
          String.join(
              " ",
              duty.at("/workType").asString(),
              duty.at("/part").asString(),
              basis,
              duty.at("/length").asString()));
    }
    return all;
  }
}
