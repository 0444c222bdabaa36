package yukiwatari.fleet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Sql;

/** All of one authority's fleet as its dispatchers and managers see it. */
@Component
class OwnFleet {
  private static final String DISTRICTS = Sql.read(OwnFleet.class, "ownDistricts");
  private static final String UNALLOCATED = Sql.read(OwnFleet.class, "unallocated");

  record View(
      List<DepotRow> depots,
      List<ContractRow> contracts,
      List<DistrictRow> districts,
      List<MachineRow> machines,
      List<CrewRow> crews,
      Unallocated unallocated) {}

  /**
   * @param longitude EPSG:6668, degrees
   */
  record DepotRow(
      UUID id, String name, Depot.Kind kind, double longitude, double latitude, int version) {}

  /**
   * @param until exclusive
   */
  record ContractRow(
      UUID id,
      UUID contractor,
      String contractorName,
      String number,
      LocalDate from,
      LocalDate until,
      @Nullable BigDecimal guaranteedHours,
      int version) {}

  /**
   * @param sections that it ploughs on the day
   * @param meters their length: cleared, else official, else measured
   */
  record DistrictRow(
      UUID id,
      String code,
      String name,
      @Nullable UUID contract,
      UUID depot,
      int sections,
      double meters,
      int version) {}

  /** As {@link Machine}; {@code from} inclusive, {@code until} exclusive, null without end. */
  record MachineRow(
      UUID id,
      String name,
      MachineKind kind,
      UUID owner,
      @Nullable String ownerName,
      @Nullable UUID district,
      UUID depot,
      boolean lent,
      double widthMeters,
      @Nullable Double weightTonnes,
      double workingSpeedKmh,
      double travelSpeedKmh,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      int version) {}

  record CrewRow(
      UUID id,
      String name,
      UUID organisation,
      @Nullable String organisationName,
      @Nullable UUID district,
      @Nullable UUID machine,
      @Nullable String phone,
      int version) {}

  /** Own sections with a place on the map that no district ploughs on the day. */
  record Unallocated(int sections, double meters) {}

  private final JdbcClient jdbc;

  OwnFleet(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  View of(OrganisationId authority, LocalDate day) {
    return new View(
        rows(
            """
            SELECT id, name, kind, ST_X(geom) AS longitude, ST_Y(geom) AS latitude, version
              FROM fleet.depot WHERE organisation_id = :own ORDER BY name, id
            """,
            authority,
            DepotRow.class),
        rows(
            """
            SELECT c.id, c.contractor_id AS contractor, coalesce(o.name, '') AS contractor_name, c.number, lower(c.period) AS "from",
                   upper(c.period) AS until, c.guaranteed_hours, c.version
              FROM fleet.contract c
              LEFT JOIN published.organisation o ON o.id = c.contractor_id
             WHERE c.authority_id = :own ORDER BY lower(c.period) DESC, c.number
            """,
            authority,
            ContractRow.class),
        jdbc.sql(DISTRICTS)
            .param("own", authority.value())
            .param("day", day)
            .query(DistrictRow.class)
            .list(),
        rows(
            """
            SELECT m.id, m.name, m.kind, m.owner_id AS owner, o.name AS owner_name, m.district_id AS district, m.depot_id AS depot, m.lent,
                   m.width_m AS width_meters, m.weight_t AS weight_tonnes, m.working_speed_kmh, m.travel_speed_kmh,
                   lower(m.valid) AS "from", upper(m.valid) AS until, m.version
              FROM fleet.machine m
              LEFT JOIN published.organisation o ON o.id = m.owner_id
             WHERE m.authority_id = :own ORDER BY m.name, m.id
            """,
            authority,
            MachineRow.class),
        rows(
            """
            SELECT c.id, c.name, c.organisation_id AS organisation, o.name AS organisation_name, c.district_id AS district,
                   c.machine_id AS machine, c.phone, c.version
              FROM fleet.crew c
              LEFT JOIN published.organisation o ON o.id = c.organisation_id
             WHERE c.organisation_id = :own OR c.district_id IN (SELECT id FROM fleet.district WHERE authority_id = :own)
             ORDER BY c.name, c.id
            """,
            authority,
            CrewRow.class),
        jdbc.sql(UNALLOCATED)
            .param("own", authority.value())
            .param("day", day)
            .query(Unallocated.class)
            .single());
  }

  private <T> List<T> rows(String sql, OrganisationId authority, Class<T> type) {
    return jdbc.sql(sql).param("own", authority.value()).query(type).list();
  }
}
