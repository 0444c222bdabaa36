package yukiwatari.fleet;

import java.sql.Types;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.OrganisationDirectory;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.OrganisationKind;
import yukiwatari.fleet.OwnRows.Target;
import yukiwatari.http.Problem;

/**
 * Writes depots, contracts, districts, machines and crews into rows that {@link OwnRows} has given:
 * a new one or one seen in its newest version. What they refer to must be the authority's own too.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class FleetKeeping {
  private final JdbcClient jdbc;
  private final OrganisationDirectory organisations;
  private final OwnRows own;

  FleetKeeping(JdbcClient jdbc, OrganisationDirectory organisations, OwnRows own) {
    this.jdbc = jdbc;
    this.organisations = organisations;
    this.own = own;
  }

  void depot(Target row, FleetData.OfDepot data) {
    into(
            row,
            """
            INSERT INTO fleet.depot (id, organisation_id, name, kind, geom, version)
            VALUES (:id, :own, :name, :kind, ST_SetSRID(ST_MakePoint(:longitude, :latitude), 6668), :version)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, geom = excluded.geom, version = excluded.version
            """)
        .param("name", data.name())
        .param("kind", data.kind().name())
        .param("longitude", data.longitude())
        .param("latitude", data.latitude())
        .update();
  }

  void contract(Target row, FleetData.OfContract data) {
    checkContractor(data.contractor());
    try {
      into(
              row,
              """
              INSERT INTO fleet.contract (id, authority_id, contractor_id, number, period, guaranteed_hours, version)
              VALUES (:id, :own, :contractor, :number, daterange(:from, :until), :hours, :version)
              ON CONFLICT (id) DO UPDATE SET contractor_id = excluded.contractor_id, number = excluded.number,
                period = excluded.period, guaranteed_hours = excluded.guaranteed_hours, version = excluded.version
              """)
          .param("contractor", data.contractor())
          .param("number", data.number())
          .param("from", data.from())
          .param("until", data.until())
          .param("hours", data.guaranteedHours(), Types.NUMERIC)
          .update();
    } catch (DuplicateKeyException e) {
      throw Problem.conflict("fleet.taken", data.number());
    }
  }

  void district(Target row, FleetData.OfDistrict data) {
    own.check(OwnRows.Kind.CONTRACT, data.contract(), row.authority());
    own.check(OwnRows.Kind.DEPOT, data.depot(), row.authority());
    try {
      into(
              row,
              """
              INSERT INTO fleet.district (id, authority_id, contract_id, depot_id, code, name, version)
              VALUES (:id, :own, :contract, :depot, :code, :name, :version)
              ON CONFLICT (id) DO UPDATE SET contract_id = excluded.contract_id, depot_id = excluded.depot_id,
                code = excluded.code, name = excluded.name, version = excluded.version
              """)
          .param("contract", data.contract(), Types.OTHER)
          .param("depot", data.depot())
          .param("code", data.code())
          .param("name", data.name())
          .update();
    } catch (DuplicateKeyException e) {
      throw Problem.conflict("fleet.taken", data.code());
    }
  }

  void machine(Target row, FleetData.OfMachine data) {
    UUID owner = data.owner() == null ? row.authority() : data.owner();
    if (!owner.equals(row.authority())) {
      checkContractor(owner);
    }
    own.check(OwnRows.Kind.DISTRICT, data.district(), row.authority());
    own.check(OwnRows.Kind.DEPOT, data.depot(), row.authority());
    into(
            row,
            """
            INSERT INTO fleet.machine (id, owner_id, authority_id, district_id, depot_id, name, kind, lent, width_m, weight_t,
                                       working_speed_kmh, travel_speed_kmh, valid, version)
            VALUES (:id, :owner, :own, :district, :depot, :name, :kind, :lent, :width, :weight, :working, :travel,
                    daterange(:from, :until), :version)
            ON CONFLICT (id) DO UPDATE SET owner_id = excluded.owner_id, district_id = excluded.district_id,
              depot_id = excluded.depot_id, name = excluded.name, kind = excluded.kind, lent = excluded.lent,
              width_m = excluded.width_m, weight_t = excluded.weight_t, working_speed_kmh = excluded.working_speed_kmh,
              travel_speed_kmh = excluded.travel_speed_kmh, valid = excluded.valid, version = excluded.version
            """)
        .param("owner", owner)
        .param("district", data.district(), Types.OTHER)
        .param("depot", data.depot())
        .param("name", data.name())
        .param("kind", data.kind().name())
        .param("lent", data.lent())
        .param("width", data.widthMeters())
        .param("weight", data.weightTonnes(), Types.NUMERIC)
        .param("working", data.workingSpeedKmh())
        .param("travel", data.travelSpeedKmh())
        .param("from", data.from(), Types.DATE)
        .param("until", data.until(), Types.DATE)
        .update();
  }

  void crew(Target row, FleetData.OfCrew data) {
    UUID employer = data.organisation() == null ? row.authority() : data.organisation();
    if (!employer.equals(row.authority())) {
      checkContractor(employer);
      // Without a district nobody could tell that it works for this authority.
      if (data.district() == null) {
        throw Problem.badInput("fleet.crewDistrict", data.name());
      }
    }
    own.check(OwnRows.Kind.DISTRICT, data.district(), row.authority());
    own.check(OwnRows.Kind.MACHINE, data.machine(), row.authority());
    into(
            row,
            """
            INSERT INTO fleet.crew (id, organisation_id, district_id, machine_id, name, phone, version)
            VALUES (:id, :employer, :district, :machine, :name, :phone, :version)
            ON CONFLICT (id) DO UPDATE SET organisation_id = excluded.organisation_id, district_id = excluded.district_id,
              machine_id = excluded.machine_id, name = excluded.name, phone = excluded.phone, version = excluded.version
            """)
        .param("employer", employer)
        .param("district", data.district(), Types.OTHER)
        .param("machine", data.machine(), Types.OTHER)
        .param("name", data.name())
        .param("phone", data.phone())
        .update();
  }

  private JdbcClient.StatementSpec into(Target row, String sql) {
    return jdbc.sql(sql)
        .param("id", row.id())
        .param("own", row.authority())
        .param("version", row.version());
  }

  private void checkContractor(UUID id) {
    boolean found =
        organisations
            .find(new OrganisationId(id))
            .filter(organisation -> organisation.kind() == OrganisationKind.CONTRACTOR)
            .isPresent();
    if (!found) {
      throw Problem.badInput("fleet.contractor", id.toString());
    }
  }
}
