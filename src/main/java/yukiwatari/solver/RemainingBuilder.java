package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Remaining}. */
final class RemainingBuilder {
  private final Problem problem;
  private final Plan plan;
  private final Situation situation;
  private final long movePrice;

  /** By service: its vehicle in the plan. */
  private final int[] vehicleOf;

  private final int[] performer;
  private final List<Group> groups = new ArrayList<>();
  private final List<Service> services = new ArrayList<>();
  private final List<Integer> oldIds = new ArrayList<>();

  /** By vehicle: its service {@link Remaining#WAY_HOME}. */
  private final Map<Integer, Integer> wayHome = new HashMap<>();

  RemainingBuilder(Problem problem, Plan plan, Situation situation, long movePrice) {
    this.problem = problem;
    this.plan = plan;
    this.situation = situation;
    this.movePrice = movePrice;
    this.performer = Performers.of(problem, plan);
    this.vehicleOf = new int[problem.services().size()];
    Arrays.fill(vehicleOf, Service.Current.NOBODY);
    for (Plan.Route route : plan.routes()) {
      route.stops().forEach(stop -> vehicleOf[stop.service()] = route.vehicle());
    }
    situation.done().forEach(s -> known("done service", s, vehicleOf.length));
    situation.broken().forEach(v -> known("broken vehicle", v, problem.vehicles().size()));
    situation
        .out()
        .forEach(
            standing -> {
              known("vehicle on its way", standing.vehicle(), problem.vehicles().size());
              known("node of a vehicle", standing.node(), problem.network().nodes());
            });
  }

  private static void known(String field, int id, int count) {
    Require.within("situation", field, id, 0, count - 1);
  }

  Remaining build(int mostMoved) {
    keepPerformersOfBegunGroups();
    Map<Integer, Integer> newIds = new HashMap<>();
    for (Service service : problem.services()) {
      if (!situation.done().contains(service.id())) {
        newIds.put(service.id(), services.size());
        add(service.id(), service.withId(services.size()).withCurrent(current(service)));
      }
    }
    List<Vehicle> vehicles = vehicles();
    Problem left =
        new Problem(
            problem.network().without(situation.blockedArcs()),
            problem.classes(),
            problem.authorities().stream().map(this::left).toList(),
            problem.districts().stream().map(this::left).toList(),
            groups,
            services,
            vehicles,
            problem.finishHourlyPrice(),
            problem.pairs().stream().map(this::left).toList(),
            mostMoved,
            problem.classOrder(),
            problem.calendar().left(newIds, vehicleOf));
    return new Remaining(left, start(newIds), oldIds);
  }

  private void add(int oldId, Service service) {
    oldIds.add(oldId);
    services.add(service);
  }

  private Service.Current current(Service service) {
    int vehicle = vehicleOf[service.id()];
    return vehicle == Service.Current.NOBODY || situation.broken().contains(vehicle)
        ? Service.Current.NONE
        : new Service.Current(vehicle, movePrice);
  }

  private void keepPerformersOfBegunGroups() {
    Set<Integer> begun = new HashSet<>();
    situation.done().forEach(s -> begun.add(problem.services().get(s).group()));
    for (Group group : problem.groups()) {
      int authority = performer[group.id()];
      Group same = authority == Performers.NOBODY ? group : group.withCurrentPerformer(authority);
      groups.add(
          authority != Performers.NOBODY && begun.contains(group.id())
              ? same.withAllowedDistricts(allowedOf(same, authority))
              : same);
    }
  }

  private List<Integer> allowedOf(Group group, int authority) {
    return problem.districts().stream()
        .filter(district -> district.authority() == authority && group.allows(district.id()))
        .map(District::id)
        .toList();
  }

  private List<Vehicle> vehicles() {
    Map<Integer, Situation.Standing> out = new HashMap<>();
    situation.out().forEach(standing -> out.put(standing.vehicle(), standing));
    List<Vehicle> vehicles = new ArrayList<>();
    for (Vehicle vehicle : problem.vehicles()) {
      Situation.Standing standing = out.get(vehicle.id());
      if (situation.broken().contains(vehicle.id()) || isElsewhere(vehicle, out.keySet())) {
        vehicles.add(vehicle.broken());
      } else if (standing == null) {
        int leaves = Math.max(vehicle.availableFromMillis(), situation.nowMillis());
        long load = vehicle.reloading().loadAtStart();
        vehicles.add(vehicle.from(vehicle.startNode(), leaves, load, vehicle.fixedPrice()));
      } else {
        long load =
            standing.load() == Situation.Standing.BY_DONE ? loaded(vehicle) : standing.load();
        vehicles.add(vehicle.from(standing.node(), standing.freeMillis(), load, 0));
        addWayHome(vehicle);
      }
    }
    return vehicles;
  }

