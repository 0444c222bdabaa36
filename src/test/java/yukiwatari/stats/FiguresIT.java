package yukiwatari.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.support.SmallRegion.CITY;
import static yukiwatari.support.SmallRegion.CITY_1;
import static yukiwatari.support.SmallRegion.CITY_2;
import static yukiwatari.support.SmallRegion.CITY_3;
import static yukiwatari.support.SmallRegion.PREFECTURE;
import static yukiwatari.support.SmallRegion.PREF_1;
import static yukiwatari.support.SmallRegion.PREF_2;
import static yukiwatari.support.SmallRegion.TOWN;
import static yukiwatari.support.SmallRegion.TOWN_1;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.http.FiscalYear;
import yukiwatari.support.BindingItems;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** One drawn case for each counting rule; every test's rows are rolled back. */
@PostgisTest
@Transactional
class FiguresIT {
  private static final UUID VILLAGE = UUID.randomUUID();

  private final JdbcClient jdbc;
  @Autowired private FiguresReader reader;
  private final BindingItems items;

  FiguresIT(@Autowired JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.items = new BindingItems(jdbc);
  }

  @BeforeEach
  void region() {
    SmallRegion.create(jdbc);
    for (String programme : new String[] {"PATROL", "EXCHANGE"}) {
      for (int year = 2021; year <= 2023; year++) {
        recorded(programme, year, "RECORDED");
      }
    }
  }

  @Test
  void countsASectionOnceWhateverItsWorkTypes() {
    items.exchange(CITY_1, CITY, PREFECTURE).meters(800).add();
    items.work("HAUL_AWAY").meters(300).add();

    assertThat(agreed(exchange(2022))).isEqualTo("0.8");
    assertThat(totals(exchange(2022)).sections()).isEqualTo(1);
  }

  @Test
  void countsUpAndDownOnce() {
    items.exchange(CITY_1, CITY, PREFECTURE).meters(800).part("[1,2)").add();
    items.part("[2,3)").add();

    assertThat(agreed(exchange(2022))).isEqualTo("0.8");
  }

  @Test
  void keepsBothDirectionsApartAndAddsThem() {
    items.exchange(CITY_1, CITY, PREFECTURE).meters(800).add();
    items.exchange(PREF_1, PREFECTURE, CITY).meters(1500).add();

    Statistics year = exchange(2022);
    assertThat(Objects.requireNonNull(year.directions()))
        .extracting(d -> d.administrator() + ">" + d.performer() + " " + d.km().agreed())
        .containsExactlyInAnyOrder("MUNICIPALITY>PREFECTURE 0.8", "PREFECTURE>MUNICIPALITY 1.5");
    assertThat(agreed(year)).isEqualTo("2.3");
    assertThat(totals(year).municipalities()).isEqualTo(new Counts.Municipalities(1, 0, 0));
  }

  @Test
  void neverAddsFootways() {
    items.exchange(CITY_1, CITY, PREFECTURE).meters(800).add();
    items.exchange(CITY_2, CITY, PREFECTURE).work("FOOTWAY_CLEARING").part("[3,5)").add();
    items.patrol(CITY_3, CITY, PREFECTURE).part("[3,5)").add();

    assertThat(agreed(exchange(2022))).isEqualTo("0.8");
    assertThat(totals(read("patrol", 2022, null)).sections()).isZero();
  }

  @Test
  void countsAnAgreementThatHasEnded() {
    items.exchange(CITY_1, CITY, PREFECTURE).meters(800).state("ENDED").add();

    assertThat(agreed(exchange(2022))).isEqualTo("0.8");
  }

  @Test
  void takesTheLaterLengthOfASectionThatWasSupersededInTheYear() {
    items.exchange(CITY_1, CITY, PREFECTURE).meters(1200).state("SUPERSEDED");
    items.effective("{[2022-11-15,2023-01-10)}").add();
    items.meters(900).state("IN_FORCE").effective("{[2023-01-10,2023-04-01)}").add();

    assertThat(agreed(exchange(2022))).isEqualTo("0.9");
    assertThat(totals(exchange(2022)).sections()).isEqualTo(1);
  }

  @Test
  void countsAnItemThatMeetsTheYearByItsLastDayAndNotTheDayAfter() {
    items.exchange(CITY_1, CITY, PREFECTURE).meters(800);
    items.effective("{[2022-03-31,2022-04-01)}").add();

    assertThat(agreed(exchange(2021))).isEqualTo("0.8");
    assertThat(totals(exchange(2022)).sections()).isZero();
  }

