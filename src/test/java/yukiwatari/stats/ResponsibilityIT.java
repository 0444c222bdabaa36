package yukiwatari.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.support.SmallRegion.CITY;
import static yukiwatari.support.SmallRegion.CITY_1;
import static yukiwatari.support.SmallRegion.CITY_2;
import static yukiwatari.support.SmallRegion.CITY_3;
import static yukiwatari.support.SmallRegion.CONTRACTOR;
import static yukiwatari.support.SmallRegion.PREFECTURE;
import static yukiwatari.support.SmallRegion.TOWN_1;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import yukiwatari.account.Role;
import yukiwatari.support.BindingItems;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** Who clears and patrols a section. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResponsibilityIT {
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @BeforeAll
  void region() {
    SmallRegion.create(jdbc);
    new BindingItems(jdbc).exchange(CITY_1, CITY, PREFECTURE).part("[1,2)").meters(850).add();
    jdbc.sql("UPDATE road.section_version SET estimated = true WHERE section_id = :id")
        .param("id", TOWN_1)
        .update();
    jdbc.sql(
            """
            WITH d AS (INSERT INTO fleet.depot (id, organisation_id, name, kind, geom)
                       VALUES (gen_random_uuid(), :city, '湊基地', 'DEPOT', ST_SetSRID(ST_MakePoint(139, 40), 6668)) RETURNING id),
            c AS (INSERT INTO fleet.contract (id, authority_id, contractor_id, number, period)
                  VALUES (gen_random_uuid(), :city, :contractor, '湊-1', daterange('2022-04-01', '2023-04-01')) RETURNING id),
            w AS (INSERT INTO fleet.district (id, authority_id, contract_id, depot_id, code, name)
                  SELECT gen_random_uuid(), :city, c.id, d.id, '1', '湊東工区' FROM c, d RETURNING id)
            INSERT INTO fleet.district_section (district_id, section_id, work_type, part, valid)
            SELECT w.id, s, 'PLOUGHING', '[1,3)', daterange('2022-04-01', '2023-04-01') FROM w, unnest(ARRAY[:city1, :city2]) s
            """)
        .param("city", CITY)
        .param("contractor", CONTRACTOR)
        .param("city1", CITY_1)
        .param("city2", CITY_2)
        .update();
  }

  @Test
  void namesThePerformerOfEachPartUnderTheAgreement() {
    String card = card(people.nobody(), CITY_1, "2023-01-20");
    assertThat(card)
        .contains("\"workType\":\"PLOUGHING\",\"part\":\"UP\",\"basis\":\"AGREEMENT\"")
        .contains("\"workType\":\"PLOUGHING\",\"part\":\"DOWN\",\"basis\":\"DISTRICT\"")
        .contains("\"name\":\"雪渡県\"", "\"thresholdCm\":10", "\"finishBy\":\"07:00\"")
        .contains("\"agreedLengthMeters\":850", "\"from\":\"2000-04-01\",\"until\":\"2040-04-01\"");
  }

  @Test
  void namesTheAdministratorWhereNothingElseIsSaid() {
    assertThat(card(people.nobody(), CITY_3, "2023-01-20"))
        .contains("\"workType\":\"PLOUGHING\",\"part\":\"CARRIAGEWAY\",\"basis\":\"ADMINISTRATOR\"")
        .contains("\"workType\":\"PATROL\",\"part\":\"CARRIAGEWAY\",\"basis\":\"ADMINISTRATOR\"");
  }

  @Test
  void returnsToTheDistrictOnTheDayAfterTheAgreement() {
    assertThat(card(people.nobody(), CITY_1, "2022-11-14")).doesNotContain("AGREEMENT");
    assertThat(card(people.nobody(), CITY_1, "2022-11-15")).contains("AGREEMENT");
    assertThat(card(people.nobody(), CITY_1, "2023-03-31")).contains("AGREEMENT");
    assertThat(card(people.nobody(), CITY_1, "2023-04-01"))
        .contains("ADMINISTRATOR")
        .doesNotContain("AGREEMENT", "DISTRICT");
  }

  @Test
  void hasOneRowForEachSectionWorkPartAndDay() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM published.responsibility a JOIN published.responsibility b USING (section_id, work_type, part)
                     WHERE a.days && b.days AND a.basis < b.basis
                    """)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void tellsContractorsOnlyToTheirAuthoritiesAndThemselves() {
    assertThat(card(people.nobody(), CITY_2, "2023-01-20")).doesNotContain("北斗建設", "湊東工区");
    assertThat(card(people.signIn(SmallRegion.TOWN, Role.MANAGER), CITY_2, "2023-01-20"))
        .doesNotContain("北斗建設", "湊東工区");
    assertThat(card(people.signIn(CITY, Role.MANAGER), CITY_2, "2023-01-20"))
        .contains("北斗建設", "湊東工区");
    assertThat(card(people.signIn(CONTRACTOR, Role.CREW), CITY_2, "2023-01-20")).contains("北斗建設");
  }

  @Test
  void tellsThePublicNoGuessedAdministrator() {
    assertThat(card(people.nobody(), TOWN_1, "2023-01-20"))
        .contains("確認中", "\"work\":[]")
        .doesNotContain("峰町");
    assertThat(card(people.signIn(CITY, Role.MANAGER), TOWN_1, "2023-01-20")).contains("峰町");
  }

  @Test
  void refusesASectionThatDoesNotExistOnTheDay() {
    for (String query :
        new String[] {
          "section=" + UUID.randomUUID(), "section=" + CITY_1 + "&day=1999-01-01",
        }) {
      people
          .nobody()
          .get()
          .uri("/api/responsibility?" + query)
          .exchange()
          .expectStatus()
          .isNotFound();
    }
    people
        .nobody()
        .get()
        .uri("/api/responsibility?section=1")
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  private static String card(RestTestClient client, UUID section, String day) {
    return String.valueOf(
        client
            .get()
            .uri("/api/responsibility?section=" + section + "&day=" + day)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }
}
