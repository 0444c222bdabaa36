package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import yukiwatari.geo.TestTransforms;
import yukiwatari.support.RealData;

class ShapefileReaderTest {
  private static final int LINE = 3;
  private static final int POLYGON = 5;
  private static final double[] A_TO_B = {26187.76, -86569.37, 26187.76, 0};
  private static final ReadOptions CP932_6676 = new ReadOptions(Encodings.CP932, 6676, null);

  private final ArchiveReader reader = TestReaders.archive();
  @TempDir private Path folder;

  @Test
  void asksForEncodingAndCrsTogetherAndShowsTheTextInBoth() throws IOException {
    SmallShapefile shapefile =
        new SmallShapefile(LINE, Encodings.CP932).row("弥彦岩室線", "1561.50", A_TO_B);

    List<Question> questions =
        Gathered.questions(reader, file(shapefile.files()), ReadOptions.NONE);

    Question.Encoding encoding = (Question.Encoding) questions.get(0);
    assertThat(encoding.samples())
        .extracting(Question.Encoding.Sample::encoding)
        .containsExactly(Encodings.CP932, StandardCharsets.UTF_8);
    assertThat(encoding.samples().get(0).lines()).containsExactly("路線名 / L", "弥彦岩室線 / 1561.50");
    assertThat(encoding.samples().get(1).lines().get(1)).contains("�");
    assertThat(((Question.Crs) questions.get(1)).candidates())
        .contains(6676, 2450)
        .doesNotContain(6668);
  }

  @Test
  void readsTheRowsOnceItIsAnswered() throws IOException {
    SmallShapefile shapefile =
        new SmallShapefile(LINE, Encodings.CP932)
            .row("弥彦岩室線", "1561.50", A_TO_B)
            .row("髙田①線", "0", A_TO_B, new double[] {0, 0, 10, 10});

    Gathered gathered = Gathered.from(reader, file(shapefile.files()), CP932_6676);

    assertThat(gathered.features())
        .extracting(SourceFeature::layer, SourceFeature::row, f -> f.text("路線名"), f -> f.text("L"))
        .containsExactly(tuple("県道", 1L, "弥彦岩室線", "1561.5"), tuple("県道", 2L, "髙田①線", "0"));
    Geometry first = gathered.geometry(0);
    assertThat(first.getCoordinate().x).isCloseTo(138.787667168, within(1e-7));
    assertThat(first.getCoordinate().y).isCloseTo(35.219337089, within(1e-7));
    assertThat(gathered.geometry(1).getGeometryType()).isEqualTo("MultiLineString");
  }

  @Test
  void believesTheFilesThatSayEncodingAndCrs() throws IOException {
    SmallShapefile shapefile =
        new SmallShapefile(LINE, StandardCharsets.UTF_8)
            .row("市道", "1", new double[] {139, 39, 140, 40});
    Map<String, byte[]> files = shapefile.files();
    files.put("県道.CPG", "UTF-8\r\n".getBytes(StandardCharsets.US_ASCII));
    files.put("県道.prj", PrjTextTest.JGD2011.getBytes(StandardCharsets.US_ASCII));

    Gathered gathered = Gathered.from(reader, file(files), ReadOptions.NONE);

    assertThat(gathered.features().get(0).text("路線名")).isEqualTo("市道");
    assertThat(gathered.geometry(0)).hasToString("LINESTRING (139 39, 140 40)");
  }

  @Test
  void believesTheCodePageByteOfTheTable() throws IOException {
    SmallShapefile shapefile = new SmallShapefile(LINE, Encodings.CP932).row("市道", "1", A_TO_B);
    Map<String, byte[]> files = shapefile.files();
    files.put("県道.dbf", shapefile.dbf(0x13));

    List<Question> questions = Gathered.questions(reader, file(files), ReadOptions.NONE);

    assertThat(questions).singleElement().isInstanceOf(Question.Crs.class);
  }

