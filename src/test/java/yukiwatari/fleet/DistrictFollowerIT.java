package yukiwatari.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yukiwatari.account.Role;
import yukiwatari.road.SectionId;
import yukiwatari.road.SectionShare;
import yukiwatari.support.FleetCalls;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** A section that is split or renumbered leaves no hole in its work district. */
@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistrictFollowerIT {
  private static final LocalDate SPLIT = LocalDate.of(2023, 1, 10);

  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private DistrictFollower follower;
  @Autowired private PlatformTransactionManager transactions;

  @BeforeAll
  void districts() {
    SmallRegion.create(jdbc);
    RestTestClient city = people.signIn(SmallRegion.CITY, Role.DISPATCHER);
    String depot = FleetCalls.created(city, "depots", FleetCalls.depot("基地", 139.0, 40.0));
    String district =
        FleetCalls.created(city, "districts", Map.of("code", "1", "name", "第1工区", "depot", depot));
    FleetCalls.changeSections(
            city, district, 0, Map.of("day", "2022-12-01", "add", List.of(SmallRegion.CITY_1)))
        .expectStatus()
        .isOk();
  }

  @Test
  void successorsOfTheSameAuthorityGoToTheDistrictFromThatDay() {
    List<SectionShare> successors =
        List.of(
            new SectionShare(new SectionId(SmallRegion.CITY_2), 0.6),
            new SectionShare(new SectionId(SmallRegion.TOWN_1), 0.4));
    Map<SectionId, List<SectionShare>> split =
        Map.of(new SectionId(SmallRegion.CITY_1), successors);

    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> follower.follow(split, SPLIT));

    assertThat(days(SmallRegion.CITY_1)).containsExactly("[2022-12-01,2023-01-10)");
    assertThat(days(SmallRegion.CITY_2)).containsExactly("[2023-01-10,)");
    assertThat(days(SmallRegion.TOWN_1)).as("another authority's road").isEmpty();
  }

  private List<String> days(UUID section) {
    return jdbc.sql("SELECT valid::text FROM fleet.district_section WHERE section_id = :section")
        .param("section", section)
        .query(String.class)
        .list();
  }
}
