package yukiwatari.tile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.http.LocalName;
import yukiwatari.http.Sql;

/** The area that the map shows first and the municipalities it can be narrowed to; public. */
@RestController
final class RegionController {
  private static final String REGION = Sql.read(RegionController.class, "region");
  private static final String MUNICIPALITIES = Sql.read(RegionController.class, "municipalities");

  private final JdbcClient jdbc;
  private final Clock clock;

  RegionController(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @GetMapping("/api/map/region")
  Region today(Locale locale) {
    LocalDate day = LocalDate.now(clock);
    return new Region(
        jdbc.sql(REGION).param("day", day).query((row, n) -> bbox(row)).single().orElse(null),
        jdbc.sql(MUNICIPALITIES)
            .param("day", day)
            .query((row, n) -> municipality(row, locale))
            .list(),
        jdbc.sql("SELECT credit FROM published.road_credit ORDER BY since, credit")
            .query(String.class)
            .list());
  }

  private static Region.Municipality municipality(ResultSet row, Locale locale)
      throws SQLException {
    return new Region.Municipality(
        row.getString("code"),
        LocalName.of(row, "name", locale),
        row.getString("kind"),
        bbox(row).orElseThrow(),
        List.of(row.getDouble("longitude"), row.getDouble("latitude")));
  }

  /** Empty where the extent of nothing is null. */
  private static Optional<List<Double>> bbox(ResultSet row) throws SQLException {
    if (row.getObject("west") == null) {
      return Optional.empty();
    }
    return Optional.of(
        List.of(
            row.getDouble("west"),
            row.getDouble("south"),
            row.getDouble("east"),
            row.getDouble("north")));
  }
}
