package yukiwatari.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.geo.TileCoord;
import yukiwatari.tile.DirectTiles;

/**
 * Eight clients read public map tiles at every zoom, on a server and a database that have just been
 * started: {@code TilesBench http://127.0.0.1:PORT SECONDS COMMAND}, where the shell command
 * restarts the database at the same address.
 *
 * <ul>
 *   <li>first: each tile for the first time after the start (outermost zoom first), while the
 *       virtual machine still compiles its code
 *   <li>cold: the database has just been restarted and no tile is kept; against the same statement
 *       over JDBC on a database just restarted
 *   <li>drawn: each tile after a commit, so the server has to draw it; against the same statement,
 *       turn about
 *   <li>kept: again and again, from what the server keeps
 * </ul>
 */
public final class TilesBench {
  private static final int MIN_ZOOM = 6;
  private static final int MAX_ZOOM = 17;
  private static final int ZOOMS = MAX_ZOOM - MIN_ZOOM + 1;
  private static final int TILES_PER_ZOOM = 64;
  private static final int WARM_UP_SECONDS = 10;

  /** How long a pool may take to throw out the connections that a restart has cut. */
  private static final int HEAL_SECONDS = 30;

  private static final LocalDate DAY = LocalDate.of(2023, 1, 20);

  private TilesBench() {}

  public static void main(String[] arguments) throws Exception {
    Http http = new Http(arguments[0]);
    double seconds = Double.parseDouble(arguments[1]);
    String restart = arguments[2];
    try (HikariDataSource pool = Database.open()) {
      JdbcClient jdbc = JdbcClient.create(pool);
      List<List<TileCoord>> zooms = new ArrayList<>();
      for (int zoom = MIN_ZOOM; zoom <= MAX_ZOOM; zoom++) {
        zooms.add(tiles(jdbc, zoom));
      }
      DirectTiles direct = new DirectTiles(pool);
      Consumer<TileCoord> server = tile -> http.get(path(tile));
      Consumer<TileCoord> statement = tile -> direct.read(tile, DAY);
      List<Clients.Times> first = eachOnce(zooms, server);
      List<TileCoord> all = zooms.stream().flatMap(List::stream).toList();
      Clients.during(WARM_UP_SECONDS, all, server);
      Clients.each(all, statement);
      restart(restart, pool, http);
      List<Clients.Times> coldSql = eachOnce(zooms, statement);
      restart(restart, pool, http);
      Database.commit(jdbc);
      List<Clients.Times> cold = eachOnce(zooms, server);
      System.out.println(
          "| zoom | tiles | KB mean | first p95 ms | cold p95 ms | SQL cold p95 ms | cold / SQL | drawn p95 ms | SQL p95 ms | drawn / SQL | kept p95 ms |");
      System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
      for (int i = 0; i < ZOOMS; i++) {
        List<TileCoord> tiles = zooms.get(i);
        List<Clients.Times> sqlPasses = new ArrayList<>();
        List<Clients.Times> drawnPasses = new ArrayList<>();
        // Few tiles are read again and again, turn about, or one stray second would be the p95.
        for (int done = 0; done < TILES_PER_ZOOM; done += tiles.size()) {
          sqlPasses.add(Clients.each(tiles, statement));
          Database.commit(jdbc);
          drawnPasses.add(Clients.each(tiles, server));
        }
        double sql = Clients.Times.of(sqlPasses).percentile(95);
        double drawn = Clients.Times.of(drawnPasses).percentile(95);
        Clients.Times kept = Clients.during(seconds / ZOOMS, tiles, server);
        double bytes =
            tiles.stream().mapToInt(tile -> http.get(path(tile)).length).average().orElse(0);
        System.out.printf(
            "| %d | %d | %.0f | %.0f | %.0f | %.0f | %.2f | %.0f | %.0f | %.2f | %.1f |%n",
            MIN_ZOOM + i,
            tiles.size(),
            bytes / 1024,
            first.get(i).percentile(95),
            cold.get(i).percentile(95),
            coldSql.get(i).percentile(95),
            cold.get(i).percentile(95) / coldSql.get(i).percentile(95),
            drawn,
            sql,
            drawn / sql,
            kept.percentile(95));
      }
    }
  }

  /**
   * Both sides find out that their connections are gone and make new ones, by questions that read
   * no road: a database that comes back is not what the tiles are about.
   */
  private static void restart(String command, HikariDataSource pool, Http http) throws Exception {
    if (new ProcessBuilder("bash", "-c", command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("the database was not restarted: " + command);
    }
    pool.getHikariPoolMXBean().softEvictConnections();
    JdbcClient jdbc = JdbcClient.create(pool);
    heal("SELECT pg_sleep(0.01)", sql -> jdbc.sql(sql).query().listOfRows());
    heal("/api/statistics/years", http::get);
  }

  /** Asks until a whole second passes without a failure: each throws out a lost connection. */
  private static void heal(String question, Consumer<String> ask) throws Exception {
    ConcurrentLinkedQueue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    for (int second = 0; second < HEAL_SECONDS; second++) {
      failures.clear();
      Clients.during(
          1,
          List.of(question),
          each -> {
            try {
              ask.accept(each);
            } catch (RuntimeException lost) {
              failures.add(lost);
            }
          });
      if (failures.isEmpty()) {
        return;
      }
    }
    throw new IllegalStateException(
        "failures after %d s: %s".formatted(HEAL_SECONDS, question), failures.peek());
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
