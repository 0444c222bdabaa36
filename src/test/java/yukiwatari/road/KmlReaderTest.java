package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yukiwatari.geo.TestTransforms;
import yukiwatari.support.RealData;

class KmlReaderTest {
  private final KmlReader reader = new KmlReader(TestTransforms.INSTANCE);
  @TempDir private Path folder;

  @Test
  void readsNamesDataAndLines() throws IOException {
    Gathered gathered =
        read(
            """
            <name>県道1号</name>
            <ExtendedData>
              <SchemaData schemaUrl="#s"><SimpleData name="番号">0001</SimpleData></SchemaData>
              <Data name="延長"><displayName>長さ</displayName><value>12.5</value></Data>
              <Data name="空"><value/></Data>
            </ExtendedData>
            <LineString><coordinates>139,39,5 139.5,39.5,6
              140,40</coordinates></LineString>
            """);

    assertThat(gathered.features().get(0).attributes())
        .isEqualTo(Map.of("name", "県道1号", "番号", "0001", "延長", "12.5"));
    assertThat(gathered.geometry(0)).hasToString("LINESTRING (139 39, 139.5 39.5, 140 40)");
  }

  @Test
  void readsPolygonsWithHolesWithinMultiGeometry() throws IOException {
    Gathered gathered =
        read(
            """
            <MultiGeometry>
              <Polygon>
                <outerBoundaryIs><LinearRing><coordinates>0,0 9,0 9,9 0,0</coordinates></LinearRing></outerBoundaryIs>
                <innerBoundaryIs><LinearRing><coordinates>5,1 6,1 6,2 5,1</coordinates></LinearRing></innerBoundaryIs>
              </Polygon>
              <Polygon>
                <outerBoundaryIs><LinearRing><coordinates>20,0 29,0 29,9 20,0</coordinates></LinearRing></outerBoundaryIs>
              </Polygon>
            </MultiGeometry>
            """);

    assertThat(gathered.geometry(0))
        .hasToString(
            "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (5 1, 6 1, 6 2, 5 1)), ((20 0, 29 0, 29 9, 20 0)))");
  }

  @Test
  void refusesBrokenPlacemarksAndReadsOn() throws IOException {
    SourceFile file =
        Gathered.file(
            folder,
            "roads.kml",
            "<kml><Document>"
                + "<Placemark><LineString><coordinates>139,39 x,40</coordinates></LineString></Placemark>"
                + "<Placemark><LineString><coordinates>139,39</coordinates></LineString></Placemark>"
                + "<Placemark><Model/></Placemark>"
                + "<Placemark><LineString><coordinates>139,39 200,40</coordinates></LineString></Placemark>"
                + "<Placemark><name>位置なし</name></Placemark>"
                + "</Document></kml>");

    Gathered gathered = Gathered.from(reader, file, ReadOptions.NONE);

    assertThat(gathered.refusals())
        .extracting(Refusal::row, Refusal::value, Refusal::code)
        .containsExactly(
            tuple(1L, "x,40", RefusalCode.GEOMETRY_BROKEN),
            tuple(2L, "1 points", RefusalCode.GEOMETRY_BROKEN),
            tuple(3L, "Model", RefusalCode.GEOMETRY_KIND),
            tuple(4L, "200.0, 40.0 is outside EPSG:4326", RefusalCode.GEOMETRY_OUTSIDE));
    assertThat(gathered.features()).extracting(SourceFeature::row).containsExactly(5L);
  }

  @Test
  void refusesADocumentTypeBeforeItDefinesEntities() throws IOException {
    SourceFile external =
        Gathered.file(
            folder,
            "roads.kml",
            """
            <!DOCTYPE kml [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
            <kml><Placemark><name>&secret;</name></Placemark></kml>
            """);
    SourceFile laughs =
        Gathered.file(
            folder,
            "laughs.kml",
            """
            <!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
            <kml><Placemark><name>&c;</name></Placemark></kml>
            """);

    for (SourceFile file : new SourceFile[] {external, laughs}) {
      assertThatThrownBy(() -> Gathered.from(reader, file, ReadOptions.NONE))
          .isInstanceOf(UnreadableFile.class)
          .hasMessageContaining("xmlDoctype");
    }
  }

  @Test
  void saysInWhichLineTheXmlBreaks() throws IOException {
    SourceFile file = Gathered.file(folder, "roads.kml", "<kml>\n<Placemark>\n</kml>");

    assertThatThrownBy(() -> Gathered.from(reader, file, ReadOptions.NONE))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageStartingWith("xml roads.kml [3, ");
  }

  @Test
  void readsNiigatasNationalRoads() throws IOException {
    SourceFile file = SourceFile.of(RealData.file("roads/od_gis_10121_kokudo.kml"));

    Gathered gathered = Gathered.from(reader, file, ReadOptions.NONE);

    assertThat(gathered.features()).hasSize(33);
    assertThat(gathered.refusals()).isEmpty();
    assertThat(gathered.features().get(0).text("SAFIELD001")).isEqualTo("４６０号");
    assertThat(gathered.kilometres()).isCloseTo(116, within(1.0));
  }

  private Gathered read(String placemark) throws IOException {
    String kml =
        "<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Folder><Placemark>"
            + placemark
            + "</Placemark></Folder></Document></kml>";
    return Gathered.from(reader, Gathered.file(folder, "roads.kml", kml), ReadOptions.NONE);
  }
}