  @Test
  void refusesARowWhoseTextIsBrokenAndLeavesOutDeletedRows() throws IOException {
    SmallShapefile shapefile = new SmallShapefile(LINE, Encodings.CP932);
    byte[] halfALetter = shapefile.text("");
    halfALetter[19] = "路".getBytes(Encodings.CP932)[0];
    shapefile
        .row(' ', shapefile.content(A_TO_B), halfALetter, shapefile.text("1"))
        .row('*', shapefile.content(A_TO_B), shapefile.text("廃止"), shapefile.text("2"))
        .row("市道", "3", A_TO_B);

    Gathered gathered = Gathered.from(reader, file(shapefile.files()), CP932_6676);

    assertThat(gathered.refusals())
        .extracting(Refusal::row, Refusal::field, Refusal::code)
        .containsExactly(tuple(1L, "路線名", RefusalCode.TEXT_BROKEN));
    assertThat(gathered.features()).extracting(SourceFeature::row).containsExactly(3L);
  }

  @Test
  void refusesAShapeThatClaimsMoreThanItHas() throws IOException {
    SmallShapefile shapefile = new SmallShapefile(LINE, Encodings.CP932);
    byte[] hostile = shapefile.content(A_TO_B);
    ByteBuffer.wrap(hostile).order(ByteOrder.LITTLE_ENDIAN).putInt(40, Integer.MAX_VALUE / 16);
    shapefile.row(' ', hostile, shapefile.text("市道"), shapefile.text("1")).row("市道", "2", A_TO_B);

    Gathered gathered = Gathered.from(reader, file(shapefile.files()), CP932_6676);

    assertThat(gathered.refusals())
        .extracting(Refusal::row, Refusal::code)
        .containsExactly(tuple(1L, RefusalCode.GEOMETRY_BROKEN));
    assertThat(gathered.features()).hasSize(1);
  }

  @Test
  void stopsAtATruncatedFile() throws IOException {
    SmallShapefile shapefile =
        new SmallShapefile(LINE, Encodings.CP932).row("1", "1", A_TO_B).row("2", "2", A_TO_B);
    Map<String, byte[]> files = shapefile.files();
    files.put("県道.shp", Arrays.copyOf(shapefile.shp(), shapefile.shp().length - 5));

    assertThatThrownBy(() -> Gathered.from(reader, file(files), CP932_6676))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage("shp roads.zip [2]");
  }

  @Test
  void givesEachHoleToTheShellAroundIt() throws IOException {
    double[] west = {0, 0, 0, 9, 9, 9, 9, 0, 0, 0};
    double[] east = {10, 0, 10, 9, 19, 9, 19, 0, 10, 0};
    double[] holeInEast = {12, 2, 14, 2, 14, 4, 12, 4, 12, 2};
    SmallShapefile shapefile =
        new SmallShapefile(POLYGON, Encodings.CP932).row("湊市", "1", west, east, holeInEast);

    Gathered gathered =
        Gathered.from(
            reader, file(shapefile.files()), new ReadOptions(Encodings.CP932, 6668, null));

    assertThat(gathered.geometry(0))
        .hasToString(
            "MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0)),"
                + " ((10 0, 10 9, 19 9, 19 0, 10 0), (12 2, 14 2, 14 4, 12 4, 12 2)))");
  }

  @Test
  void readsNiigatasRoadsAsOfficesSendThemEqualToTheKmlOfTheSameRoads() throws IOException {
    SourceFile shapefile =
        SourceFile.of(RealData.file("roads/niigata_kendo_cp932_noprj_epsg6676.zip"));
    SourceFile kml = SourceFile.of(RealData.file("roads/od_gis_10122_kendo.kml"));

    List<Question> questions = Gathered.questions(reader, shapefile, ReadOptions.NONE);
    Gathered lines = Gathered.from(reader, shapefile, CP932_6676);
    Gathered same = Gathered.from(new KmlReader(TestTransforms.INSTANCE), kml, ReadOptions.NONE);

    assertThat(questions).hasSize(2);
    assertThat(lines.refusals()).isEmpty();
    assertThat(lines.features()).hasSize(204).hasSameSizeAs(same.features());
    assertThat(lines.features().get(0).text("路線名")).isEqualTo("弥彦岩室線");
    assertThat(lines.kilometres() / same.kilometres()).isCloseTo(1, within(0.001));
    assertThat(lines.kilometres()).isCloseTo(548, within(3.0));
  }

  private SourceFile file(Map<String, byte[]> files) throws IOException {
    return Gathered.file(folder, "roads.zip", SmallShapefile.zip(files));
  }
}