  @Test
  void countsSpringClearingThatCrossesTheFirstOfAprilInBothYears() {
    items.exchange(CITY_1, CITY, PREFECTURE).work("SPRING_CLEARING").meters(800);
    items.effective("{[2022-03-20,2022-05-10)}").add();

    assertThat(agreed(exchange(2021))).isEqualTo("0.8");
    assertThat(agreed(exchange(2022))).isEqualTo("0.8");
  }

  @Test
  void leavesOutAnItemWithoutADayOfEffect() {
    items.exchange(CITY_1, CITY, PREFECTURE).meters(800).effective("{}").add();

    assertThat(totals(exchange(2022)).sections()).isZero();
    assertThat(agreed(exchange(2022))).isEqualTo("0.0");
  }

  @Test
  void countsARouteOfTwoMunicipalitiesOnceInTheTotal() {
    items.exchange(PREF_1, PREFECTURE, CITY).meters(800).add();
    items.exchange(PREF_2, PREFECTURE, TOWN).meters(700).add();

    Statistics year = exchange(2022);
    assertThat(totals(year).routes()).isEqualTo(1);
    assertThat(Objects.requireNonNull(year.byMunicipality()))
        .extracting(row -> row.name() + " " + row.routes() + " " + row.km().agreed())
        .containsExactly("湊市 1 0.8", "峰町 1 0.7");
    assertThat(totals(year).municipalities()).isEqualTo(new Counts.Municipalities(1, 1, 0));
  }

  @Test
  void countsASectionThatChangedItsPerformerInEachMunicipalityAndOnceInAll() {
    items.exchange(PREF_1, PREFECTURE, CITY).meters(800);
    items.effective("{[2022-11-15,2023-01-10)}").add();
    items.exchange(PREF_1, PREFECTURE, TOWN).effective("{[2023-01-10,2023-04-01)}").add();

    Statistics year = exchange(2022);
    assertThat(agreed(year)).isEqualTo("0.8");
    assertThat(Objects.requireNonNull(year.byMunicipality())).hasSize(2);
  }

  @Test
  void roundsTheSumHalfUpOnce() {
    // 0.04 + 0.01 km would be 0.0 + 0.0 when each were rounded.
    items.exchange(CITY_1, CITY, PREFECTURE).meters(40).add();
    items.exchange(TOWN_1, TOWN, PREFECTURE).meters(10).add();

    assertThat(agreed(exchange(2022))).isEqualTo("0.1");
  }

  @Test
  void roundsJustBelowHalfDown() {
    items.exchange(CITY_1, CITY, PREFECTURE).meters(64_649.99).add();

    assertThat(agreed(exchange(2022))).isEqualTo("64.6");
  }

  @Test
  void countsAMergedVillageAsTheCityThatStandsAtTheEndOfTheYear() {
    jdbc.sql(
            """
            INSERT INTO account.organisation (id, code, kind, name, parent_id, valid_until, successor_id)
            VALUES (:village, '983039', 'VILLAGE', '谷村', :prefecture, '2022-10-01', :city)
            """)
        .param("village", VILLAGE)
        .param("prefecture", PREFECTURE)
        .param("city", CITY)
        .update();
    items.exchange(CITY_1, VILLAGE, PREFECTURE).meters(800);
    items.effective("{[2021-11-15,2022-04-01),[2022-11-15,2023-04-01)}").add();

    assertThat(totals(exchange(2021)).municipalities())
        .isEqualTo(new Counts.Municipalities(0, 0, 1));
    assertThat(totals(exchange(2022)).municipalities())
        .isEqualTo(new Counts.Municipalities(1, 0, 0));
    assertThat(reader.municipality("983039", new FiscalYear(2022))).contains(CITY);
    assertThat(reader.municipality("983039", new FiscalYear(2021))).contains(VILLAGE);
  }

