package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small random problems for brute force; the same seed and features always give the same one. */
public final class RandomProblems {
  /** What makes a problem harder than two depots and two-way streets. */
  public enum Feature {
    ONE_WAY,
    POINTS,
    GROUPS,
    WINDOWS,
    HOURS,
    PAIRS,
    FEES,
    CAPACITY,
    SHIFTS,
    CLASSES,
    FINISH,
    TIMES,
    PINS,
    MOVES,
    ADJOINING,
    TURNS,
    PASSES,
    CLASS_ORDER,
    NUMBERS,
    DAYS,
    RELOADS,
    CONTRACTS
  }

  private static final int NODES = 7;
  private static final int SERVICES = 6;
  private static final int MINUTE = 60_000;

  private final Random random;
  private final Set<Feature> features;

  private RandomProblems(long seed, Set<Feature> features) {
    this.random = new Random(seed);
    this.features = features;
  }

  /** Three vehicles at two depots, two authorities with three districts, six services. */
  public static Problem of(long seed, Feature... features) {
    Set<Feature> set = EnumSet.noneOf(Feature.class);
    set.addAll(List.of(features));
    Problem problem = new RandomProblems(seed, set).problem();
    return set.contains(Feature.ADJOINING) ? Exchange.toAdjoiningDistricts(problem) : problem;
  }

  private boolean has(Feature feature) {
    return features.contains(feature);
  }