  /** True when its machine is broken, or has left to work under another contract. */
  private boolean isElsewhere(Vehicle vehicle, Set<Integer> out) {
    for (Vehicle other : problem.vehicles()) {
      boolean same = other.machine() == vehicle.machine() && other.id() != vehicle.id();
      if (same && (out.contains(other.id()) || situation.broken().contains(other.id()))) {
        return true;
      }
    }
    return false;
  }

  /** What the done services took since the last reload after which something is done. */
  private long loaded(Vehicle vehicle) {
    long load = vehicle.reloading().loadAtStart();
    for (Plan.Route route : plan.routes()) {
      boolean reloaded = false;
      for (int i = 0; i < route.stops().size() && route.vehicle() == vehicle.id(); i++) {
        reloaded |= route.reloadBefore(i) != null;
        int service = route.stops().get(i).service();
        if (situation.done().contains(service)) {
          load = (reloaded ? 0 : load) + problem.services().get(service).demand();
          reloaded = false;
        }
      }
    }
    return load;
  }

  /** Dearer to leave out than any way home. */
  private void addWayHome(Vehicle vehicle) {
    int authority = problem.authorityOf(vehicle);
    int id = services.size();
    wayHome.put(vehicle.id(), id);
    groups.add(Group.of(groups.size(), authority, vehicle.district()).pinnedTo(vehicle.id()));
    long hours = vehicle.availableToMillis() / Costs.PER_PRICE + 1;
    long price =
        1_000_000 + 10 * hours * ((long) vehicle.hourlyPrice() + problem.finishHourlyPrice());
    List<Mode> modes = List.of(Mode.at(vehicle.endNode(), 0));
    add(Remaining.WAY_HOME, Service.of(id, modes, groups.size() - 1, 0, price));
  }

  private Plan start(Map<Integer, Integer> newIds) {
    List<Plan.Route> routes = new ArrayList<>();
    for (Plan.Route route : plan.routes()) {
      List<Plan.Stop> stops = new ArrayList<>();
      for (Plan.Stop stop : route.stops()) {
        Integer id = newIds.get(stop.service());
        if (id != null) {
          stops.add(new Plan.Stop(id, stop.mode(), 0, 0, 0));
        }
      }
      Integer home = wayHome.get(route.vehicle());
      if (home != null) {
        stops.add(new Plan.Stop(home, 0, 0, 0, 0));
      }
      if (!situation.broken().contains(route.vehicle()) && !stops.isEmpty()) {
        routes.add(new Plan.Route(route.vehicle(), 0, stops, 0));
      }
    }
    return new Plan(routes, List.of(), PlanCost.NONE, plan.origin());
  }

  private Authority left(Authority authority) {
    return new Authority(
        authority.id(), ifAny(authority.window(), s -> authorityOf(s) == authority.id()));
  }

  private District left(District district) {
    return new District(
        district.id(),
        district.authority(),
        ifAny(district.window(), s -> vehicle(s).district() == district.id()));
  }

  private PairWindow left(PairWindow pair) {
    Window window =
        left(
            pair.window(),
            s ->
                authorityOf(s) == pair.performer()
                    && problem.groups().get(s.group()).administrator() == pair.administrator());
    return new PairWindow(pair.administrator(), pair.performer(), window);
  }

  private Vehicle vehicle(Service done) {
    return problem.vehicles().get(vehicleOf[done.id()]);
  }

  private int authorityOf(Service done) {
    return problem.authorityOf(vehicle(done));
  }

  private @Nullable Window ifAny(@Nullable Window window, Predicate<Service> counts) {
    return window == null ? null : left(window, counts);
  }

  /** The window without what was done and counts in it. */
  private Window left(Window window, Predicate<Service> counts) {
    long metres = 0;
    long millis = 0;
    for (int id : situation.done()) {
      Service service = problem.services().get(id);
      if (vehicleOf[id] != Service.Current.NOBODY && counts.test(service)) {
        metres += service.exchangeMetres();
        millis += service.exchangeMillis();
      }
    }
    return window.less(metres, millis);
  }
}
