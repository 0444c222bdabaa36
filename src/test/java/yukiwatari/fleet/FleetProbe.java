package yukiwatari.fleet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.support.Probe;
import yukiwatari.support.SmallRegion;

/**
 * One row of each kind in the city's fleet; where depots stand is on the map of all who signed in.
 */
@Component
final class FleetProbe implements Probe {
  private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-00000000f1ee");

  private final JdbcClient jdbc;

  FleetProbe(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void create() {
    insert(
        "INSERT INTO fleet.depot (id, organisation_id, name, kind, geom) VALUES (:id, :city, '湊東車庫', 'GARAGE', 'SRID=6668;POINT(139 40)')");
    insert(
        "INSERT INTO fleet.contract (id, authority_id, contractor_id, number, period) VALUES (:id, :city, :contractor, '湊契第77号', '[2022-11-01,2023-04-01)')");
    insert(
        "INSERT INTO fleet.district (id, authority_id, contract_id, depot_id, code, name) VALUES (:id, :city, :id, :id, '77', '湊の内緒の工区')");
    insert(
        """
        INSERT INTO fleet.machine (id, owner_id, authority_id, district_id, depot_id, name, kind, width_m, working_speed_kmh, travel_speed_kmh)
        VALUES (:id, :city, :city, :id, :id, '湊の内緒のドーザ', 'WHEEL_DOZER', 2.5, 20, 40)
        """);
    insert(
        "INSERT INTO fleet.crew (id, organisation_id, district_id, machine_id, name, phone) VALUES (:id, :city, :id, :id, '湊の内緒の班', '000-777-0000')");
  }

  private void insert(String sql) {
    jdbc.sql(sql)
        .param("id", ID)
        .param("city", SmallRegion.CITY)
        .param("contractor", SmallRegion.CONTRACTOR)
        .update();
  }

  @Override
  public Map<String, String> requests() {
    Map<String, String> requests = new HashMap<>();
    for (String kind : List.of("depots", "contracts", "districts", "machines", "crews")) {
      requests.put("/api/fleet/" + kind + "/{id}", "/api/fleet/" + kind + "/" + ID);
    }
    requests.put("/api/fleet/districts/{id}/sections", "/api/fleet/districts/" + ID + "/sections");
    requests.put("/api/fleet/sections", "/api/fleet/sections?bbox=138.9,39.9,139.1,40.1");
    return requests;
  }

  @Override
  public List<String> secrets() {
    return List.of("湊契第77号", "湊の内緒のドーザ", "湊の内緒の班", "000-777-0000");
  }
}