  private Problem problem() {
    int classes = has(Feature.CLASSES) ? 2 : 1;
    Network network = network(classes);
    int groupSize = has(Feature.GROUPS) ? 2 + random.nextInt(3) : 1;
    int groups = (SERVICES + groupSize - 1) / groupSize;
    List<VehicleClass> vehicleClasses = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      vehicleClasses.add(new VehicleClass(c, 1000 + 501 * c));
    }
    List<Group> groupList = groups(groups);
    return new Problem(
        network,
        vehicleClasses,
        List.of(new Authority(0, null), new Authority(1, window(2500))),
        List.of(
            new District(0, 0, null), new District(1, 1, window(1500)), new District(2, 1, null)),
        groupList,
        services(network, groupSize, groupList),
        vehicles(classes),
        has(Feature.FINISH) ? 3000 : 0,
        has(Feature.PAIRS) ? pairs() : List.of(),
        has(Feature.MOVES) ? random.nextInt(3) : Problem.NO_LIMIT,
        has(Feature.CLASS_ORDER),
        has(Feature.DAYS) ? calendar() : Calendar.NONE);
  }

  /** A ring with chords, so that every node can be reached even over one-way streets. */
  private Network network(int classes) {
    Network.Builder network = new Network.Builder(NODES, classes);
    for (int node = 0; node < NODES; node++) {
      street(network, classes, node, (node + 1) % NODES, node == 0 || node == 3);
    }
    for (int chord = 0; chord < 4; chord++) {
      int from = random.nextInt(NODES);
      street(network, classes, from, (from + 2 + random.nextInt(NODES - 3)) % NODES, true);
    }
    if (has(Feature.TURNS)) {
      turns(network, classes);
    }
    return network.build();
  }

  /** Dear turns, some forbidden ones, crossings where nobody turns round; a parallel street. */
  private void turns(Network.Builder network, int classes) {
    street(network, classes, 1, 2, false);
    network.turnMillis(Turn.STRAIGHT, random.nextInt(2) * MINUTE / 2);
    int right = random.nextInt(4) * MINUTE;
    network.turnMillis(Turn.RIGHT, right);
    network.turnMillis(Turn.LEFT, MINUTE);
    int[] round = new int[classes];
    Arrays.setAll(round, c -> (3 + 4 * c) * MINUTE);
    network.turnMillis(Turn.U_TURN, round);
    network.forbidTurningRound(random.nextInt(NODES));
    network.forbidTurningRound(random.nextInt(NODES));
    List<Turn> kinds = List.of(Turn.RIGHT, Turn.LEFT, Turn.FREE, Turn.FORBIDDEN);
    Network plain = network.build();
    for (int arc = 0; arc < plain.arcs(); arc++) {
      for (int next = 0; next < plain.arcs(); next++) {
        if (plain.to(arc) == plain.from(next) && random.nextInt(3) == 0) {
          network.turn(arc, next, kinds.get(random.nextInt(kinds.size())));
        }
      }
    }
  }

  private void street(Network.Builder network, int classes, int from, int to, boolean mayBeOneWay) {
    int[] millis = new int[classes];
    for (int c = 0; c < classes; c++) {
      boolean forbidden = c == 1 && mayBeOneWay && random.nextInt(3) == 0;
      millis[c] = forbidden ? Network.UNREACHABLE : (1 + random.nextInt(9)) * MINUTE;
    }
    int metres = 100 * (1 + random.nextInt(20));
    network.addArc(from, to, metres, millis);
    if (!(has(Feature.ONE_WAY) && mayBeOneWay)) {
      network.addArc(to, from, metres + random.nextInt(2), millis);
    }
  }

  private @Nullable Window window(int max) {
    Window metres = has(Feature.WINDOWS) ? new Window(500, max, 4000) : null;
    if (!has(Feature.HOURS)) {
      return metres;
    }
    // A minute of work stands for some 90 metres.
    Window hours = Window.ofMillis(6 * MINUTE, max / 90L * MINUTE, 20_000);
    return metres == null ? hours : metres.withMillisOf(hours);
  }

  /** The second authority gives a little and may take little. */
  private static List<PairWindow> pairs() {
    return List.of(
        new PairWindow(0, 1, new Window(300, 900, 4000)),
        new PairWindow(1, 0, new Window(0, 600, 3000, 2 * MINUTE, 8 * MINUTE, 10_000)));
  }

  private List<Group> groups(int count) {
    List<Group> groups = new ArrayList<>();
    for (int g = 0; g < count; g++) {
      int district = random.nextInt(3);
      int administrator = district == 0 ? 0 : 1;
      Group group = Group.of(g, administrator, district);
      if (has(Feature.FEES)) {
        group = group.withChangePrice(random.nextInt(2000));
      }
      if (has(Feature.PINS) && random.nextInt(2) == 0) {
        group =
            random.nextBoolean()
                ? group.pinnedTo(random.nextInt(3))
                : group.withAllowedDistricts(List.of(random.nextInt(3)));
      }
      if (has(Feature.NUMBERS) && random.nextInt(4) > 0) {
        group = group.pinnedTo(random.nextInt(3));
      }
      groups.add(group);
    }
    return groups;
  }

  /**
   * Each vehicle has a day of its own; two sections are visited twice and one, of two parts, once.
   */
  private Calendar calendar() {
    List<List<Integer>> any = new ArrayList<>(List.of(List.of(0, 1), List.of(0, 2), List.of(1, 2)));
    any.remove(random.nextInt(4) % any.size());
    return new Calendar(
        has(Feature.CONTRACTS) ? List.of(0, 1, 2, 0, 1) : List.of(0, 1, 2),
        List.of(
            new Calendar.Visits(List.of(List.of(1), List.of(4)), any),
            new Calendar.Visits(List.of(List.of(2), List.of(5)), List.of(List.of(0, 1, 2))),
            new Calendar.Visits(List.of(List.of(0, 3)), List.of(List.of(0), List.of(2)))));
  }

  private List<Service> services(Network network, int groupSize, List<Group> groups) {
    List<Service> services = new ArrayList<>();
    while (services.size() < SERVICES) {
      int id = services.size();
      int work = (2 + random.nextInt(9)) * MINUTE + random.nextInt(7);
      // A price that is sometimes too low to be worth the trip.
      long price = 200L + random.nextInt(10_000);
      Service service =
          Service.of(id, modes(network, work), id / groupSize, 200 + random.nextInt(900), price);
      if (has(Feature.CAPACITY) || has(Feature.RELOADS)) {
        service = service.withDemand(1 + random.nextInt(5));
      }
      if (has(Feature.CLASSES) && random.nextInt(3) == 0) {
        service = service.withAllowedClasses(List.of(random.nextInt(2)));
      }
      if (has(Feature.TIMES)) {
        int release = random.nextInt(20) * MINUTE;
        int deadline = release + random.nextInt(40) * MINUTE;
        service = service.withTimes(new Service.Times(release, deadline, 9000, 1));
      }
      if (has(Feature.MOVES)) {
        service =
            service.withCurrent(new Service.Current(random.nextInt(4) - 1, random.nextInt(1000)));
      }
      services.add(ordered(service, groups.get(service.group())));
    }
    return services;
  }

  /** With a class or none, and where it is pinned with a number, at times that of another. */
  private Service ordered(Service service, Group group) {
    Service.Times times = service.times();
    Service ordered = service;
    if (has(Feature.CLASS_ORDER)) {
      ordered =
          ordered.withTimes(
              new Service.Times(
                  times.releaseMillis(),
                  times.deadlineMillis(),
                  times.lateHourlyPrice(),
                  random.nextInt(4)));
    }
    return has(Feature.NUMBERS) && group.pinnedVehicle() != Group.NOT_PINNED
        ? ordered.withPinNumber(random.nextInt(9))
        : ordered;
  }

  /** One mode where the clock matters: with several, the search keeps one label per mode only. */
  private List<Mode> modes(Network network, int work) {
    if (has(Feature.POINTS) && random.nextInt(3) == 0) {
      int node = random.nextInt(NODES);
      return random.nextBoolean()
          ? List.of(Mode.at(node, work))
          : Mode.passing(network, node, work);
    }
    if (has(Feature.PASSES) && random.nextInt(2) == 0) {
      return List.of(pass(network, work));
    }
    int arc = random.nextInt(network.arcs());
    Mode there = Mode.along(network, arc, work);
    if (has(Feature.TIMES) || (has(Feature.ONE_WAY) && random.nextBoolean())) {
      return List.of(there);
    }
    for (int back = 0; back < network.arcs(); back++) {
      if (network.from(back) == there.exitNode() && network.to(back) == there.entryNode()) {
        return List.of(there, Mode.along(network, back, work + random.nextInt(3) * MINUTE));
      }
    }
    return List.of(there);
  }

  /** Two or three arcs in a row. */
  private Mode pass(Network network, int work) {
    int first = random.nextInt(network.arcs());
    List<Integer> arcs = new ArrayList<>(List.of(first));
    int node = network.to(first);
    for (int more = 1 + random.nextInt(2); more > 0; more--) {
      List<Integer> next = new ArrayList<>();
      for (int arc = 0; arc < network.arcs(); arc++) {
        if (network.from(arc) == node) {
          next.add(arc);
        }
      }
      arcs.add(next.get(random.nextInt(next.size())));
      node = network.to(arcs.get(arcs.size() - 1));
    }
    return new Mode(network.from(first), node, work, arcs);
  }

  private List<Vehicle> vehicles(int classes) {
    List<Vehicle> vehicles = new ArrayList<>();
    for (int v = 0; v < 3; v++) {
      int start = v == 0 ? 0 : 3;
      int shift = has(Feature.SHIFTS) ? 15 + random.nextInt(30) : 600;
      int leaves = random.nextInt(5);
      vehicles.add(
          new Vehicle(
              v,
              v,
              v % classes,
              start,
              random.nextInt(4) == 0 ? 5 : start,
              leaves * MINUTE,
              (leaves + shift) * MINUTE,
              has(Feature.CAPACITY) || has(Feature.RELOADS)
                  ? 4 + random.nextInt(6)
                  : Vehicle.NO_LIMIT,
              random.nextInt(800),
              6000 + random.nextInt(6000)));
    }
    if (has(Feature.CONTRACTS)) {
      vehicles.add(vehicles.get(0).under(1 + random.nextInt(2), 3));
      vehicles.add(vehicles.get(1).under(0, 4));
    }
    if (has(Feature.RELOADS)) {
      vehicles.replaceAll(vehicle -> vehicle.withReloading(reloading(vehicle)));
    }
    return vehicles;
  }

  /** None, one or two places; sometimes something is on board at the start. */
  private Reloading reloading(Vehicle vehicle) {
    List<Reloading.Place> places = new ArrayList<>();
    for (int place = random.nextInt(3); place > 0; place--) {
      places.add(new Reloading.Place(random.nextInt(NODES), random.nextInt(3) * MINUTE));
    }
    boolean loaded = !places.isEmpty() && random.nextInt(3) == 0;
    return new Reloading(places, loaded ? 1 + random.nextInt((int) vehicle.capacity()) : 0);
  }
}
