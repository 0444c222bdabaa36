package yukiwatari.fleet;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.UserId;
import yukiwatari.road.SectionId;

/**
 * Reads fleets. It does not ask who may: machines, crews, contracts and prices are for their own
 * organisation, and callers that answer people keep to that.
 */
@Component
@Transactional(readOnly = true)
public class FleetDirectory {
  private final JdbcClient jdbc;

  FleetDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All depots, garages and snow dumps. */
  public List<Depot> depots() {
    return jdbc.sql(
            """
            SELECT id, organisation_id, name, kind, ST_X(geom) AS longitude, ST_Y(geom) AS latitude
              FROM fleet.depot ORDER BY id
            """)
        .query(
            (row, number) ->
                new Depot(
                    new DepotId(uuid(row, "id")),
                    new OrganisationId(uuid(row, "organisation_id")),
                    row.getString("name"),
                    Depot.Kind.valueOf(row.getString("kind")),
                    row.getDouble("longitude"),
                    row.getDouble("latitude")))
        .list();
  }

  /** Contracts that run on {@code day}. */
  public List<Contract> contracts(LocalDate day) {
    return jdbc.sql(
            """
            SELECT id, authority_id, contractor_id, number, lower(period) AS first, upper(period) AS until, guaranteed_hours
              FROM fleet.contract WHERE period @> :day::date ORDER BY id
            """)
        .param("day", day)
        .query(
            (row, number) ->
                new Contract(
                    new ContractId(uuid(row, "id")),
                    new OrganisationId(uuid(row, "authority_id")),
                    new OrganisationId(uuid(row, "contractor_id")),
                    row.getString("number"),
                    row.getObject("first", LocalDate.class),
                    row.getObject("until", LocalDate.class),
                    row.getObject("guaranteed_hours", BigDecimal.class)))
        .list();
  }

  /** All districts. */
  public List<District> districts() {
    return jdbc.sql(
            "SELECT id, authority_id, contract_id, depot_id, code, name FROM fleet.district ORDER BY id")
        .query(
            (row, number) -> {
              UUID contract = find(row, "contract_id");
              return new District(
                  new DistrictId(uuid(row, "id")),
                  new OrganisationId(uuid(row, "authority_id")),
                  contract == null ? null : new ContractId(contract),
                  new DepotId(uuid(row, "depot_id")),
                  row.getString("code"),
                  row.getString("name"));
            })
        .list();
  }

  /** Today's allocation 現行 of one kind of work on {@code day}. */
  public List<DistrictSection> districtSections(String workType, LocalDate day) {
    return jdbc.sql(
            """
            SELECT district_id, section_id, work_type, lower(part) AS part_from, upper(part) AS part_until,
                   lower(valid) AS first, upper(valid) AS until
              FROM fleet.district_section
             WHERE work_type = :work AND valid @> :day::date
             ORDER BY section_id, part
            """)
        .param("work", workType)
        .param("day", day)
        .query(
            (row, number) ->
                new DistrictSection(
                    new DistrictId(uuid(row, "district_id")),
                    new SectionId(uuid(row, "section_id")),
                    row.getString("work_type"),
                    row.getInt("part_from"),
                    row.getInt("part_until"),
                    row.getObject("first", LocalDate.class),
                    row.getObject("until", LocalDate.class)))
        .list();
  }

  /** Machines in service on {@code day}. */
  public List<Machine> machines(LocalDate day) {
    return jdbc.sql(
            """
            SELECT id, owner_id, authority_id, district_id, depot_id, name, kind, lent, width_m, coalesce(weight_t, 0) AS weight_t,
                   working_speed_kmh, travel_speed_kmh
              FROM fleet.machine WHERE valid @> :day::date ORDER BY id
            """)
        .param("day", day)
        .query((row, number) -> machine(row))
        .list();
  }

  private static Machine machine(ResultSet row) throws SQLException {
    return new Machine(
        new MachineId(uuid(row, "id")),
        new OrganisationId(uuid(row, "owner_id")),
        new OrganisationId(uuid(row, "authority_id")),
        district(row),
        new DepotId(uuid(row, "depot_id")),
        row.getString("name"),
        MachineKind.valueOf(row.getString("kind")),
        row.getBoolean("lent"),
        row.getDouble("width_m"),
        row.getDouble("weight_t"),
        row.getDouble("working_speed_kmh"),
        row.getDouble("travel_speed_kmh"));
  }

  /** All crews. */
  public List<Crew> crews() {
    return jdbc.sql(
            """
            SELECT id, organisation_id, district_id, machine_id, name, user_id, phone FROM fleet.crew ORDER BY id
            """)
        .query(
            (row, number) -> {
              UUID machine = find(row, "machine_id");
              UUID user = find(row, "user_id");
              return new Crew(
                  uuid(row, "id"),
                  new OrganisationId(uuid(row, "organisation_id")),
                  district(row),
                  machine == null ? null : new MachineId(machine),
                  row.getString("name"),
                  user == null ? null : new UserId(user),
                  row.getString("phone"));
            })
        .list();
  }

  /** What {@code authority} pays on {@code day}. */
  public List<UnitPrice> unitPrices(OrganisationId authority, LocalDate day) {
    return jdbc.sql(
            """
            SELECT machine_kind, time_band, holiday, yen_per_hour, lower(valid) AS first, upper(valid) AS until
              FROM fleet.unit_price
             WHERE authority_id = :authority AND valid @> :day::date
             ORDER BY machine_kind, time_band, holiday
            """)
        .param("authority", authority.value())
        .param("day", day)
        .query(
            (row, number) ->
                new UnitPrice(
                    authority,
                    MachineKind.valueOf(row.getString("machine_kind")),
                    UnitPrice.TimeBand.valueOf(row.getString("time_band")),
                    row.getBoolean("holiday"),
                    row.getInt("yen_per_hour"),
                    row.getObject("first", LocalDate.class),
                    row.getObject("until", LocalDate.class)))
        .list();
  }

  /** Named areas to plan for, the proposed one first. */
  public List<PlanningRegion> regions() {
    return jdbc.sql("SELECT id, name, name_en, municipality_ids FROM fleet.region ORDER BY id")
        .query(
            (row, number) ->
                new PlanningRegion(
                    uuid(row, "id"),
                    row.getString("name"),
                    row.getString("name_en"),
                    Stream.of((UUID[]) row.getArray("municipality_ids").getArray())
                        .map(OrganisationId::new)
                        .toList()))
        .list();
  }

  private static @Nullable DistrictId district(ResultSet row) throws SQLException {
    UUID id = find(row, "district_id");
    return id == null ? null : new DistrictId(id);
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static @Nullable UUID find(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
