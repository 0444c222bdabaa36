package yukiwatari.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import yukiwatari.solver.Authority;
import yukiwatari.solver.District;
import yukiwatari.solver.Exchange;
import yukiwatari.solver.Group;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Service;
import yukiwatari.solver.Vehicle;

/**
 * Makes the solver's problem from roads, fleet and agreements. One group per section and part;
 * prices are planning prices, the same for every authority, so that a plan saves driving and not
 * wages: yen per machine hour, and the finish time of everything priced beside it.
 */
final class ProblemBuilder {
  /** Planning price of a machine hour, yen. */
  static final int YEN_PER_MACHINE_HOUR = 20_000;

  /**
   * Planning price of each hour until the last machine is back, yen: enough that of two plans with
   * the same machine hours the earlier one wins, too little to drive empty for it.
   */
  static final int YEN_PER_FINISH_HOUR = 5_000;

  /** Leaving a section undone must never pay. */
  private static final long YEN_PER_UNSERVED = 1_000_000;

  /** One shift, from the call-out on. */
  private static final int SHIFT_MILLIS = 8 * 3_600_000;

  private final PlanningData data;
  private final MachineClasses classes;
  private final PlanningNetwork network;
  private final TodaysDistricts today;
  private final Map<UUID, Integer> districtIds = new HashMap<>();
  private final List<UUID> authorities = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<ProblemIndex.GroupKey> groupKeys = new ArrayList<>();
  private final Set<Integer> keptGroups = new TreeSet<>();
  private final List<Service> services = new ArrayList<>();
  private final List<BuiltProblem.LeftOut> leftOut = new ArrayList<>();

  private ProblemBuilder(PlanningData read) {
    this.today = new TodaysDistricts(read);
    this.data = read.withWorks(read.works().stream().filter(today::has).toList());
    this.classes = new MachineClasses(data.machines(), data.turns());
    this.network = new PlanningNetwork(data.links(), classes);
    for (PlanningData.Work work : read.works()) {
      if (!today.has(work)) {
        leftOut.add(
            new BuiltProblem.LeftOut(
                work.sectionId(), BuiltProblem.Reason.PERFORMER_TAKES_NO_PART));
      }
    }
    for (PlanningData.District district : data.districts()) {
      districtIds.put(district.id(), districtIds.size());
      if (!authorities.contains(district.authorityId())) {
        authorities.add(district.authorityId());
      }
    }
  }

  static BuiltProblem build(PlanningData data) {
    return new ProblemBuilder(data).build();
  }

  private BuiltProblem build() {
    for (PlanningData.Work work : data.works()) {
      if (!authorities.contains(work.administratorId())) {
        authorities.add(work.administratorId());
      }
    }
    SectionPasses passes = new SectionPasses(data, network);
    for (PlanningData.Work work : data.works()) {
      addWork(work, passes);
    }
    Problem problem =
        new Problem(
            network.network(),
            classes.vehicleClasses(),
            solverAuthorities(),
            solverDistricts(),
            groups,
            services,
            vehicles(),
            YEN_PER_FINISH_HOUR);
    ProblemIndex index =
        new ProblemIndex(
            network.arcs(),
            groupKeys,
            services.stream().map(Service::group).toList(),
            data.machines().stream().map(PlanningData.Machine::id).toList(),
            data.districts().stream().map(PlanningData.District::id).toList(),
            authorities,
            keptGroups);
    return new BuiltProblem(Exchange.toAdjoiningDistricts(problem), index, leftOut);
  }

  private void addWork(PlanningData.Work work, SectionPasses passes) {
    List<SectionPasses.Pass> all = passes.of(work);
    if (all.isEmpty()) {
      leftOut.add(new BuiltProblem.LeftOut(work.sectionId(), BuiltProblem.Reason.NOT_ON_NETWORK));
      return;
    }
    List<Integer> fitting = classes.fitting(work.widthMeters());
    if (fitting.isEmpty()) {
      leftOut.add(new BuiltProblem.LeftOut(work.sectionId(), BuiltProblem.Reason.TOO_NARROW));
      return;
    }
    int group = groups.size();
    if (work.keep()) {
      keptGroups.add(group);
    }
    groups.add(
        new Group(
            group,
            authorities.indexOf(work.administratorId()),
            authorities.indexOf(work.performerId()),
            district(today.of(work)),
            work.keep() ? withoutExchange(work) : null,
            0,
            Group.NOT_PINNED));
    groupKeys.add(new ProblemIndex.GroupKey(work.sectionId(), work.partFrom(), work.partTo()));

    int metres = (int) Math.round(work.lengthMeters());
    for (int i = 0; i < all.size(); i++) {
      // The section counts its length once, shared by its passes; the first takes the rest.
      int share = metres / all.size() + (i == 0 ? metres % all.size() : 0);
      services.add(
          Service.of(services.size(), all.get(i).modes(), group, share, YEN_PER_UNSERVED)
              .withAllowedClasses(fitting));
    }
  }

  /** The districts of the administrator, and today's. */
  private List<Integer> withoutExchange(PlanningData.Work work) {
    UUID now = today.of(work);
    return data.districts().stream()
        .filter(d -> d.authorityId().equals(work.administratorId()) || d.id().equals(now))
        .map(d -> district(d.id()))
        .sorted()
        .toList();
  }

  private int district(UUID id) {
    Integer dense = districtIds.get(id);
    if (dense == null) {
      throw new IllegalArgumentException("district " + id + " is not of the scenario's parties");
    }
    return dense;
  }

  private List<Authority> solverAuthorities() {
    List<Authority> all = new ArrayList<>();
    for (int id = 0; id < authorities.size(); id++) {
      all.add(new Authority(id, null));
    }
    return all;
  }

  private List<District> solverDistricts() {
    List<District> all = new ArrayList<>();
    for (PlanningData.District district : data.districts()) {
      all.add(new District(all.size(), authorities.indexOf(district.authorityId()), null));
    }
    return all;
  }

  private List<Vehicle> vehicles() {
    List<Vehicle> all = new ArrayList<>();
    for (PlanningData.Machine machine : data.machines()) {
      int depot = network.node(machine.depotNode());
      all.add(
          new Vehicle(
              all.size(),
              district(machine.districtId()),
              classes.of(machine),
              depot,
              depot,
              0,
              SHIFT_MILLIS,
              Vehicle.NO_LIMIT,
              0,
              YEN_PER_MACHINE_HOUR));
    }
    return all;
  }
}
