package yukiwatari.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.OrganisationId;
import yukiwatari.fleet.Contract;
import yukiwatari.fleet.Depot;
import yukiwatari.fleet.DistrictSection;
import yukiwatari.fleet.FleetDirectory;
import yukiwatari.fleet.Machine;
import yukiwatari.fleet.MachineKind;
import yukiwatari.fleet.PlanningRegion;
import yukiwatari.support.DemoTest;

/** The demonstration has a fleet with which an exchange can be planned. */
@DemoTest
class DemoFleetIT {
  private static final LocalDate WINTER_DAY = LocalDate.of(2023, 1, 20);

  @Autowired private FleetDirectory fleet;
  @Autowired private JdbcClient jdbc;
  @Autowired private DemoData data;

  @Test
  void allocatesEveryClearedSectionToADistrictOfItsOwnAdministrator() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FILTER (WHERE d.id IS NULL) || ' without, ' ||
                           count(*) FILTER (WHERE d.authority_id <> v.administrator_id) || ' elsewhere'
                      FROM published.section_version v
                      LEFT JOIN published.district_section a ON a.section_id = v.section_id AND a.valid @> :day::date
                      LEFT JOIN published.district d ON d.id = a.district_id
                     WHERE v.cleared_length_m > 0
                    """)
                .param("day", WINTER_DAY)
                .query(String.class)
                .single())
        .isEqualTo("0 without, 0 elsewhere");
  }

  @Test
  void proposesARegionOfThreeAuthoritiesSixDepotsAndFourHundredServices() {
    PlanningRegion region = fleet.regions().get(0);
    assertThat(region.municipalities()).hasSize(3);
    UUID[] municipalities =
        region.municipalities().stream().map(OrganisationId::value).toArray(UUID[]::new);
    List<UUID> inside =
        jdbc.sql(
                """
                SELECT section_id FROM published.section_version
                 WHERE municipality_id = ANY (:municipalities) AND cleared_length_m > 0 AND kind <> 'NATIONAL_STATE'
                """)
            .param("municipalities", municipalities)
            .query(UUID.class)
            .list();
    assertThat(inside).hasSizeBetween(400, 1_500);
    Set<UUID> sections = Set.copyOf(inside);
    Set<UUID> districts =
        fleet.districtSections("PLOUGHING", WINTER_DAY).stream()
            .filter(row -> sections.contains(row.section().value()))
            .map(row -> row.district().value())
            .collect(Collectors.toSet());
    var working =
        fleet.districts().stream().filter(one -> districts.contains(one.id().value())).toList();
    assertThat(working.stream().map(one -> one.authority()).distinct().count())
        .isGreaterThanOrEqualTo(3);
    assertThat(working.stream().map(one -> one.depot()).distinct().count())
        .isGreaterThanOrEqualTo(6);
  }

  @Test
  void givesEveryDistrictAPlough() {
    Set<UUID> ploughed =
        fleet.machines(WINTER_DAY).stream()
            .filter(machine -> machine.kind().isPlough())
            .map(Machine::district)
            .map(district -> Objects.requireNonNull(district).value())
            .collect(Collectors.toSet());
    assertThat(fleet.districts()).allMatch(district -> ploughed.contains(district.id().value()));
  }

  @Test
  void letsOneContractorWorkForSeveralAuthorities() {
    List<Contract> contracts = fleet.contracts(WINTER_DAY);
    long contractors = contracts.stream().map(Contract::contractor).distinct().count();
    assertThat((long) contracts.size()).isGreaterThan(contractors);
    assertThat(fleet.contracts(LocalDate.of(2023, 6, 1))).isEmpty();
  }

  @Test
  void pricesDifferBetweenAuthorities() {
    List<OrganisationId> authorities =
        fleet.depots().stream().map(Depot::organisation).distinct().toList();
    Set<Integer> graderByNight =
        authorities.stream()
            .flatMap(authority -> fleet.unitPrices(authority, WINTER_DAY).stream())
            .filter(price -> price.machineKind() == MachineKind.GRADER && !price.holiday())
            .filter(price -> price.timeBand().name().equals("NIGHT"))
            .map(price -> price.yenPerHour())
            .collect(Collectors.toSet());
    assertThat(graderByNight).hasSizeGreaterThan(10);
  }

  @Test
  void linksADemoUserToACrew() {
    assertThat(fleet.crews().stream().filter(crew -> crew.user() != null)).hasSize(1);
  }

  @Test
  void allocatesEachSectionOnceAtMost() {
    List<DistrictSection> allocation = fleet.districtSections("PLOUGHING", WINTER_DAY);
    assertThat(allocation.stream().map(DistrictSection::section).distinct().count())
        .isEqualTo(allocation.size());
  }

  @Test
  void refusesADatabaseThatHasAnOrganisation() {
    assertThatThrownBy(() -> data.load(2_000, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("empty");
  }

  @Test
  void marksItsUsersAsDemonstration() {
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FILTER (WHERE NOT demo) || '/' || count(*) FROM account.app_user")
                .query(String.class)
                .single())
        .isEqualTo("0/13");
  }
}
