package yukiwatari.tile;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.support.Probe;
import yukiwatari.support.SmallRegion;

/** A tile over SmallRegion. Whoever is signed in sees depots, so nothing in a tile is a secret. */
@Component
final class TileProbe implements Probe {
  private static final String TILE = "/13/7259/3101.mvt?day=2023-01-20";

  private final JdbcClient jdbc;

  TileProbe(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void create() {
    jdbc.sql(
            """
            INSERT INTO fleet.depot (id, organisation_id, name, kind, geom)
            VALUES (gen_random_uuid(), :city, '湊の除雪基地', 'DEPOT', ST_SetSRID(ST_MakePoint(139.005, 40.005), 6668))
            """)
        .param("city", SmallRegion.CITY)
        .update();
  }

  @Override
  public Map<String, String> requests() {
    return Map.of(
        "/tiles/public/{z}/{x}/{y}.mvt", "/tiles/public" + TILE,
        "/tiles/public/{layers}/{z}/{x}/{y}.mvt", "/tiles/public/map" + TILE,
        "/tiles/private/{z}/{x}/{y}.mvt", "/tiles/private" + TILE,
        "/tiles/private/{layers}/{z}/{x}/{y}.mvt", "/tiles/private/map" + TILE,
        "/api/responsibility", "/api/responsibility?section=" + SmallRegion.CITY_1);
  }

  @Override
  public List<String> secrets() {
    return List.of();
  }
}
