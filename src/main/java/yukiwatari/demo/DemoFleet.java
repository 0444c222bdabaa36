package yukiwatari.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.UserId;
import yukiwatari.fleet.Contract;
import yukiwatari.fleet.ContractId;
import yukiwatari.fleet.Crew;
import yukiwatari.fleet.Depot;
import yukiwatari.fleet.District;
import yukiwatari.fleet.DistrictId;
import yukiwatari.fleet.DistrictSection;
import yukiwatari.fleet.FleetBatch;
import yukiwatari.fleet.Machine;
import yukiwatari.fleet.MachineId;
import yukiwatari.fleet.MachineKind;

/**
 * Who clears the roads today: depots, contracts, districts with their sections, machines with
 * crews, prices. The contractor is the firm at home nearest to the district, whoever the authority
 * is, so that one firm often works for several.
 */
final class DemoFleet {
  private static final LocalDate SEASON_BEGIN = LocalDate.of(2022, 11, 1);
  private static final LocalDate SEASON_END = LocalDate.of(2023, 4, 1);
  private static final double METERS_PER_PLOUGH = 19_000;
  private static final int OWN_STAFF_ONE_IN = 6;

  private final PrefectureDrawing drawing;
  private final DemoOrganisations organisations;
  private final DemoIds ids;
  private final SplittableRandom random;
  private final UserId crewUser;
  private final List<Contract> contracts = new ArrayList<>();
  private final List<District> districts = new ArrayList<>();
  private final List<DistrictSection> allocation = new ArrayList<>();
  private final List<Machine> machines = new ArrayList<>();
  private final List<Crew> crews = new ArrayList<>();
  private final Map<String, Contract> contractOf = new LinkedHashMap<>();

  private DemoFleet(DemoPrefecture prefecture, UserId crewUser, DemoSize size) {
    this.drawing = prefecture.drawing();
    this.organisations = prefecture.organisations();
    this.crewUser = crewUser;
    ids = new DemoIds(size.random("fleet ids"));
    random = size.random("fleet");
  }

  /**
   * @param crewUser the person whose phone belongs to the first contractor's first crew
   */
  static FleetBatch of(DemoPrefecture prefecture, UserId crewUser, DemoSize size) {
    return new DemoFleet(prefecture, crewUser, size).batch(prefecture.sections());
  }

  private FleetBatch batch(List<DemoSection> sections) {
    List<DepotSites.Site> sites = DepotSites.choose(drawing, organisations, sections, ids);
    NetDistances distances = new NetDistances(drawing.net());
    List<OrganisationId> authorities = new ArrayList<>();
    authorities.add(organisations.state());
    authorities.add(organisations.prefecture());
    authorities.addAll(organisations.municipalities());
    for (OrganisationId authority : authorities) {
      int number = 0;
      for (DistrictDivision.Part part :
          DistrictDivision.of(authority, sections, sites, distances)) {
        district(authority, part, ++number);
      }
    }
    for (DepotSites.Site site : sites) {
      if (site.depot().kind() == Depot.Kind.DEPOT) {
        patrolCar(site);
      }
    }
    return new FleetBatch(
        DemoPrefecture.SOURCE,
        sites.stream().map(DepotSites.Site::depot).toList(),
        contracts,
        districts,
        allocation,
        machines,
        crews,
        UnitPrices.of(authorities, random),
        PlanningRegions.choose(drawing, organisations, sections, sites, ids));
  }

