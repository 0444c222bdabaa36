package yukiwatari.tile;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import yukiwatari.geo.TileCoord;

/** The same SQL as the server's, run directly, for ops/bench to compare with. */
public final class DirectTiles {
  private final TileReader reader;

  public DirectTiles(DataSource database) {
    this.reader = new TileReader(new NamedParameterJdbcTemplate(database));
  }

  /** A public tile with everything on it, of a day. */
  public byte[] read(TileCoord tile, LocalDate day) {
    return reader.read(new TileRequest(tile, true, day, day.plusDays(1), null, null, false, null));
  }
}
