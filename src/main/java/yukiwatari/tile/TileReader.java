package yukiwatari.tile;

import java.sql.ResultSet;
import java.sql.Types;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import yukiwatari.http.Sql;

/** Draws tiles in the database; each call is one statement, so it sees one snapshot. */
@Component
final class TileReader {
  private static final String TILE = Sql.read(TileReader.class, "mapTile");

  /**
   * The same with a text of its own: the driver keeps statements by their text, and would take the
   * one plan of the zooms close up for these too, which is seven times slower.
   */
  private static final String TILE_FAR_OUT = TILE + "\n-- far out";

  private static final String REVISION = Sql.read(TileReader.class, "revision");

  private final NamedParameterJdbcTemplate jdbc;

  TileReader(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Changes with every commit that could change a tile. */
  String revision(boolean signedIn) {
    String revision =
        jdbc.queryForObject(
            REVISION, new MapSqlParameterSource("signed_in", signedIn), String.class);
    return String.valueOf(revision);
  }

  /** Mapbox Vector Tile bytes; empty when nothing is there. */
  byte[] read(TileRequest request) {
    // Far out each tile needs a plan for its own number of rows; close up one plan by the spatial
    // index fits all, and making it costs more than the tile.
    boolean farOut = Detail.merged(request.tile().z());
    byte[] tile =
        jdbc.execute(
            farOut ? TILE_FAR_OUT : TILE,
            parameters(request),
            statement -> {
              if (farOut) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
              }
              try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
              }
            });
    return tile == null ? new byte[0] : tile;
  }

  static MapSqlParameterSource parameters(TileRequest request) {
    int zoom = request.tile().z();
    return new MapSqlParameterSource()
        .addValue("z", zoom)
        .addValue("x", request.tile().x())
        .addValue("y", request.tile().y())
        .addValue("first", request.first())
        .addValue("next", request.next())
        .addValue("fiscal_year", request.fiscalYear(), Types.INTEGER)
        .addValue("municipality", request.municipality(), Types.VARCHAR)
        .addValue("kinds", String.join(",", Detail.kinds(zoom)))
        .addValue("merged", Detail.merged(zoom))
        .addValue("everything", request.everything())
        .addValue("signed_in", request.signedIn())
        .addValue("contractor", request.contractor(), Types.OTHER);
  }
}
