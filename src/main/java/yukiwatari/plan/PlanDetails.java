package yukiwatari.plan;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yukiwatari.http.Sql;
import yukiwatari.solver.Vehicle;

/** Sections and machines of a plan, to choose from. Callers check the party. */
@Repository
class PlanDetails {
  private static final String SECTIONS = Sql.read(PlanDetails.class, "plan-sections");
  private static final String MACHINES = Sql.read(PlanDetails.class, "plan-machines");
  private static final String CHANGED = Sql.read(PlanDetails.class, "plan-changed");
  private static final String NAMES = Sql.read(PlanDetails.class, "section-names");

  /**
   * @param vehicles numbers of the machines that pass it
   * @param endMillis when its last pass ends, after the call-out; null: it is left undone
   * @param reason why it is left undone; null: it is done
   */
  record Section(
      UUID sectionId,
      String section,
      @Nullable String code,
      String administrator,
      @Nullable UUID authorityId,
      @Nullable String authority,
      @Nullable String authorityKind,
      @Nullable UUID districtId,
      @Nullable String district,
      List<Integer> vehicles,
      @Nullable Integer startMillis,
      @Nullable Integer endMillis,
      int metres,
      @Nullable String reason) {}

  /**
   * @param name null: it is another authority's
   * @param number within its district, from 1
   */
  record Machine(
      int vehicle,
      @Nullable String name,
      String kind,
      UUID authorityId,
      String authority,
      String authorityKind,
      UUID districtId,
      String district,
      int number) {}

  /**
   * @param endMillis when it is done now; null: it is left undone
   */
  record Changed(
      UUID sectionId,
      String section,
      @Nullable String code,
      String administrator,
      int metres,
      List<Integer> fromVehicles,
      List<Integer> toVehicles,
      @Nullable Integer endMillis) {}

  record Name(UUID sectionId, String section, @Nullable String code, String administrator) {}

  private final JdbcClient jdbc;

  PlanDetails(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Section> sections(RunId run) {
    return jdbc.sql(SECTIONS).param("run", run.value()).query(PlanDetails::section).list();
  }

  List<Machine> machines(OpenPlan open, UUID reader) {
    ProblemIndex index = open.stored().index();
    return jdbc.sql(MACHINES)
        .param("machines", index.machines().toArray(UUID[]::new))
        .param(
            "districts",
            open.stored().problem().vehicles().stream()
                .map(Vehicle::district)
                .map(index.districts()::get)
                .toArray(UUID[]::new))
        .param("reader", reader)
        .query(Machine.class)
        .list();
  }

  /** What other machines do than in the plan before. */
  List<Changed> changed(RunId run, RunId base) {
    return jdbc.sql(CHANGED)
        .param("run", run.value())
        .param("base", base.value())
        .query(PlanDetails::changed)
        .list();
  }

  /** Names by section. */
  Map<UUID, Name> names(Collection<UUID> sections, LocalDate day) {
    Map<UUID, Name> names = new HashMap<>();
    jdbc.sql(NAMES)
        .param("sections", sections.toArray(UUID[]::new))
        .param("day", day)
        .query(Name.class)
        .list()
        .forEach(name -> names.put(name.sectionId(), name));
    return names;
  }

  /** Names of organisations and districts by id. */
  Map<UUID, String> partners(Collection<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    jdbc.sql(
            """
            SELECT id, name FROM published.organisation WHERE id = ANY (:ids)
            UNION ALL
            SELECT id, name FROM published.district WHERE id = ANY (:ids)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
        .list()
        .forEach(each -> names.put(each.getKey(), each.getValue()));
    return names;
  }

  private static Section section(ResultSet row, int number) throws SQLException {
    return new Section(
        row.getObject("section_id", UUID.class),
        row.getString("section"),
        row.getString("code"),
        row.getString("administrator"),
        row.getObject("authority_id", UUID.class),
        row.getString("authority"),
        row.getString("authority_kind"),
        row.getObject("district_id", UUID.class),
        row.getString("district"),
        numbers(row.getArray("vehicles")),
        row.getObject("start_millis", Integer.class),
        row.getObject("end_millis", Integer.class),
        row.getInt("metres"),
        row.getString("reason"));
  }

  private static Changed changed(ResultSet row, int number) throws SQLException {
    return new Changed(
        row.getObject("section_id", UUID.class),
        row.getString("section"),
        row.getString("code"),
        row.getString("administrator"),
        row.getInt("metres"),
        numbers(row.getArray("from_vehicles")),
        numbers(row.getArray("to_vehicles")),
        row.getObject("end_millis", Integer.class));
  }

  private static List<Integer> numbers(Array array) throws SQLException {
    return Arrays.asList((Integer[]) array.getArray());
  }
}
