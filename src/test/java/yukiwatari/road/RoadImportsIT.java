package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Problem;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.RecordingBindings;
import yukiwatari.support.SmallRegion;

/**
 * Bringing files in: each test imports into a route of its own. Lines run north of the small
 * region's streets, at 40.1{@code route}°N; x is in thousandths of a degree east of 139°E.
 */
@PostgisTest
class RoadImportsIT {
  private static final OrganisationId PREFECTURE = new OrganisationId(SmallRegion.PREFECTURE);
  private static final OrganisationId TOWN = new OrganisationId(SmallRegion.TOWN);
  private static final LocalDate FIRST = LocalDate.of(2020, 4, 1);
  private static final LocalDate LATER = LocalDate.of(2022, 4, 1);
  private static final String MAPPING_JSON =
      """
          {"name": "試験台帳", "target": "sections", "administrator": "importer",
           "fields": {
             "kind": {"field": ["kind"], "values": {"県道": "PREFECTURAL"}},
             "routeNumber": {"field": ["number"]}, "routeName": {"field": ["name"]},
             "sectionCode": {"field": ["code"]}, "officialLength": {"field": ["length"]}}}
          """;
  private static final Mapping MAPPING = MappingJson.read(MAPPING_JSON);

  private static final String BRIDGE =
      "SELECT section_id, from_m, to_m FROM road.structure WHERE id = :id";

  @TempDir private Path folder;
  @Autowired private RoadImports imports;
  @Autowired private RecordingBindings bindings;
  @Autowired private JdbcClient jdbc;
  private final DrawnRoads drawn = new DrawnRoads();

  @BeforeEach
  void region() {
    if (count("SELECT count(*) FROM road.section") == 0) {
      SmallRegion.create(jdbc);
    }
  }

  @AfterEach
  void unbind() {
    bindings.clear();
  }

  private AnalysedImport analyse(LocalDate on) throws IOException {
    return analyse(new ImportOptions(on, false, 0.1), PREFECTURE);
  }

  private AnalysedImport analyse(ImportOptions options, OrganisationId importer)
      throws IOException {
    return analyse(options, importer, MAPPING);
  }

  private AnalysedImport analyse(ImportOptions options, OrganisationId importer, Mapping mapping)
      throws IOException {
    return imports.analyse(
        SourceFile.of(drawn.write(folder.resolve("roads.geojson"))),
        mapping,
        new ReadOptions(null, 6668, null),
        options,
        importer,
        ImportProgress.SILENT);
  }

  private void bringIn(LocalDate on) throws IOException {
    imports.apply(analyse(on).id(), ImportDecisions.NONE, PREFECTURE);
  }

  private SectionId section(int route, String code) {
    return new SectionId(
        jdbc.sql(
                "SELECT id FROM road.section WHERE route_number = :number AND section_code = :code")
            .param("number", "9" + route)
            .param("code", code)
            .query(UUID.class)
            .single());
  }

