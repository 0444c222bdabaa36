package yukiwatari.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.http.FiscalYear;
import yukiwatari.http.Sql;
import yukiwatari.stats.Programme;

/** Reads what the sheet's map draws; all of it is public. Coordinates are EPSG:3857, metres. */
@Component
class MapLines {
  private static final String LINES = Sql.read(MapLines.class, "sheetLines");
  private static final String EXTENT = Sql.read(MapLines.class, "sheetExtent");

  /**
   * @param layer boundary, road, municipality or prefecture
   * @param name of the municipality whose boundary it is, with the place of the name
   */
  record Line(String layer, @Nullable String name, @Nullable Geometry shape, double x, double y) {}

  private final JdbcClient jdbc;

  MapLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty while there is neither boundary nor road. */
  Optional<Envelope> extent(FiscalYear year) {
    return jdbc.sql(EXTENT)
        .param("next", year.until())
        .query(
            (row, number) -> {
              double west = row.getDouble("west");
              return row.wasNull()
                  ? Optional.<Envelope>empty()
                  : Optional.of(
                      new Envelope(
                          west,
                          row.getDouble("east"),
                          row.getDouble("south"),
                          row.getDouble("north")));
            })
        .single();
  }

  /**
   * @param tolerance metres of the projection that the paper cannot show
   */
  List<Line> read(Programme programme, FiscalYear year, double tolerance) {
    WKBReader shapes = new WKBReader();
    return jdbc.sql(LINES)
        .param("programme", programme.name())
        .param("first", year.from())
        .param("next", year.until())
        .param("tolerance", tolerance)
        .query((row, number) -> line(row, shapes))
        .list();
  }

  /** Changes with every commit of roads, and so of what the map draws beside the figures. */
  String revision() {
    return jdbc.sql("SELECT number::text FROM published.road_revision")
        .query(String.class)
        .single();
  }

  /** 出典 of the roads, the eldest first. */
  List<String> credits() {
    return jdbc.sql("SELECT credit FROM published.road_credit ORDER BY since, credit")
        .query(String.class)
        .list();
  }

  private static Line line(ResultSet row, WKBReader shapes) throws SQLException {
    byte[] shape = row.getBytes("shape");
    try {
      return new Line(
          Objects.requireNonNull(row.getString("layer")),
          row.getString("name"),
          shape == null ? null : shapes.read(shape),
          row.getDouble("x"),
          row.getDouble("y"));
    } catch (ParseException e) {
      throw new SQLException("PostGIS wrote a shape that is none", e);
    }
  }
}
