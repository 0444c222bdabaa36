package yukiwatari.fleet;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.NewId;

/** Stores many depots, districts, machines and prices at once. */
@Component
public class BulkFleet {
  private final NamedParameterJdbcTemplate jdbc;

  BulkFleet(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Stores all of the batch or, when a row breaks a constraint, nothing. The allocation, which is
   * not audited by row, gets one audit entry.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException when two districts would do the
   *     same work on the same part of a section
   */
  @Transactional
  public void load(FleetBatch batch) {
    depots(batch.depots());
    contracts(batch.contracts());
    districts(batch.districts());
    districtSections(batch.districtSections());
    machines(batch.machines());
    crews(batch.crews());
    unitPrices(batch.unitPrices());
    regions(batch.regions());
    jdbc.queryForList(
        """
        SELECT account.audit_batch('fleet.district_section', jsonb_build_object('source', :source::text, 'rows', :rows))
        """,
        none()
            .addValue("source", batch.source())
            .addValue("rows", batch.districtSections().size()));
  }

  private static MapSqlParameterSource none() {
    return new MapSqlParameterSource();
  }

  private void insert(String sql, List<MapSqlParameterSource> rows) {
    jdbc.batchUpdate(sql, rows.toArray(MapSqlParameterSource[]::new));
  }

  private void depots(List<Depot> depots) {
    insert(
        """
        INSERT INTO fleet.depot (id, organisation_id, name, kind, geom)
        VALUES (:id, :organisation, :name, :kind, ST_SetSRID(ST_MakePoint(:longitude, :latitude), 6668))
        """,
        depots.stream()
            .map(
                depot ->
                    none()
                        .addValue("id", depot.id().value())
                        .addValue("organisation", depot.organisation().value())
                        .addValue("name", depot.name())
                        .addValue("kind", depot.kind().name())
                        .addValue("longitude", depot.longitude())
                        .addValue("latitude", depot.latitude()))
            .toList());
  }

  private void contracts(List<Contract> contracts) {
    insert(
        """
        INSERT INTO fleet.contract (id, authority_id, contractor_id, number, period, guaranteed_hours)
        VALUES (:id, :authority, :contractor, :number, daterange(:from, :until), :hours)
        """,
        contracts.stream()
            .map(
                contract ->
                    none()
                        .addValue("id", contract.id().value())
                        .addValue("authority", contract.authority().value())
                        .addValue("contractor", contract.contractor().value())
                        .addValue("number", contract.number())
                        .addValue("from", contract.from())
                        .addValue("until", contract.until())
                        .addValue("hours", contract.guaranteedHours()))
            .toList());
  }

  private void districts(List<District> districts) {
    insert(
        """
        INSERT INTO fleet.district (id, authority_id, contract_id, depot_id, code, name)
        VALUES (:id, :authority, :contract, :depot, :code, :name)
        """,
        districts.stream()
            .map(
                district ->
                    none()
                        .addValue("id", district.id().value())
                        .addValue("authority", district.authority().value())
                        .addValue("contract", value(district.contract()))
                        .addValue("depot", district.depot().value())
                        .addValue("code", district.code())
                        .addValue("name", district.name()))
            .toList());
  }

  private static @Nullable Object value(@Nullable ContractId contract) {
    return contract == null ? null : contract.value();
  }

  private static @Nullable Object value(@Nullable DistrictId district) {
    return district == null ? null : district.value();
  }

  private void districtSections(List<DistrictSection> sections) {
    insert(
        """
        INSERT INTO fleet.district_section (district_id, section_id, work_type, part, valid)
        VALUES (:district, :section, :work, int4range(:partFrom, :partUntil), daterange(:from, :until))
        """,
        sections.stream()
            .map(
                row ->
                    none()
                        .addValue("district", row.district().value())
                        .addValue("section", row.section().value())
                        .addValue("work", row.workType())
                        .addValue("partFrom", row.partFrom())
                        .addValue("partUntil", row.partUntil())
                        .addValue("from", row.from())
                        .addValue("until", row.until(), Types.DATE))
            .toList());
  }

  private void machines(List<Machine> machines) {
    insert(
        """
        INSERT INTO fleet.machine (id, owner_id, authority_id, district_id, depot_id, name, kind, lent, width_m, weight_t,
                                   working_speed_kmh, travel_speed_kmh)
        VALUES (:id, :owner, :authority, :district, :depot, :name, :kind, :lent, :width, :weight, :working, :travel)
        """,
        machines.stream()
            .map(
                machine ->
                    none()
                        .addValue("id", machine.id().value())
                        .addValue("owner", machine.owner().value())
                        .addValue("authority", machine.authority().value())
                        .addValue("district", value(machine.district()), Types.OTHER)
                        .addValue("depot", machine.depot().value())
                        .addValue("name", machine.name())
                        .addValue("kind", machine.kind().name())
                        .addValue("lent", machine.lent())
                        .addValue("width", machine.widthMeters())
                        .addValue("weight", machine.weightTonnes())
                        .addValue("working", machine.workingSpeedKmh())
                        .addValue("travel", machine.travelSpeedKmh()))
            .toList());
  }

  private void crews(List<Crew> crews) {
    insert(
        """
        INSERT INTO fleet.crew (id, organisation_id, district_id, machine_id, name, user_id, phone)
        VALUES (:id, :organisation, :district, :machine, :name, :user, :phone)
        """,
        crews.stream()
            .map(
                crew ->
                    none()
                        .addValue("id", crew.id())
                        .addValue("organisation", crew.organisation().value())
                        .addValue("district", value(crew.district()), Types.OTHER)
                        .addValue(
                            "machine",
                            crew.machine() == null ? null : crew.machine().value(),
                            Types.OTHER)
                        .addValue("name", crew.name())
                        .addValue(
                            "user", crew.user() == null ? null : crew.user().value(), Types.OTHER)
                        .addValue("phone", crew.phone()))
            .toList());
  }

  private void unitPrices(List<UnitPrice> prices) {
    insert(
        """
        INSERT INTO fleet.unit_price (id, authority_id, machine_kind, time_band, holiday, yen_per_hour, valid)
        VALUES (:id, :authority, :kind, :band, :holiday, :yen, daterange(:from, :until))
        """,
        prices.stream()
            .map(
                price ->
                    none()
                        .addValue("id", NewId.next())
                        .addValue("authority", price.authority().value())
                        .addValue("kind", price.machineKind().name())
                        .addValue("band", price.timeBand().name())
                        .addValue("holiday", price.holiday())
                        .addValue("yen", price.yenPerHour())
                        .addValue("from", price.from())
                        .addValue("until", price.until(), Types.DATE))
            .toList());
  }

  private void regions(List<PlanningRegion> regions) {
    insert(
        """
        INSERT INTO fleet.region (id, name, name_en, municipality_ids)
        VALUES (:id, :name, :nameEn, :municipalities)
        """,
        regions.stream()
            .map(
                region ->
                    none()
                        .addValue("id", region.id())
                        .addValue("name", region.name())
                        .addValue("nameEn", region.nameEn())
                        .addValue(
                            "municipalities",
                            region.municipalities().stream()
                                .map(OrganisationId::value)
                                .toArray(UUID[]::new)))
            .toList());
  }
}
