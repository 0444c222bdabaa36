package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import yukiwatari.geo.TestTransforms;
import yukiwatari.support.RealData;

class RowMapperTest {
  private static final Administrator.Code CITY = new Administrator.Code("982016");
  private static final String SIMPLE =
      """
      {"administrator": "importer",
       "fields": {"kind": {"otherwise": "MUNICIPAL_1"}, "routeNumber": {"field": "no"}%s}}
      """;
  private final List<Refusal> refusals = new ArrayList<>();

  @Test
  void takesEveryValueThatAMappingNames() {
    Mapping mapping =
        MappingJson.read(
            """
            {"administrator": {"field": "管理者", "values": {"湊市": "982016"}},
             "fields": {
               "kind": {"field": "種別", "values": {"1級": "MUNICIPAL_1"}},
               "formerMunicipality": {"field": "旧町"},
               "routeNumber": {"field": "番号", "form": "0*([0-9]+)"},
               "routeName": {"field": "路線名"},
               "sectionCode": {"field": "区間"},
               "officialLength": {"field": "延長"},
               "clearedLength": {"field": "除雪延長", "unit": "km"},
               "width": {"field": "幅員", "unit": "cm"},
               "lanes": {"field": "車線"},
               "serviceClass": {"field": "区分"},
               "oneway": {"field": "一方通行"},
               "bridge": {"field": "橋"},
               "snowMelting": {"field": "消雪"}}}
            """);

    MappedRow.Section section =
        (MappedRow.Section)
            map(
                    mapping,
                    row(
                        "管理者=湊市, 種別=1級, 旧町=浜町, 番号=００１２, 路線名=髙橋線, 区間=３－１, 延長=１，２３４．５ｍ,"
                            + " 除雪延長=1.2, 幅員=550, 車線=2, 区分=第1種, 一方通行=-1, 橋=有, 消雪=×",
                        "LINESTRING (139 39, 140 39)"))
                .orElseThrow();

    assertThat(section.administrator()).isEqualTo(CITY);
    assertThat(section.kind()).isEqualTo(RoadKind.MUNICIPAL_1);
    assertThat(section.formerMunicipality()).isEqualTo("浜町");
    assertThat(section.routeNumber()).isEqualTo("12");
    assertThat(section.routeName()).isEqualTo("髙橋線");
    assertThat(section.officialLengthMeters()).isEqualByComparingTo("1234.50");
    assertThat(section.clearedLengthMeters()).isEqualByComparingTo("1200");
    assertThat(section.widthMeters()).isEqualByComparingTo("5.50");
    assertThat(section.lanes()).isEqualTo(2);
    assertThat(section.oneway()).isEqualTo(-1);
    assertThat(section.bridge()).isTrue();
    assertThat(section.layer()).as("a bridge without a layer").isEqualTo(1);
    assertThat(section.snowMelting()).isFalse();
    assertThat(section.estimated()).isFalse();
    assertThat(refusals).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "延長, 約1km, officialLength, VALUE_NOT_A_NUMBER",
    "延長, -5, officialLength, VALUE_OUT_OF_RANGE",
    "延長, 99999999, officialLength, VALUE_OUT_OF_RANGE",
    "車線, 2;3, lanes, VALUE_NOT_A_NUMBER",
    "車線, 0, lanes, VALUE_OUT_OF_RANGE",
    "橋, たぶん, bridge, VALUE_UNKNOWN",
    "向き, 上, oneway, VALUE_UNKNOWN"
  })
  void refusesAValueThatDoesNotFitNamingRowFieldAndValue(
      String field, String value, String name, RefusalCode code) {
    String rule = ", \"%s\": {\"field\": \"%s\"}".formatted(name, field);

    assertThat(map(MappingJson.read(SIMPLE.formatted(rule)), row("no=1, " + field + "=" + value)))
        .isEmpty();
    assertThat(refusals).containsExactly(new Refusal("roads.csv", 7, field, value, code));
  }

  @Test
  void refusesATextWithACharacterThatTheDatabaseCannotKeep() {
    assertThat(map(MappingJson.read(SIMPLE.formatted("")), row("no=1\0x"))).isEmpty();
    assertThat(refusals)
        .containsExactly(new Refusal("roads.csv", 7, "no", "1\u2400x", RefusalCode.TEXT_BROKEN));
  }

  @Test
  void takesNoValueInsteadWhereTheRuleIsLenient() {
    String rule = ", \"lanes\": {\"field\": \"lanes\", \"lenient\": true}";

    assertThat(map(MappingJson.read(SIMPLE.formatted(rule)), row("no=1, lanes=2;3")))
        .map(mapped -> Optional.ofNullable(((MappedRow.Section) mapped).lanes()))
        .contains(Optional.empty());
  }

  @Test
  void refusesARowWithoutAKeyOrWithAValueOutsideTheList() {
    Mapping mapping =
        MappingJson.read(
            """
            {"administrator": {"code": "982016"},
             "fields": {"kind": {"field": "kind", "values": {"県道": "PREFECTURAL"}}, "routeNumber": {"field": "no"}}}
            """);

    assertThat(map(mapping, row("kind=県道"))).isEmpty();
    assertThat(map(mapping, row("kind=里道, no=1"))).isEmpty();
    assertThat(refusals)
        .extracting(Refusal::field, Refusal::value, Refusal::code)
        .containsExactly(
            tuple("no", null, RefusalCode.VALUE_MISSING),
            tuple("kind", "里道", RefusalCode.VALUE_UNKNOWN));
  }

  @Test
  void refusesAPointOrALineWithoutLengthWhereALineIsNeeded() {
    Mapping mapping = MappingJson.read(SIMPLE.formatted(""));

    assertThat(map(mapping, row("no=1", "POINT (139 39)"))).isEmpty();
    assertThat(map(mapping, row("no=1", "LINESTRING (139 39, 139 39)"))).isEmpty();
    assertThat(map(mapping, row("no=1"))).as("not located yet 位置未登録").isPresent();
    assertThat(refusals)
        .extracting(Refusal::code)
        .containsExactly(RefusalCode.GEOMETRY_KIND, RefusalCode.GEOMETRY_BROKEN);
  }

  @Test
  void restoresTheZeroThatASpreadsheetLost() {
    Mapping mapping =
        MappingJson.read(
            """
            {"administrator": {"field": "code"}, "fields": {"kind": {"otherwise": "UNKNOWN"}, "routeNumber": {"field": "no"}}}
            """);

    assertThat(map(mapping, row("no=1, code=5201")))
        .map(mapped -> ((MappedRow.Section) mapped).administrator())
        .contains(new Administrator.Code("05201"));
    assertThat(map(mapping, row("no=1, code=湊市"))).isEmpty();
    assertThat(refusals).extracting(Refusal::code).containsExactly(RefusalCode.VALUE_FORM);
  }

  @Test
  void losesPatienceWithAFormThatNeverEnds() {
    String rule = ", \"sectionCode\": {\"field\": \"code\", \"form\": \"(a+)+b\"}";

    assertThat(map(MappingJson.read(SIMPLE.formatted(rule)), row("no=1, code=" + "a".repeat(60))))
        .isEmpty();
    assertThat(refusals).extracting(Refusal::code).containsExactly(RefusalCode.VALUE_FORM);
  }

  @Test
  void makesOtherWaysAndLeavesOutWhatThePresetForOpenStreetMapSays() {
    Mapping osm = MappingPresets.get("osm");

    Optional<MappedRow> street =
        map(osm, row("osm_id=5, highway=trunk, ref=5;230, nat_name=国道5号, oneway=yes, tunnel=yes"));
    Optional<MappedRow> lane = map(osm, row("osm_id=6, highway=service", "LINESTRING (1 1, 2 2)"));
    Optional<MappedRow> footway = map(osm, row("osm_id=7, highway=footway"));

    MappedRow.Section section = (MappedRow.Section) street.orElseThrow();
    assertThat(section.administrator())
        .isEqualTo(new Administrator.Place(Administrator.Level.STATE));
    assertThat(section.routeNumber()).isEqualTo("5");
    assertThat(section.routeName()).isEqualTo("国道5号");
    assertThat(section.sectionCode()).isEqualTo("5");
    assertThat(section.oneway()).isEqualTo(1);
    assertThat(section.layer()).isEqualTo(-1);
    assertThat(section.estimated()).isTrue();
    assertThat(lane).containsInstanceOf(MappedRow.OtherWay.class);
    assertThat(footway).isEmpty();
    assertThat(refusals).isEmpty();
  }

  @Test
  void namesTheWardsOfADesignatedCityByTheirCity() {
    Mapping n03 = MappingPresets.get("n03");
    String square = "POLYGON ((0 0, 1 0, 1 1, 0 0))";

    MappedRow.Area ward =
        (MappedRow.Area)
            map(n03, row("N03_003=新潟市, N03_004=北区, N03_007=15101", square)).orElseThrow();
    MappedRow.Area town =
        (MappedRow.Area)
            map(n03, row("N03_003=鹿角郡, N03_004=小坂町, N03_007=05303", square)).orElseThrow();

    assertThat(ward)
        .extracting(MappedRow.Area::code, MappedRow.Area::name)
        .containsExactly("15101", "新潟市");
    assertThat(town)
        .extracting(MappedRow.Area::code, MappedRow.Area::name)
        .containsExactly("05303", "小坂町");
  }

  @Test
  void mapsEveryRowOfTheRealFilesThatHaveAPreset() throws IOException {
    GeoJsonReader geoJson = new GeoJsonReader(TestTransforms.INSTANCE);
    KmlReader kml = new KmlReader(TestTransforms.INSTANCE);

    assertThat(count("osm", geoJson, "roads/sapporo_osm_ways.geojson"))
        .hasToString("{Section=670, OtherWay=315, left out=2496, refused=0}");
    assertThat(count("n03", geoJson, "boundaries/N03-21_05_210101.geojson"))
        .hasToString("{Area=25, left out=0, refused=0}");
    assertThat(count("n03", geoJson, "boundaries/N03-21_15_210101.geojson"))
        .hasToString("{Area=37, left out=0, refused=0}");
    assertThat(count("niigata-kokudo", kml, "roads/od_gis_10121_kokudo.kml"))
        .hasToString("{Section=33, left out=0, refused=0}");
    assertThat(count("niigata-kendo", kml, "roads/od_gis_10122_kendo.kml"))
        .hasToString("{Section=200, left out=4, refused=0}");
  }

  private Map<String, Integer> count(String preset, FeatureReader reader, String file)
      throws IOException {
    RowMapper mapper = new RowMapper(MappingPresets.get(preset), CITY, file);
    List<Refusal> refused = new ArrayList<>();
    int leftOut = 0;
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (SourceFeature row :
        Gathered.from(reader, SourceFile.of(RealData.file(file)), ReadOptions.NONE).features()) {
      leftOut += mapper.leavesOut(row) ? 1 : 0;
      mapper
          .map(row, refused::add)
          .ifPresent(mapped -> counts.merge(mapped.getClass().getSimpleName(), 1, Integer::sum));
    }
    counts.put("left out", leftOut);
    counts.put("refused", refused.size());
    return counts;
  }

  private Optional<MappedRow> map(Mapping mapping, SourceFeature row) {
    return new RowMapper(mapping, CITY, "roads.csv").map(row, refusals::add);
  }

  private static SourceFeature row(String attributes) {
    return row(attributes, null);
  }

  /** Row 7 with attributes written {@code a=1, b=2}. */
  private static SourceFeature row(String attributes, @Nullable String wkt) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String attribute : attributes.split(", ", -1)) {
      int equals = attribute.indexOf('=');
      map.put(attribute.substring(0, equals).strip(), attribute.substring(equals + 1));
    }
    return new SourceFeature("roads", 7, map, wkt == null ? null : geometry(wkt));
  }

  private static Geometry geometry(String wkt) {
    try {
      return new WKTReader().read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }
}