  @Test
  void keepsLengthsApartAndSaysHowManySectionsLackOne() {
    jdbc.sql("UPDATE road.section_version SET official_length_m = 845 WHERE section_id = :id")
        .param("id", CITY_1)
        .update();
    items.exchange(CITY_1, CITY, PREFECTURE).meters(800).add();
    items.exchange(CITY_2, CITY, PREFECTURE).meters(800).add();

    Counts.Totals totals = totals(exchange(2022));
    assertThat(totals.km().official()).hasToString("0.8");
    assertThat(totals.km().cleared()).isNull();
    // 2 × 0.01° of longitude at 40°N: 853.9 m each.
    assertThat(totals.km().gis()).hasToString("1.7");
    assertThat(totals.lacking()).isEqualTo(new Counts.Lacking(0, 1, 2, 0));
  }

  @Test
  void takesLengthsOfTheVersionThatWasLastInTheYear() {
    jdbc.sql(
            """
            UPDATE road.section_version SET valid = daterange('2000-04-01', '2023-02-01'), official_length_m = 500 WHERE section_id = :id
            """)
        .param("id", CITY_1)
        .update();
    jdbc.sql(
            """
            INSERT INTO road.section_version (id, section_id, valid, route_id, administrator_id, kind, official_length_m)
            SELECT gen_random_uuid(), section_id, daterange('2023-02-01', NULL), route_id, administrator_id, kind, 900
              FROM road.section_version WHERE section_id = :id
            """)
        .param("id", CITY_1)
        .update();
    items.exchange(CITY_1, CITY, PREFECTURE);
    items.effective("{[2021-11-15,2022-04-01),[2022-11-15,2023-04-01)}").add();

    assertThat(totals(exchange(2021)).km().official()).hasToString("0.5");
    assertThat(totals(exchange(2022)).km().official()).hasToString("0.9");
    assertThat(totals(exchange(2022)).lacking().gis()).isEqualTo(1);
  }

  @Test
  void hasNoFiguresForAYearThatIsNotRecorded() {
    recorded("EXCHANGE", 2004, "BEFORE_START");
    items.exchange(CITY_1, CITY, PREFECTURE).meters(800);
    items.effective("{[2004-11-15,2007-04-01)}").add();

    assertThat(exchange(2004).status()).isEqualTo(YearStatus.BEFORE_START);
    assertThat(exchange(2004).totals()).isNull();
    assertThat(exchange(2006).status()).isEqualTo(YearStatus.NOT_RECORDED);
    assertThat(exchange(2006).directions()).isNull();
  }

  @Test
  void countsOnlyTheMunicipalityAskedFor() {
    items.exchange(CITY_1, CITY, PREFECTURE).meters(800).add();
    items.exchange(TOWN_1, TOWN, PREFECTURE).meters(1100).add();

    Statistics town = read("exchange", 2022, TOWN);
    assertThat(agreed(town)).isEqualTo("1.1");
    assertThat(totals(town).municipalities()).isEqualTo(new Counts.Municipalities(0, 1, 0));
    assertThat(Objects.requireNonNull(town.byMunicipality())).hasSize(1);
  }

  @Test
  void countsNoAgreementOutsideTheProgramme() {
    items.patrol(CITY_1, CITY, PREFECTURE).meters(800).add();
    items.exchange(CITY_2, CITY, TOWN).meters(800).add();

    assertThat(totals(exchange(2022)).sections()).isZero();
  }

  @Test
  void countsASectionOnceUnderAnOfficeThatSeveralMunicipalitiesShare() {
    UUID office = office("北部地域振興局", CITY, TOWN);
    items.exchange(PREF_1, PREFECTURE, CITY).meters(800);
    items.effective("{[2022-11-15,2023-01-10)}").add();
    items.exchange(PREF_1, PREFECTURE, TOWN).effective("{[2023-01-10,2023-04-01)}").add();

    Counts counts = Objects.requireNonNull(exchange(2022).counts());
    assertThat(counts.byOffice())
        .extracting(
            row -> row.id() + " " + row.name() + " " + row.sections() + " " + row.km().agreed())
        .containsExactly(office + " 北部地域振興局 1 0.8");
    assertThat(counts.byPair())
        .extracting(row -> row.name() + " " + row.counterpart() + " " + row.sections())
        .containsExactly("湊市 雪渡県 1", "峰町 雪渡県 1");
  }

