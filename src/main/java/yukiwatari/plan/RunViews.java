package yukiwatari.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yukiwatari.http.Sql;

/** A run's plan as the planning page shows it. Callers check the party. */
@Repository
class RunViews {
  private static final String LEGS = Sql.read(RunViews.class, "legs");
  private static final String TRANSFERS = Sql.read(RunViews.class, "transfers");
  private static final String UNSERVED = Sql.read(RunViews.class, "unserved");
  private static final String ITINERARIES = Sql.read(RunViews.class, "itineraries");

  record Transfer(
      UUID sectionId,
      String section,
      @Nullable String code,
      String administrator,
      String fromAuthority,
      String fromKind,
      String fromDistrict,
      String toAuthority,
      String toDistrict,
      int metres) {}

  record Unserved(UUID sectionId, String section, String administrator, String reason) {}

  record Itinerary(
      String machine,
      String machineKind,
      String district,
      String depot,
      int startMillis,
      int endMillis,
      List<Leg> legs) {}

  /**
   * @param section null: driving without work
   */
  record Leg(
      @Nullable UUID sectionId,
      @Nullable String section,
      @Nullable String code,
      @Nullable String administrator,
      int startMillis,
      int endMillis,
      int metres) {}

  private record LegRow(
      int vehicle,
      String machine,
      String machineKind,
      String district,
      String depot,
      int routeStart,
      int routeEnd,
      @Nullable UUID sectionId,
      @Nullable String section,
      @Nullable String code,
      @Nullable String administrator,
      int startMillis,
      int endMillis,
      int metres) {}

  private final JdbcClient jdbc;

  RunViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A GeoJSON FeatureCollection, geographic coordinates. */
  String legs(RunId run) {
    return jdbc.sql(LEGS).param("run", run.value()).query(String.class).single();
  }

  List<Transfer> transfers(RunId run) {
    return jdbc.sql(TRANSFERS).param("run", run.value()).query(Transfer.class).list();
  }

  List<Unserved> unserved(RunId run) {
    return jdbc.sql(UNSERVED).param("run", run.value()).query(Unserved.class).list();
  }

  List<Itinerary> itineraries(RunId run, UUID authority) {
    Map<Integer, Itinerary> byVehicle = new LinkedHashMap<>();
    for (LegRow row :
        jdbc.sql(ITINERARIES)
            .param("run", run.value())
            .param("authority", authority)
            .query(LegRow.class)
            .list()) {
      byVehicle
          .computeIfAbsent(
              row.vehicle(),
              vehicle ->
                  new Itinerary(
                      row.machine(),
                      row.machineKind(),
                      row.district(),
                      row.depot(),
                      row.routeStart(),
                      row.routeEnd(),
                      new ArrayList<>()))
          .legs()
          .add(
              new Leg(
                  row.sectionId(),
                  row.section(),
                  row.code(),
                  row.administrator(),
                  row.startMillis(),
                  row.endMillis(),
                  row.metres()));
    }
    return List.copyOf(byVehicle.values());
  }
}
