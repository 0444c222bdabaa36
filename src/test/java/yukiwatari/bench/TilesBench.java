package yukiwatari.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.geo.TileCoord;
import yukiwatari.tile.DirectTiles;

/**
 * Eight clients read public map tiles at every zoom, on a server and a database that have just been
 * started: {@code TilesBench http://127.0.0.1:PORT SECONDS FILE}. Before that, on a database just
 * started and without the server, {@code TilesBench sql FILE} reads the same tiles by the same
 * statement over JDBC and keeps its times in the file.
 *
 * <ul>
 *   <li>cold: each tile for the first time, nothing in any memory yet (outermost zoom first);
 *       against SQL as cold
 *   <li>drawn: each tile again after a commit, so the server has to draw it, once its code is warm;
 *       against SQL over warm connections, turn about
 *   <li>kept: again and again, from what the server keeps
 * </ul>
 */
public final class TilesBench {
  private static final int MIN_ZOOM = 6;
  private static final int MAX_ZOOM = 17;
  private static final int ZOOMS = MAX_ZOOM - MIN_ZOOM + 1;
  private static final int TILES_PER_ZOOM = 64;
  private static final int WARM_UP_SECONDS = 10;
  private static final LocalDate DAY = LocalDate.of(2023, 1, 20);

  private TilesBench() {}

  public static void main(String[] arguments) throws Exception {
    try (HikariDataSource pool = Database.open()) {
      List<List<TileCoord>> zooms = new ArrayList<>();
      for (int zoom = MIN_ZOOM; zoom <= MAX_ZOOM; zoom++) {
        zooms.add(tiles(JdbcClient.create(pool), zoom));
      }
      DirectTiles direct = new DirectTiles(pool);
      if (arguments[0].equals("sql")) {
        List<Clients.Times> cold = eachOnce(zooms, tile -> direct.read(tile, DAY));
        Files.write(
            Path.of(arguments[1]),
            cold.stream().map(times -> String.valueOf(times.percentile(95))).toList());
        return;
      }
      List<Double> coldSql =
          Files.readAllLines(Path.of(arguments[2])).stream().map(Double::valueOf).toList();
      measure(
          new Http(arguments[0]), Double.parseDouble(arguments[1]), pool, direct, zooms, coldSql);
    }
  }

  private static void measure(
      Http http,
      double seconds,
      HikariDataSource pool,
      DirectTiles direct,
      List<List<TileCoord>> zooms,
      List<Double> coldSql)
      throws Exception {
    List<Clients.Times> cold = eachOnce(zooms, tile -> http.get(path(tile)));
    List<TileCoord> all = zooms.stream().flatMap(List::stream).toList();
    Clients.during(WARM_UP_SECONDS, all, tile -> http.get(path(tile)));
    System.out.println(
        "| zoom | tiles | KB mean | cold p95 ms | SQL cold p95 ms | cold / SQL | drawn p95 ms | SQL p95 ms | drawn / SQL | kept p95 ms |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    for (int i = 0; i < ZOOMS; i++) {
      List<TileCoord> tiles = zooms.get(i);
      List<Clients.Times> sqlPasses = new ArrayList<>();
      List<Clients.Times> drawnPasses = new ArrayList<>();
      // Few tiles are read again and again, turn about, or one stray second would be the p95.
      for (int done = 0; done < TILES_PER_ZOOM; done += tiles.size()) {
        sqlPasses.add(Clients.each(tiles, tile -> direct.read(tile, DAY)));
        Database.commit(JdbcClient.create(pool));
        drawnPasses.add(Clients.each(tiles, tile -> http.get(path(tile))));
      }
      double sql = Clients.Times.of(sqlPasses).percentile(95);
      double drawn = Clients.Times.of(drawnPasses).percentile(95);
      Clients.Times kept = Clients.during(seconds / ZOOMS, tiles, tile -> http.get(path(tile)));
      double bytes =
          tiles.stream().mapToInt(tile -> http.get(path(tile)).length).average().orElse(0);
      System.out.printf(
          "| %d | %d | %.0f | %.0f | %.0f | %.2f | %.0f | %.0f | %.2f | %.1f |%n",
          MIN_ZOOM + i,
          tiles.size(),
          bytes / 1024,
          cold.get(i).percentile(95),
          coldSql.get(i),
          cold.get(i).percentile(95) / coldSql.get(i),
          drawn,
          sql,
          drawn / sql,
          kept.percentile(95));
    }
  }

  private static List<Clients.Times> eachOnce(List<List<TileCoord>> zooms, Consumer<TileCoord> read)
      throws Exception {
    List<Clients.Times> times = new ArrayList<>();
    for (List<TileCoord> tiles : zooms) {
      times.add(Clients.each(tiles, read));
    }
    return times;
  }

  private static String path(TileCoord tile) {
    return "/tiles/public/map/%d/%d/%d.mvt?day=%s".formatted(tile.z(), tile.x(), tile.y(), DAY);
  }

  /** Tiles of the zoom that hold a road, at most 64, chosen by a fixed seed. */
  private static List<TileCoord> tiles(JdbcClient jdbc, int zoom) {
    List<TileCoord> all =
        new ArrayList<>(
            jdbc.sql(
                    """
                    SELECT DISTINCT floor((ST_X(p) + 180) / 360 * 2 ^ :zoom)::int AS x,
                           floor((1 - ln(tan(radians(ST_Y(p))) + 1 / cos(radians(ST_Y(p)))) / pi()) / 2 * 2 ^ :zoom)::int AS y
                      FROM (SELECT ST_StartPoint(geom) AS p FROM published.section_version WHERE geom IS NOT NULL) s
                     ORDER BY x, y
                    """)
                .param("zoom", zoom)
                .query((row, n) -> new TileCoord(zoom, row.getInt("x"), row.getInt("y")))
                .list());
    Collections.shuffle(all, new Random(zoom));
    return all.subList(0, Math.min(all.size(), TILES_PER_ZOOM));
  }
}
