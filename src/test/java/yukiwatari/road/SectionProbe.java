package yukiwatari.road;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.support.Probe;
import yukiwatari.support.SmallRegion;

/** A section of the city whose register width only the city's people may read. */
@Component
final class SectionProbe implements Probe {
  private final JdbcClient jdbc;

  SectionProbe(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void create() {
    jdbc.sql("UPDATE road.section_version SET width_m = 987.65 WHERE section_id = :id")
        .param("id", SmallRegion.CITY_1)
        .update();
  }

  @Override
  public Map<String, String> requests() {
    return Map.ofEntries(
        Map.entry("/api/sections/{id}", "/api/sections/" + SmallRegion.CITY_1),
        Map.entry("/api/sections/{id}/drawing", "/api/sections/" + SmallRegion.CITY_1 + "/drawing"),
        Map.entry("/api/sections/{id}/line", "/api/sections/" + SmallRegion.CITY_1 + "/line"),
        Map.entry(
            "/api/sections/{id}/split",
            "/api/sections/" + SmallRegion.CITY_1 + "/split?meters=300"),
        Map.entry(
            "/api/sections/{id}/neighbours", "/api/sections/" + SmallRegion.CITY_1 + "/neighbours"),
        Map.entry("/api/sections/{id}/join", "/api/sections/" + SmallRegion.CITY_1 + "/join"),
        Map.entry("/api/sections/{id}/notices", "/api/sections/" + SmallRegion.CITY_1 + "/notices"),
        Map.entry("/api/road-mergers/{id}", "/api/road-mergers/" + SmallRegion.TOWN),
        Map.entry("/api/road-trace/ways", "/api/road-trace/ways?bbox=138.9,39.9,139.1,40.1"),
        Map.entry("/api/sections", "/api/sections?bbox=138.9,39.9,139.1,40.1"),
        Map.entry(
            "/api/routes/{id}/place", "/api/routes/" + SmallRegion.ROUTE_CITY + "/place?meters=10"),
        Map.entry("/api/route-places", "/api/route-places?text=1"),
        Map.entry("/api/route-places/near", "/api/route-places/near?longitude=139.005&latitude=40"),
        Map.entry("/api/routes", "/api/routes?text=1"));
  }

  @Override
  public List<String> secrets() {
    return List.of("987.65");
  }
}
