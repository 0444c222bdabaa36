package yukiwatari.agreement;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.geo.Bbox;
import yukiwatari.http.Sql;

/** The roads that somebody who drafts an agreement may pick on the map. */
@Component
final class RoadsInView {
  /** More is not picked from: the page asks to zoom in. */
  static final int LIMIT = 3_000;

  private static final String FIND = Sql.read(RoadsInView.class, "roadsInView");
  private final JdbcClient jdbc;

  RoadsInView(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** GeoJSON feature collection in JGD2011. */
  String find(Bbox box, LocalDate day) {
    return jdbc.sql(FIND)
        .param("west", box.west())
        .param("south", box.south())
        .param("east", box.east())
        .param("north", box.north())
        .param("day", day)
        .param("limit", LIMIT)
        .query(String.class)
        .single();
  }
}