  @Test
  void tellsMunicipalitiesUnderNoOfficeApart() {
    UUID unused = office("北部地域振興局", CITY);
    items.exchange(CITY_1, CITY, PREFECTURE).meters(800).add();
    items.exchange(TOWN_1, TOWN, PREFECTURE).meters(1100).add();

    assertThat(Objects.requireNonNull(exchange(2022).counts()).byOffice())
        .extracting(row -> row.name() + " " + row.km().agreed())
        .containsExactlyInAnyOrder("北部地域振興局 0.8", "null 1.1");
  }

  @Test
  void takesTheShareOfAllRoadsOfTheAdministratorByTheSameLength() {
    // Official 500 m of CITY_1; CITY_2 and CITY_3 are measured: 853.9 m and 1110.3 m at 40°N.
    jdbc.sql("UPDATE road.section_version SET official_length_m = 500 WHERE section_id = :id")
        .param("id", CITY_1)
        .update();
    items.exchange(CITY_1, CITY, PREFECTURE).meters(800).add();

    Counts counts = Objects.requireNonNull(exchange(2022).counts());
    assertThat(counts.byMunicipality())
        .extracting(row -> row.managedKm() + " km " + row.sharePercent() + " %")
        .containsExactly("2.5 km 20.3 %");
    // All municipal roads: 500 + 853.9 + 1110.3 of the city, 2 × 1110.3 of the town.
    assertThat(counts.directions())
        .extracting(row -> row.managedKm() + " km " + row.sharePercent() + " %")
        .containsExactly("4.7 km 10.7 %");
  }

  @Test
  void hasNoShareOfRoadsThatAreNotKnown() {
    items.exchange(CITY_1, CITY, PREFECTURE).meters(800).add();
    jdbc.sql("UPDATE road.section_version SET estimated = true WHERE administrator_id = :city")
        .param("city", CITY)
        .update();

    assertThat(Objects.requireNonNull(exchange(2022).counts()).byMunicipality())
        .extracting(Counts.Row::sharePercent)
        .containsOnlyNulls();
  }

  @Test
  void changesTheRevisionOfExactlyTheYearsThatAChangeMeets() {
    String before2021 = reader.revision(new FiscalYear(2021));
    String before2022 = reader.revision(new FiscalYear(2022));
    String before2050 = reader.revision(new FiscalYear(2050));

    items.exchange(CITY_1, CITY, PREFECTURE).effective("{[2022-04-01,2022-05-01)}").add();
    assertThat(reader.revision(new FiscalYear(2021))).isEqualTo(before2021);
    assertThat(reader.revision(new FiscalYear(2022))).isNotEqualTo(before2022);

    items.exchange(CITY_2, CITY, PREFECTURE).effective("{[2022-03-31,)}").add();
    assertThat(reader.revision(new FiscalYear(2021))).isNotEqualTo(before2021);
    assertThat(reader.revision(new FiscalYear(2050))).isNotEqualTo(before2050);
  }

  private UUID office(String name, UUID... municipalities) {
    UUID office = UUID.randomUUID();
    jdbc.sql(
            "INSERT INTO account.organisation (id, kind, name, parent_id) VALUES (:id, 'OFFICE', :name, :prefecture)")
        .param("id", office)
        .param("name", name)
        .param("prefecture", PREFECTURE)
        .update();
    for (UUID municipality : municipalities) {
      jdbc.sql(
              "INSERT INTO stats.office_area (id, office_id, municipality_id) VALUES (gen_random_uuid(), :office, :municipality)")
          .param("office", office)
          .param("municipality", municipality)
          .update();
    }
    return office;
  }

  private void recorded(String programme, int year, String status) {
    jdbc.sql(
            """
            INSERT INTO agreement.programme_year (id, programme, organisation_id, fiscal_year, status)
            VALUES (gen_random_uuid(), :programme, :prefecture, :year, :status)
            """)
        .param("programme", programme)
        .param("prefecture", PREFECTURE)
        .param("year", year)
        .param("status", status)
        .update();
  }

  private Statistics exchange(int year) {
    return read("exchange", year, null);
  }

  private Statistics read(String word, int value, @Nullable UUID municipality) {
    Programme programme = Programme.parse(word);
    FiscalYear year = new FiscalYear(value);
    return Statistics.of(
        programme, year, reader.figures(programme, year), "", municipality, Locale.JAPANESE);
  }

  private static Counts.Totals totals(Statistics year) {
    return Objects.requireNonNull(year.totals());
  }

  private static String agreed(Statistics year) {
    return String.valueOf(totals(year).km().agreed());
  }
}
