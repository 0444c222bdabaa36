package yukiwatari.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.support.DemoTest;

/**
 * The demonstration gives the published table of DOMAIN.md, counted here by plain SQL of its own:
 * items whose days meet the fiscal year, each section once, metres summed and rounded once.
 */
@DemoTest
class PublishedTableIT {
  private static final String COUNTED =
      """
      WITH counted AS (
        SELECT DISTINCT ON (i.section_id) i.section_id, i.agreed_length_m, v.route_id, v.gis_length_m,
               a.kind AS administrator_kind, a.id AS administrator
          FROM published.binding_item i
          JOIN published.organisation a ON a.id = i.administrator_id
          JOIN published.section_version v ON v.section_id = i.section_id AND v.valid @> make_date(:year, 4, 1)
         WHERE i.programme = :programme
           AND (a.kind = 'PREFECTURE') = :prefectural
           AND i.effective && daterange(make_date(:year, 4, 1), make_date(:year + 1, 4, 1)))
      """;

  @Autowired private JdbcClient jdbc;

  private record Row(int routes, BigDecimal km, String municipalities, double gisKm) {}

  @ParameterizedTest(name = "{0} {1}, roads of the prefecture: {2}")
  @CsvSource({
    "PATROL,   2010, false, 13,  64.6",
    "PATROL,   2022, false, 34, 140.9",
    "EXCHANGE, 2005, false, 15,  17.1",
    "EXCHANGE, 2005, true,  13,  15.0",
    "EXCHANGE, 2022, false, 62,  88.7",
    "EXCHANGE, 2022, true,  54,  81.3",
  })
  void reproducesThePublishedRoutesAndKilometres(
      String programme, int year, boolean prefectural, int routes, BigDecimal km) {
    Row row = count(programme, year, prefectural);
    assertThat(row.routes()).isEqualTo(routes);
    assertThat(row.km()).isEqualByComparingTo(km);
    // Agreed lengths differ from measured ones, but only as in life.
    assertThat(row.gisKm()).isCloseTo(km.doubleValue(), within(0.04 * km.doubleValue()));
  }

  @Test
  void reproducesThePatrolledMunicipalities() {
    assertThat(count("PATROL", 2010, false).municipalities()).isEqualTo("7市1町0村");
    assertThat(count("PATROL", 2022, false).municipalities()).isEqualTo("10市4町1村");
  }

  @ParameterizedTest(name = "nothing is invented for {0}")
  @CsvSource({"2004", "2006", "2009", "2011", "2015", "2021", "2023"})
  void hasNoItemInOtherYears(int year) {
    assertThat(count("EXCHANGE", year, false).routes()).isZero();
    assertThat(count("EXCHANGE", year, true).routes()).isZero();
    assertThat(count("PATROL", year, false).routes()).isZero();
  }

  @Test
  void saysWhatIsKnownOfEachYear() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT programme || ' ' || status || ' ' || min(fiscal_year) || '-' || max(fiscal_year) || ' ' || count(*)
                      FROM published.programme_year GROUP BY programme, status ORDER BY 1
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "EXCHANGE BEFORE_START 2000-2004 5",
            "EXCHANGE NOT_RECORDED 2006-2021 16",
            "EXCHANGE RECORDED 2005-2022 2",
            "PATROL BEFORE_START 2000-2009 10",
            "PATROL NOT_RECORDED 2011-2021 11",
            "PATROL RECORDED 2010-2022 2");
  }

  private Row count(String programme, int year, boolean prefectural) {
    return jdbc.sql(
            COUNTED
                + """
                SELECT count(DISTINCT route_id) AS routes, round(coalesce(sum(agreed_length_m), 0) / 1000, 1) AS km,
                       count(DISTINCT administrator) FILTER (WHERE administrator_kind = 'CITY') || '市' ||
                       count(DISTINCT administrator) FILTER (WHERE administrator_kind = 'TOWN') || '町' ||
                       count(DISTINCT administrator) FILTER (WHERE administrator_kind = 'VILLAGE') || '村' AS municipalities,
                       coalesce(sum(gis_length_m), 0) / 1000 AS gis_km
                  FROM counted
                """)
        .param("programme", programme)
        .param("year", year)
        .param("prefectural", prefectural)
        .query(Row.class)
        .single();
  }
}