  private String valid(SectionId section) {
    return String.join(
        " ",
        jdbc.sql(
                "SELECT valid::text FROM road.section_version WHERE section_id = :id ORDER BY valid")
            .param("id", section.value())
            .query(String.class)
            .list());
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  @Test
  void theFirstFileAddsItsSectionsAndTheSameFileChangesNothing() throws IOException {
    drawn.row(1, "1", 850, 0, 10).row(1, "2", 840, 10, 20);
    AnalysedImport first = analyse(FIRST);
    assertThat(first.report().added()).isEqualTo(2);
    assertThat(first.report().changesNothing()).isFalse();
    assertThat(first.report().km()).isCloseTo(1.7, within(0.02));
    Networks.Built built = imports.apply(first.id(), ImportDecisions.NONE, PREFECTURE);
    assertThat(built.report().links()).isGreaterThanOrEqualTo(9);

    drawn.row(1, "1", 850, 0, 10).row(1, "2", 840, 10, 20);
    AnalysedImport again = analyse(LATER);
    assertThat(again.report().unchanged()).isEqualTo(2);
    assertThat(again.report().changesNothing()).isTrue();
    imports.apply(again.id(), ImportDecisions.NONE, PREFECTURE);
    assertThat(valid(section(1, "1"))).isEqualTo("[2020-04-01,)");
  }

  @Test
  void aChangedLengthOpensANewVersion() throws IOException {
    drawn.row(2, "1", 850, 0, 10);
    bringIn(FIRST);
    drawn.row(2, "1", 860, 0, 10);
    AnalysedImport newer = analyse(LATER);
    assertThat(newer.report().changed()).isEqualTo(1);

    imports.apply(newer.id(), ImportDecisions.NONE, PREFECTURE);

    assertThat(valid(section(2, "1"))).isEqualTo("[2020-04-01,2022-04-01) [2022-04-01,)");
  }

  @Test
  void aCorrectionOnTheSameDayReplacesTheVersion() throws IOException {
    drawn.row(3, "1", 850, 0, 10);
    bringIn(FIRST);
    drawn.row(3, "1", 860, 0, 10);
    imports.apply(analyse(FIRST).id(), ImportDecisions.NONE, PREFECTURE);

    assertThat(valid(section(3, "1"))).isEqualTo("[2020-04-01,)");
  }

  @Test
  void aBoundSectionThatIsSplitIsRefusedUntilItIsMapped() throws IOException {
    drawn.row(4, "1", 850, 0, 10);
    bringIn(FIRST);
    SectionId old = section(4, "1");
    bindings.bind(old, "第12号");
    drawn.row(4, "1A", 500, 0, 6).row(4, "1B", 350, 6, 10);
    AnalysedImport newer = analyse(LATER);
    assertThat(newer.report().split()).isEqualTo(1);
    assertThat(newer.bound()).extracting(BoundSection::section).containsExactly(old);

    Problem refused =
        catchThrowableOfType(
            Problem.class, () -> imports.apply(newer.id(), ImportDecisions.NONE, PREFECTURE));
    assertThat(refused.code()).isEqualTo("import.bound");
    assertThat(refused.fields()).extracting(Problem.Field::value).containsExactly("第12号");
    assertThat(valid(old)).isEqualTo("[2020-04-01,)");
    assertThat(count("SELECT count(*) FROM road.section WHERE route_number = '94'")).isEqualTo(1);

    imports.apply(newer.id(), ImportDecisions.PROPOSED, PREFECTURE);
    assertThat(valid(old)).isEqualTo("[2020-04-01,2022-04-01)");
    assertThat(valid(section(4, "1A"))).isEqualTo("[2022-04-01,)");
    RecordingBindings.Move move = bindings.moves().get(0);
    assertThat(bindings.moves()).hasSize(1);
    assertThat(move.from()).isEqualTo(old);
    assertThat(move.on()).isEqualTo(LATER);
    assertThat(move.to())
        .extracting(SectionShare::section)
        .containsExactlyInAnyOrder(section(4, "1A"), section(4, "1B"));
    assertThat(
            jdbc.sql("SELECT DISTINCT change FROM road.section_lineage WHERE predecessor_id = :id")
                .param("id", old.value())
                .query(String.class)
                .list())
        .containsExactly("SPLIT");
  }

  @Test
  void aPersonMayNameOtherSuccessorsThanGeometry() throws IOException {
    drawn.row(0, "1", 850, 0, 10).row(0, "2", 850, 10, 20);
    bringIn(FIRST);
    SectionId old = section(0, "1");
    bindings.bind(old, "第16号");
    drawn.row(0, "1A", 500, 0, 6).row(0, "1B", 350, 6, 10);
    AnalysedImport newer = analyse(LATER);
    List<SectionShare> wanted = List.of(new SectionShare(section(0, "2"), 1));

    imports.apply(
        newer.id(),
        new ImportDecisions(false, Set.of(), Set.of(), Map.of(old, wanted)),
        PREFECTURE);

    assertThat(bindings.moves())
        .singleElement()
        .extracting(RecordingBindings.Move::to)
        .isEqualTo(wanted);
    assertThat(
            jdbc.sql(
                    "SELECT change || ' ' || successor_id FROM road.section_lineage WHERE predecessor_id = :id")
                .param("id", old.value())
                .query(String.class)
                .list())
        .containsExactly("MERGE " + section(0, "2"));
  }

  @Test
  void sharesThatDoNotAddUpAreRefused() {
    SectionId section = new SectionId(SmallRegion.PREF_1);
    Map<SectionId, List<SectionShare>> half =
        Map.of(section, List.of(new SectionShare(section, 0.5)));

    assertThatThrownBy(() -> new ImportDecisions(false, Set.of(), Set.of(), half))
        .hasMessageContaining("add up to 0.5");
  }

  /** The bridge at 700–720 m lies beyond the split; the second part is drawn the other way. */
  @Test
  void structuresFollowToTheSuccessorOnWhichTheyLie() throws IOException {
    drawn.row(15, "1", 850, 0, 10);
    bringIn(FIRST);
    UUID bridge = UUID.randomUUID();
    jdbc.sql(
            "INSERT INTO road.structure (id, section_id, kind, name, from_m, to_m) VALUES (:id, :section, 'BRIDGE', '試験橋', 700, 720)")
        .param("id", bridge)
        .param("section", section(15, "1").value())
        .update();
    double meters = length(section(15, "1"));

    drawn.row(15, "1A", 500, 0, 6).row(15, "1B", 350, 10, 6);
    AnalysedImport newer = analyse(LATER);
    imports.apply(newer.id(), ImportDecisions.NONE, PREFECTURE);

    String second = section(15, "1B").toString();
    assertThat(jdbc.sql(BRIDGE).param("id", bridge).query((row, n) -> row.getString(1)).list())
        .containsExactly(second);
    assertThat(jdbc.sql(BRIDGE).param("id", bridge).query((row, n) -> row.getDouble(2)).single())
        .isCloseTo(meters - 720, within(0.5));
    assertThat(jdbc.sql(BRIDGE).param("id", bridge).query((row, n) -> row.getDouble(3)).single())
        .isCloseTo(meters - 700, within(0.5));
  }

  private double length(SectionId section) {
    return jdbc.sql("SELECT gis_length_m FROM road.section_version WHERE section_id = :id")
        .param("id", section.value())
        .query(Double.class)
        .single();
  }

  @Test
  void linesAreCutAtJunctionsWithOtherRoutesWhereTheMappingSaysSo() throws IOException {
    drawn.row(11, "1", 850, 0, 10);
    drawn.feature(
        """
        {"type": "Feature", "properties": {"kind": "県道", "number": "9111", "name": "縦線", "code": "1", "length": 400},
         "geometry": {"type": "LineString", "coordinates": [[139.004, 40.109], [139.004, 40.113]]}}
        """);
    Mapping cutting =
        MappingJson.read(
            MAPPING_JSON.replace("\"fields\"", "\"cut\": [\"junctions\"], \"fields\""));

    AnalysedImport cut = analyse(ImportOptions.from(FIRST), PREFECTURE, cutting);
    imports.apply(cut.id(), ImportDecisions.NONE, PREFECTURE);

    assertThat(cut.report().sections()).isEqualTo(4);
    assertThat(length(section(11, "1-1")) / length(section(11, "1-2")))
        .isCloseTo(4 / 6.0, within(0.001));
    assertThat(length(section(111, "1-1"))).isBetween(100.0, 350.0);
  }

  @Test
  void afterAnImportTheRoadsHaveStatistics() throws IOException {
    drawn.row(12, "1", 850, 0, 10);
    bringIn(FIRST);

    assertThat(
            jdbc.sql(
                    """
                    SELECT DISTINCT tablename FROM pg_stats
                     WHERE schemaname = 'road' AND tablename IN ('section', 'section_version', 'node', 'link', 'section_link')
                    """)
                .query(String.class)
                .list())
        .hasSize(5);
  }

  @Test
  void aBoundSectionMayBeKept() throws IOException {
    drawn.row(5, "1", 850, 0, 10).row(5, "2", 850, 10, 20);
    bringIn(FIRST);
    SectionId two = section(5, "2");
    bindings.bind(two, "第13号");
    bindings.bind(new SectionId(SmallRegion.PREF_1), "第14号");
    bindings.bind(new SectionId(SmallRegion.PREF_2), "第15号");
    drawn.row(5, "1", 850, 0, 10);
    AnalysedImport newer = analyse(new ImportOptions(LATER, true, 0.1), PREFECTURE);
    assertThat(newer.bound())
        .extracting(BoundSection::section, bound -> bound.proposed().size())
        .contains(tuple(two, 0));

    Set<SectionId> kept = Set.copyOf(newer.bound().stream().map(BoundSection::section).toList());
    imports.apply(newer.id(), new ImportDecisions(false, Set.of(), kept, Map.of()), PREFECTURE);

    assertThat(valid(two)).isEqualTo("[2020-04-01,)");
    assertThat(bindings.moves()).isEmpty();
  }

  @Test
  void refusedRowsKeepRowValueAndReason() throws IOException {
    drawn.row(6, "1", 850, 0, 10).row(6, "1", 850, 0, 10);
    AnalysedImport twice = analyse(new ImportOptions(FIRST, false, 0.5), PREFECTURE);

    assertThat(twice.report().refused()).isEqualTo(Map.of("SECTION_TWICE", 1L));
    assertThat(
            jdbc.sql(
                    "SELECT row_number, value, code, reason FROM road.import_refusal WHERE import_id = :id")
                .param("id", twice.id().value())
                .query()
                .singleRow())
        .containsEntry("row_number", 2L)
        .containsEntry("code", "SECTION_TWICE")
        .hasEntrySatisfying("value", value -> assertThat(value).hasToString("96 1 = 1"))
        .hasEntrySatisfying("reason", reason -> assertThat(reason.toString()).contains("前の行"));
  }

  @Test
  void aboveTheShareOfRefusedRowsNothingCanBeApplied() throws IOException {
    drawn.row(7, "1", 850, 0, 10).row(7, "1", 850, 0, 10);
    AnalysedImport twice = analyse(FIRST);

    assertThat(twice.report().applicable()).isFalse();
    assertThatThrownBy(() -> imports.apply(twice.id(), ImportDecisions.NONE, PREFECTURE))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo("import.refused"));
  }

  @Test
  void anImportComparedWithOlderRoadsIsRefused() throws IOException {
    drawn.row(8, "1", 850, 0, 10);
    AnalysedImport first = analyse(FIRST);
    drawn.row(8, "2", 850, 10, 20);
    bringIn(FIRST);

    assertThatThrownBy(() -> imports.apply(first.id(), ImportDecisions.NONE, PREFECTURE))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo("import.stale"));
  }

  @Test
  void anotherOrganisationDoesNotSeeTheImport() throws IOException {
    drawn.row(9, "1", 850, 0, 10);
    AnalysedImport ours = analyse(FIRST);

    assertThatThrownBy(() -> imports.apply(ours.id(), ImportDecisions.NONE, TOWN))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo("notFound"));
    imports.discard(ours.id(), PREFECTURE);
    assertThat(
            count("SELECT count(*) FROM road.import_section WHERE import_id = '" + ours.id() + "'"))
        .isZero();
    assertThatThrownBy(() -> imports.apply(ours.id(), ImportDecisions.NONE, PREFECTURE))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo("import.state"));
  }
}
