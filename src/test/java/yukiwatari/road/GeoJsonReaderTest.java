package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import yukiwatari.geo.TestTransforms;
import yukiwatari.support.RealData;

class GeoJsonReaderTest {
  private static final ReadOptions NONE = ReadOptions.NONE;
  private final GeoJsonReader reader = new GeoJsonReader(TestTransforms.INSTANCE);
  @TempDir private Path folder;

  @Test
  void readsALineWithItsProperties() throws IOException {
    Gathered gathered =
        read(
            """
            {"type": "FeatureCollection", "name": "roads", "features": [
              {"type": "Feature", "id": 7,
               "properties": {"name": "市道1号", "length": 12.0, "width": 3.5, "note": null, "nodes": [1, 2], "oneway": true},
               "geometry": {"type": "LineString", "coordinates": [[139.5, 39.5, 12], [139.6, 39.6, 13]]}}]}
            """);

    SourceFeature feature = gathered.features().get(0);
    assertThat(feature.layer()).isEqualTo("roads");
    assertThat(feature.row()).isEqualTo(1);
    assertThat(feature.attributes())
        .hasToString("{id=7, name=市道1号, length=12, width=3.5, nodes=[1,2], oneway=true}");
    assertThat(feature.geometry()).hasToString("LINESTRING (139.5 39.5, 139.6 39.6)");
    assertThat(gathered.refusals()).isEmpty();
  }

  @Test
  void readsTheCrsOfOldFilesWhereverItStands() throws IOException {
    String crs =
        "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::6676\"}}";
    String features = "\"features\": [" + line("[26187.76, -86569.37], [26187.76, 0]") + "]";

    for (String text : List.of(crs + "," + features, features + "," + crs)) {
      Geometry geometry = read("{" + text + "}").geometry(0);
      assertThat(geometry.getCoordinate().x).isCloseTo(138.787667168, within(1e-7));
      assertThat(geometry.getCoordinate().y).isCloseTo(35.219337089, within(1e-7));
    }
  }

  @Test
  void asksForTheCrsWhenTheNumbersAreNoDegrees() throws IOException {
    SourceFile file =
        file("{\"features\": [" + line("[26187.76, -86569.37], [26187.76, 0]") + "]}");

    assertThat(Gathered.questions(reader, file, NONE))
        .singleElement()
        .isInstanceOfSatisfying(
            Question.Crs.class,
            crs -> {
              assertThat(crs.minY()).isEqualTo(-86569.37);
              assertThat(crs.candidates()).contains(6669, 6676, 6687).doesNotContain(4326, 3857);
            });
    Geometry answered = Gathered.from(reader, file, new ReadOptions(null, 6676, null)).geometry(0);
    assertThat(answered.getCoordinate().x).isCloseTo(138.787667168, within(1e-7));
  }

  @Test
  void asksForTheCrsWhenItsNameIsUnknown() throws IOException {
    SourceFile file =
        file(
            """
            {"crs": {"type": "name", "properties": {"name": "EPSG:2154"}}, "features": [%s]}
            """
                .formatted(line("[139, 39], [140, 40]")));

    assertThat(Gathered.questions(reader, file, NONE))
        .hasToString(
            "[Crs[file=roads.geojson, minX=139.0, minY=39.0, maxX=140.0, maxY=40.0, candidates=[6668, 4612, 4326]]]");
  }

  @Test
  void refusesBrokenRowsAndReadsOn() throws IOException {
    Gathered gathered =
        read(
            "{\"features\": ["
                + String.join(
                    ",",
                    line("[139, 39]"),
                    line("[139, 39], [139, \"x\"]"),
                    "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Circle\", \"coordinates\": [1, 2]}}",
                    "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[1,1],[2,2],[3,1],[4,4]]]}}",
                    "17",
                    "{\"type\": \"Feature\", \"properties\": {}, \"geometry\": null}",
                    line("[139, 39], [140, 40]"))
                + "]}");

    assertThat(gathered.refusals())
        .extracting(Refusal::row, Refusal::code)
        .containsExactly(
            tuple(1L, RefusalCode.GEOMETRY_BROKEN),
            tuple(2L, RefusalCode.GEOMETRY_BROKEN),
            tuple(3L, RefusalCode.GEOMETRY_KIND),
            tuple(4L, RefusalCode.GEOMETRY_BROKEN),
            tuple(5L, RefusalCode.ROW_BROKEN));
    assertThat(gathered.features()).extracting(SourceFeature::row).containsExactly(6L, 7L);
    assertThat(gathered.features().get(0).geometry()).isNull();
  }

  @Test
  void saysWhereTheJsonIsBroken() throws IOException {
    SourceFile file = file("{\"features\": [\n{]}");

    assertThatThrownBy(() -> Gathered.from(reader, file, NONE))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("json roads.geojson")
        .hasMessageContaining("2:2");
  }

  @Test
  void refusesJsonThatIsNoFeatureCollection() throws IOException {
    SourceFile file = file("{\"type\": \"Topology\", \"arcs\": []}");

    assertThatThrownBy(() -> Gathered.from(reader, file, NONE))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("geojsonFeatures");
  }

  @Test
  void readsSapporosOpenStreetMapWays() throws IOException {
    SourceFile file = SourceFile.of(RealData.file("roads/sapporo_osm_ways.geojson"));

    Gathered gathered = Gathered.from(reader, file, NONE);

    assertThat(gathered.features()).hasSize(3481);
    assertThat(gathered.refusals()).isEmpty();
    assertThat(gathered.features().get(0).text("nodes")).startsWith("[1207158922,4293152831,");
  }

  @Test
  void readsTheBoundariesOfAkita() throws IOException {
    SourceFile file = SourceFile.of(RealData.file("boundaries/N03-21_05_210101.geojson"));

    Gathered gathered = Gathered.from(reader, file, NONE);

    assertThat(gathered.features()).hasSize(25);
    assertThat(gathered.features().get(0).text("N03_007")).isEqualTo("05201");
    assertThat(gathered.refusals()).isEmpty();
  }

  private Gathered read(String text) throws IOException {
    return Gathered.from(reader, file(text), NONE);
  }

  private SourceFile file(String text) throws IOException {
    return Gathered.file(folder, "roads.geojson", text);
  }

  private static String line(String coordinates) {
    return "{\"type\": \"Feature\", \"properties\": {}, \"geometry\": {\"type\": \"LineString\", \"coordinates\": ["
        + coordinates
        + "]}}";
  }
}
