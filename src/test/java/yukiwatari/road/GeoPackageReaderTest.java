package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import yukiwatari.geo.TestTransforms;

class GeoPackageReaderTest {
  private static final String LINE = "LINESTRING (26187.76 -86569.37, 26187.76 0)";
  private final GeoPackageReader reader = new GeoPackageReader(TestTransforms.INSTANCE);
  @TempDir private Path folder;

  @Test
  void readsRowsInTheReferenceSystemOfTheTable() throws Exception {
    SourceFile file = file("roads", 6676);

    Gathered gathered = Gathered.from(reader, file, ReadOptions.NONE);

    assertThat(gathered.features())
        .extracting(SourceFeature::layer, SourceFeature::row, SourceFeature::attributes)
        .containsExactly(tuple("roads", 1L, Map.of("fid", "1", "路線名", "髙橋線", "延長", "12")));
    assertThat(gathered.geometry(0).getCoordinate().x).isCloseTo(138.787667168, within(1e-7));
    assertThat(gathered.refusals())
        .extracting(Refusal::row, Refusal::field, Refusal::code)
        .containsExactly(tuple(2L, "geom", RefusalCode.GEOMETRY_BROKEN));
  }

  @Test
  void asksForTheReferenceSystemWhenTheTableNamesNone() throws Exception {
    assertThat(Gathered.questions(reader, file("roads", -1), ReadOptions.NONE))
        .singleElement()
        .isInstanceOfSatisfying(
            Question.Crs.class, crs -> assertThat(crs.candidates()).contains(6676));
  }

  @Test
  void asksWhichOfTwoTablesAndReadsTheOneAnswered() throws Exception {
    SourceFile file = file("roads", 6676);
    table(file.path(), "a \"b\"", 6676);

    assertThat(Gathered.questions(reader, file, ReadOptions.NONE))
        .containsExactly(new Question.Layer("roads.gpkg", java.util.List.of("a \"b\"", "roads")));
    assertThat(Gathered.from(reader, file, new ReadOptions(null, null, "a \"b\"")).features())
        .hasSize(1);
    assertThatThrownBy(() -> Gathered.from(reader, file, new ReadOptions(null, null, "c")))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("layer roads.gpkg");
  }

  @Test
  void neverRunsAViewOfTheFile() throws Exception {
    SourceFile file = file("roads", 6676);
    try (Connection connection = open(file.path());
        Statement sql = connection.createStatement()) {
      sql.execute("ALTER TABLE roads RENAME TO hidden");
      sql.execute(
          """
          CREATE VIEW roads AS
          WITH RECURSIVE forever(fid) AS (SELECT 1 UNION ALL SELECT fid + 1 FROM forever)
          SELECT fid, x'00' AS geom FROM forever
          """);
      sql.execute("UPDATE gpkg_contents SET table_name = 'roads'");
    }

    assertThatThrownBy(() -> Gathered.from(reader, file, ReadOptions.NONE))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("geopackageEmpty");
  }

  @Test
  void saysThatAFileIsNoGeoPackage() throws IOException {
    SourceFile file = Gathered.file(folder, "roads.gpkg", "SQLite it is not, whatever its name");

    assertThatThrownBy(() -> Gathered.from(reader, file, ReadOptions.NONE))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("geopackage roads.gpkg");
  }

  private SourceFile file(String table, int srid) throws SQLException, ParseException {
    Path path = folder.resolve("roads.gpkg");
    try (Connection connection = open(path);
        Statement sql = connection.createStatement()) {
      sql.execute(
          "CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT, min_x REAL, min_y REAL, max_x REAL, max_y REAL)");
      sql.execute(
          "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER)");
      sql.execute(
          "CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER)");
      sql.execute("INSERT INTO gpkg_spatial_ref_sys VALUES (6676, 'epsg', 6676), (-1, 'NONE', -1)");
    }
    table(path, table, srid);
    return SourceFile.of(path);
  }

  /** A table with one good row and one whose geometry is none. */
  private static void table(Path path, String name, int srid) throws SQLException, ParseException {
    String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
    try (Connection connection = open(path);
        Statement sql = connection.createStatement();
        PreparedStatement contents =
            connection.prepareStatement(
                "INSERT INTO gpkg_contents VALUES (?, 'features', 26187, -86569, 26188, 0)");
        PreparedStatement columns =
            connection.prepareStatement(
                "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?)")) {
      contents.setString(1, name);
      contents.execute();
      columns.setString(1, name);
      columns.setInt(2, srid);
      columns.execute();
      sql.execute(
          "CREATE TABLE "
              + quoted
              + " (fid INTEGER PRIMARY KEY, geom BLOB, 路線名 TEXT, 延長 REAL, 備考 TEXT)");
      try (PreparedStatement row =
          connection.prepareStatement(
              "INSERT INTO " + quoted + " (geom, 路線名, 延長) VALUES (?, '髙橋線', 12.0)")) {
        row.setBytes(1, blob(new WKBWriter().write(new WKTReader().read(LINE))));
        row.execute();
        row.setBytes(1, new byte[] {1, 2, 3});
        row.execute();
      }
    }
  }

  private static byte[] blob(byte[] wkb) {
    return ByteBuffer.allocate(8 + wkb.length)
        .put(new byte[] {'G', 'P', 0, 0})
        .position(8)
        .put(wkb)
        .array();
  }

  private static Connection open(Path path) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + path);
  }
}