  private void district(OrganisationId authority, DistrictDivision.Part part, int number) {
    int firm = nearestFirm(part.depot());
    boolean ownStaff =
        !authority.equals(organisations.prefecture()) && random.nextInt(OWN_STAFF_ONE_IN) == 0;
    Contract contract = ownStaff ? null : contract(authority, firm);
    District district =
        new District(
            new DistrictId(ids.next()),
            authority,
            contract == null ? null : contract.id(),
            part.depot().depot().id(),
            "%02d".formatted(number),
            "第%d工区".formatted(number));
    districts.add(district);
    for (DemoSection section : part.sections()) {
      allocation.add(
          new DistrictSection(
              district.id(), section.id(), "PLOUGHING", 1, 3, SEASON_BEGIN, SEASON_END));
    }
    int ploughs = (int) Math.max(1, Math.round(part.meters() / METERS_PER_PLOUGH));
    for (int i = 0; i < ploughs; i++) {
      machine(plough(authority, i), district, contract, i + 1);
    }
    if (number % 2 == 1) {
      machine(MachineKind.SPREADER, district, contract, 1);
    }
    if (part.sections().stream().anyMatch(section -> section.facts().footway())) {
      machine(MachineKind.SMALL_MACHINE, district, contract, 1);
    }
  }

  private MachineKind plough(OrganisationId authority, int index) {
    boolean municipal = organisations.municipalities().contains(authority);
    if (index % 3 == 1) {
      return MachineKind.GRADER;
    }
    return municipal ? MachineKind.WHEEL_DOZER : MachineKind.PLOUGH_TRUCK;
  }

  private int nearestFirm(DepotSites.Site depot) {
    int best = 0;
    double nearest = Double.POSITIVE_INFINITY;
    for (int firm = 0; firm < organisations.contractors().size(); firm++) {
      int home = drawing.settlements().municipalities().get(firm).seat();
      double meters = drawing.terrain().lattice().at(home).distance(depot.place());
      if (meters < nearest) {
        nearest = meters;
        best = firm;
      }
    }
    return best;
  }

  private Contract contract(OrganisationId authority, int firm) {
    OrganisationId contractor = organisations.contractors().get(firm);
    return contractOf.computeIfAbsent(
        authority + "/" + contractor,
        any -> {
          Contract made =
              new Contract(
                  new ContractId(ids.next()),
                  authority,
                  contractor,
                  "令和4 除委第%d号".formatted(contracts.size() + 1),
                  SEASON_BEGIN,
                  SEASON_END,
                  BigDecimal.valueOf(80 + 10L * random.nextInt(9)));
          contracts.add(made);
          return made;
        });
  }

  private void machine(
      MachineKind kind, District district, @Nullable Contract contract, int number) {
    boolean lent = contract != null && random.nextInt(3) == 0;
    OrganisationId owner = contract == null || lent ? district.authority() : contract.contractor();
    MachineModel model = MachineModel.of(kind);
    Machine machine =
        new Machine(
            new MachineId(ids.next()),
            owner,
            district.authority(),
            district.id(),
            district.depot(),
            "%s %s%d号".formatted(district.name(), model.name(), number),
            kind,
            lent,
            model.widthMeters(),
            model.weightTonnes(),
            model.workingSpeedKmh(),
            model.travelSpeedKmh());
    machines.add(machine);
    OrganisationId employer = contract == null ? district.authority() : contract.contractor();
    boolean demoCrew =
        employer.equals(organisations.contractors().get(0))
            && crews.stream().noneMatch(crew -> crew.user() != null);
    crews.add(
        new Crew(
            ids.next(),
            employer,
            district.id(),
            machine.id(),
            "%s %d班".formatted(district.name(), crews.size() + 1),
            demoCrew ? crewUser : null,
            "000-555-%04d".formatted(3000 + crews.size())));
  }

  private void patrolCar(DepotSites.Site site) {
    MachineModel model = MachineModel.of(MachineKind.PATROL_CAR);
    OrganisationId owner = site.depot().organisation();
    machines.add(
        new Machine(
            new MachineId(ids.next()),
            owner,
            owner,
            null,
            site.depot().id(),
            site.depot().name() + " " + model.name(),
            MachineKind.PATROL_CAR,
            false,
            model.widthMeters(),
            model.weightTonnes(),
            model.workingSpeedKmh(),
            model.travelSpeedKmh()));
  }
}
