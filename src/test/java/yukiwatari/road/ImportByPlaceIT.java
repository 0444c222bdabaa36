package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.OrganisationId;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/** Administrators by place, cuts at boundaries, and the boundaries themselves. */
@PostgisTest
class ImportByPlaceIT {
  private static final OrganisationId PREFECTURE = new OrganisationId(SmallRegion.PREFECTURE);
  private static final OrganisationId TOWN = new OrganisationId(SmallRegion.TOWN);
  private static final LocalDate DAY = LocalDate.of(2021, 1, 1);
  private static final String ROADS =
      """
      {"name": "%s", "target": "sections", "administrator": {"place": {"MUNICIPAL_1": "MUNICIPALITY"}},
       "cut": [%s], "fields": {
         "kind": {"field": [], "otherwise": "MUNICIPAL_1"}, "routeNumber": {"field": ["number"]}}}
      """;

  @TempDir private Path folder;
  @Autowired private RoadImports imports;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void region() {
    if (jdbc.sql("SELECT count(*) FROM road.section").query(Long.class).single() == 0) {
      SmallRegion.create(jdbc);
    }
  }

  private AnalysedImport analyse(String mapping, OrganisationId importer, String... features)
      throws IOException {
    Path file = folder.resolve("file.geojson");
    Files.writeString(
        file,
        "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}");
    return imports.analyse(
        SourceFile.of(file),
        MappingJson.read(mapping),
        new ReadOptions(null, 6668, null),
        ImportOptions.from(DAY),
        importer,
        ImportProgress.SILENT);
  }

  /** From the city into the town: their boundary is 139.015°E. */
  private static String road(String number) {
    return """
    {"type": "Feature", "properties": {"number": "%s"},
     "geometry": {"type": "LineString", "coordinates": [[139.000, 40.005], [139.020, 40.005]]}}
    """
        .formatted(number);
  }

  @Test
  void aRoadBelongsToTheMunicipalityWhereMostOfItLies() throws IOException {
    AnalysedImport found = analyse(ROADS.formatted("場所", ""), PREFECTURE, road("71"));

    assertThat(found.report().added()).isEqualTo(1);
    assertThat(administrators(found)).containsExactly("湊市");
  }

  @Test
  void aRoadIsCutAtTheBoundaryWhenTheMappingSaysSo() throws IOException {
    AnalysedImport found = analyse(ROADS.formatted("境界", "\"BOUNDARIES\""), PREFECTURE, road("72"));

    assertThat(found.report().added()).isEqualTo(2);
    assertThat(administrators(found)).containsExactly("峰町", "湊市");
  }

  @Test
  void anotherAuthoritysRoadsAreRefused() throws IOException {
    AnalysedImport found = analyse(ROADS.formatted("他団体", ""), TOWN, road("73"));

    assertThat(found.report().added()).isZero();
    assertThat(found.report().refused()).containsEntry("ADMINISTRATOR_FOREIGN", 1L);
    assertThat(found.report().applicable()).isFalse();
  }

  @Test
  void boundariesReplaceTheOldOnesAndUnknownOrganisationsAreNamed() throws IOException {
    String mapping =
        """
        {"name": "行政区域", "target": "areas",
         "fields": {"areaCode": {"field": ["code"]}, "areaName": {"field": ["name"]}}}
        """;
    String town =
        area("98302", "峰町", "[[[139.016,39.99],[139.03,39.99],[139.03,40.02],[139.016,39.99]]]");
    String stranger =
        area("98399", "沖村", "[[[139.5,39.9],[139.6,39.9],[139.6,40.0],[139.5,39.9]]]");
    AnalysedImport found = analyse(mapping, PREFECTURE, town, stranger);

    assertThat(found.report().areas()).isEqualTo(1);
    assertThat(found.report().missingOrganisations())
        .containsExactly(new ImportReport.MissingOrganisation("98399", "沖村"));
    imports.apply(found.id(), ImportDecisions.NONE, PREFECTURE);
    assertThat(
            jdbc.sql(
                    "SELECT valid::text FROM road.jurisdiction WHERE organisation_id = :town ORDER BY valid")
                .param("town", SmallRegion.TOWN)
                .query(String.class)
                .list())
        .containsExactly("(,2021-01-01)", "[2021-01-01,)");
    assertThat(analyse(mapping, PREFECTURE, town, stranger).report().changesNothing()).isTrue();
  }

  private static String area(String code, String name, String rings) {
    return """
    {"type": "Feature", "properties": {"code": "%s", "name": "%s"}, "geometry": {"type": "Polygon", "coordinates": %s}}
    """
        .formatted(code, name, rings);
  }

  private List<String> administrators(AnalysedImport found) {
    return jdbc.sql(
            """
            SELECT o.name FROM road.import_section i JOIN published.organisation o ON o.id = i.administrator_id
             WHERE i.import_id = :id ORDER BY o.code DESC
            """)
        .param("id", found.id().value())
        .query(String.class)
        .list();
  }
}
