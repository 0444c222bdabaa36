package yukiwatari.road;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sqlite.SQLiteConfig;
import yukiwatari.geo.CrsTransforms;

/**
 * GeoPackage 1.3 (OGC 12-128r17): one feature table, asked for when there are several. Somebody
 * else's database is opened read-only and trusted with nothing: only real tables are read, so that
 * no view or function of the file runs.
 */
@Component
@Order(50)
final class GeoPackageReader implements FeatureReader {
  private static final String TABLES =
      """
      SELECT c.table_name, g.column_name, s.organization, s.organization_coordsys_id,
             c.min_x, c.min_y, c.max_x, c.max_y
        FROM gpkg_contents c
        JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
        LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
       WHERE c.data_type = 'features'
         AND EXISTS (SELECT 1 FROM sqlite_master m WHERE m.type = 'table' AND m.name = c.table_name)
       ORDER BY c.table_name
      """;

  private final CrsTransforms transforms;

  GeoPackageReader(CrsTransforms transforms) {
    this.transforms = transforms;
  }

  /**
   * A feature table.
   *
   * @param srid null when the file names no system that can be read
   */
  private record Table(String name, String geometryColumn, @Nullable Integer srid, Envelope box) {}

  @Override
  public boolean reads(SourceFile file) {
    return file.endsWith(".gpkg");
  }

  @Override
  public void read(SourceFile file, ReadOptions options, FeatureSink sink) throws IOException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    String url = "jdbc:sqlite:" + file.path().toAbsolutePath();
    try (Connection connection = config.createConnection(url);
        Statement pragma = connection.createStatement()) {
      pragma.execute("PRAGMA trusted_schema = OFF");
      Table table = choose(file, tables(connection), options);
      Integer srid = options.srid() != null ? options.srid() : table.srid();
      if (srid == null) {
        throw new OpenQuestions(List.of(CrsNames.question(file.name(), table.box())));
      }
      rows(connection, table, new LayerOutput(file, table.name(), srid, transforms, sink));
    } catch (SQLException e) {
      throw new UnreadableFile("geopackage", file.name(), String.valueOf(e.getMessage()));
    }
  }

  private static List<Table> tables(Connection connection) throws SQLException {
    List<Table> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(TABLES)) {
      while (found.next()) {
        boolean epsg = "EPSG".equalsIgnoreCase(found.getString(3));
        tables.add(
            new Table(
                found.getString(1),
                found.getString(2),
                epsg ? CrsNames.known(found.getInt(4)) : null,
                new Envelope(
                    found.getDouble(5),
                    found.getDouble(7),
                    found.getDouble(6),
                    found.getDouble(8))));
      }
    }
    return tables;
  }

  private static Table choose(SourceFile file, List<Table> tables, ReadOptions options) {
    List<String> names = tables.stream().map(Table::name).toList();
    if (tables.isEmpty()) {
      throw new UnreadableFile("geopackageEmpty", file.name());
    }
    if (options.layer() == null && tables.size() > 1) {
      throw new OpenQuestions(List.of(new Question.Layer(file.name(), names)));
    }
    String wanted = options.layer() == null ? names.get(0) : options.layer();
    if (!names.contains(wanted)) {
      throw new UnreadableFile("layer", file.name(), wanted, String.join(", ", names));
    }
    return tables.get(names.indexOf(wanted));
  }

  private static void rows(Connection connection, Table table, LayerOutput output)
      throws SQLException {
    // A table's name cannot be a parameter; it is one of the file's own, quoted as SQLite asks.
    String query = "SELECT * FROM \"" + table.name().replace("\"", "\"\"") + "\"";
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      for (long row = 1; rows.next(); row++) {
        Map<String, String> attributes = attributes(rows, table.geometryColumn());
        byte[] blob = rows.getBytes(table.geometryColumn());
        Geometry geometry;
        try {
          geometry = blob == null ? null : GeoPackageGeometry.read(blob);
        } catch (Shapes.Broken e) {
          output.refuse(row, table.geometryColumn(), e.getMessage(), RefusalCode.GEOMETRY_BROKEN);
          continue;
        }
        output.row(row, attributes, geometry);
      }
    }
  }

  private static Map<String, String> attributes(ResultSet row, String geometryColumn)
      throws SQLException {
    Map<String, String> attributes = new LinkedHashMap<>();
    ResultSetMetaData columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String name = columns.getColumnName(i);
      Object value = name.equals(geometryColumn) ? null : row.getObject(i);
      if (value instanceof Double number
          && number == Math.rint(number)
          && Math.abs(number) < 1e15) {
        attributes.put(name, Long.toString(number.longValue()));
      } else if (value instanceof String || value instanceof Number) {
        attributes.put(name, value.toString());
      }
    }
    return attributes;
  }
}
