package yukiwatari.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A model prefecture on a {@link RoadLike} network, from a fixed seed: every through road is
 * cleared, and of the quieter streets as many sections as are wanted. The prefecture owns every
 * other through road, municipalities of two districts each the rest of their area. Every district
 * has a depot in its middle and machines by its share of the work. A section may move to an
 * adjoining district for a fee; sections in pairs are a group and change hands together.
 */
final class Prefecture {
  private static final int LINKS_PER_SERVICE = 15;
  private static final int SERVICES_PER_DEPOT = 333;
  private static final int SERVICES_PER_VEHICLE = 50;
  private static final int LONGEST_SECTION = 5;

  /** Clearing takes so many times as long as driving. */
  private static final int WORK_FACTOR = 5;

  private static final int SHIFT_MILLIS = 4 * 3_600_000;
  private static final int HOURLY_PRICE = 20_000;
  private static final int CHANGE_PRICE = 300;
  private static final int UNSERVED_PRICE = 100_000;

  private final Random random;
  private final Network network;
  private final int side;

  /** Nodes that every depot reaches and that reach it. */
  private final BitSet onWays;

  /** Districts of the prefecture; municipalities have twice as many. */
  private final int stateDistricts;

  private final int[] districtAuthority;
  private final List<Group> groups = new ArrayList<>();
  private final List<Service> services = new ArrayList<>();

  /** A row of nodes along a street line, and who owns the work on it. */
  private record Section(List<Integer> nodes, boolean state) {}

  private Prefecture(long seed, int wanted, boolean turns) {
    this.random = new Random(seed);
    RoadLike road = new RoadLike(seed, wanted * LINKS_PER_SERVICE, turns);
    this.network = road.network();
    this.side = road.side();
    this.onWays = onWays();
    this.stateDistricts = Math.max(1, wanted / SERVICES_PER_DEPOT / 3);
    this.districtAuthority = new int[3 * stateDistricts];
    for (int d = stateDistricts; d < districtAuthority.length; d++) {
      districtAuthority[d] = 1 + (d - stateDistricts) / 2;
    }
    cutSections(wanted);
  }

  /**
   * @param wanted services, made exactly; a depot per 333 and a machine per 50 of them
   * @param turns true = turns cost time
   */
  static Problem of(long seed, int wanted, boolean turns) {
    return new Prefecture(seed, wanted, turns).problem();
  }

  private Problem problem() {
    List<Authority> authorities = new ArrayList<>();
    List<District> districts = new ArrayList<>();
    for (int d = 0; d < districtAuthority.length; d++) {
      if (districtAuthority[d] == authorities.size()) {
        authorities.add(new Authority(authorities.size(), null));
      }
      districts.add(new District(d, districtAuthority[d], null));
    }
    Problem free =
        new Problem(
            network,
            List.of(new VehicleClass(0, 1000)),
            authorities,
            districts,
            groups,
            services,
            fleet(),
            0);
    return Exchange.withFee(Exchange.toAdjoiningDistricts(free), CHANGE_PRICE);
  }

  private void cutSections(int wanted) {
    List<Section> main = new ArrayList<>();
    List<Section> quiet = new ArrayList<>();
    for (int line = 0; line < side; line++) {
      int rest = line % RoadLike.THROUGH;
      if (rest == 0 || rest == RoadLike.THROUGH / 2) {
        boolean state = line % (2 * RoadLike.THROUGH) == 0;
        cut(line * side, 1, state, rest == 0 ? main : quiet);
        cut(line, side, state, rest == 0 ? main : quiet);
      }
    }
    Collections.shuffle(quiet, random);
    main.addAll(quiet);
    Require.that(main.size() >= wanted, "prefecture", "has only " + main.size() + " sections");
    for (Section section : main.subList(0, wanted)) {
      int district = district(section);
      int last = groups.size() - 1;
      boolean second = services.size() % 2 == 1 && groups.get(last).district() == district;
      if (!second) {
        groups.add(Group.of(last + 1, districtAuthority[district], district));
      }
      addService(section);
    }
  }

  /** Cuts a line of the grid into sections where a street is missing or enough of them are. */
  private void cut(int first, int step, boolean state, List<Section> into) {
    List<Integer> nodes = new ArrayList<>(List.of(first));
    int longest = 2 + random.nextInt(LONGEST_SECTION - 1);
    for (int i = 1; i <= side; i++) {
      int node = first + i * step;
      boolean joined = i < side && arc(node - step, node) >= 0;
      if (joined) {
        nodes.add(node);
      }
      if (!joined || nodes.size() > longest) {
        if (nodes.size() > 1
            && onWays.get(nodes.get(0))
            && onWays.get(node - (joined ? 0 : step))) {
          into.add(new Section(nodes, state));
        }
        nodes = new ArrayList<>(List.of(node));
        longest = 2 + random.nextInt(LONGEST_SECTION - 1);
      }
    }
  }

  /** Nodes that two-way streets join to the first through road. */
  private BitSet onWays() {
    BitSet reached = new BitSet(network.nodes());
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(0));
    reached.set(0);
    while (!open.isEmpty()) {
      int node = open.remove();
      for (int i = network.firstOut(node); i < network.firstOut(node + 1); i++) {
        int next = network.to(network.out(i));
        if (!reached.get(next) && arc(next, node) >= 0) {
          reached.set(next);
          open.add(next);
        }
      }
    }
    return reached;
  }

  private int arc(int from, int to) {
    for (int i = network.firstOut(from); i < network.firstOut(from + 1); i++) {
      if (network.to(network.out(i)) == to) {
        return network.out(i);
      }
    }
    return -1;
  }

  private void addService(Section section) {
    List<Mode> modes = new ArrayList<>();
    List<Integer> back = new ArrayList<>(section.nodes());
    Collections.reverse(back);
    addMode(section.nodes(), modes);
    addMode(back, modes);
    int metres = 0;
    for (int arc : modes.get(0).arcs()) {
      metres += network.metres(arc);
    }
    services.add(Service.of(services.size(), modes, groups.size() - 1, metres, UNSERVED_PRICE));
  }

  /** Adds the mode that works along the nodes, unless a one-way street forbids it. */
  private void addMode(List<Integer> nodes, List<Mode> modes) {
    List<Integer> arcs = new ArrayList<>();
    int millis = 0;
    for (int i = 1; i < nodes.size(); i++) {
      int arc = arc(nodes.get(i - 1), nodes.get(i));
      if (arc < 0) {
        return;
      }
      arcs.add(arc);
      millis += WORK_FACTOR * network.millis(0, arc);
    }
    modes.add(new Mode(nodes.get(0), nodes.get(nodes.size() - 1), millis, arcs));
  }

  private int district(Section section) {
    int node = section.nodes().get(section.nodes().size() / 2);
    int x = node % side;
    int y = node / side;
    return section.state()
        ? cell(x, y, stateDistricts)
        : stateDistricts + cell(x, y, 2 * stateDistricts);
  }

  /** Cell of a place when the area is cut into so many. */
  private int cell(int x, int y, int cells) {
    int wide = wide(cells);
    return x * wide / side + wide * (y * (cells / wide) / side);
  }

  /** The largest divisor that makes cells no narrower than long. */
  private static int wide(int cells) {
    int wide = (int) Math.sqrt(cells);
    while (cells % wide != 0) {
      wide--;
    }
    return wide;
  }

  /**
   * On the through road nearest to the middle of the district, so that every street leads there.
   */
  private int depot(int district) {
    boolean state = district < stateDistricts;
    int cells = state ? stateDistricts : 2 * stateDistricts;
    int number = state ? district : district - stateDistricts;
    int wide = wide(cells);
    int x = (2 * (number % wide) + 1) * side / (2 * wide);
    int y = (2 * (number / wide) + 1) * side / (2 * (cells / wide));
    return y / RoadLike.THROUGH * RoadLike.THROUGH * side + x;
  }

  private List<Vehicle> fleet() {
    double[] work = new double[districtAuthority.length];
    double sum = 0;
    for (Service service : services) {
      int millis = service.exchangeMillis();
      work[groups.get(service.group()).district()] += millis;
      sum += millis;
    }
    int machines = Math.max(work.length, services.size() / SERVICES_PER_VEHICLE);
    List<Vehicle> fleet = new ArrayList<>();
    double share = 0;
    for (int d = 0; d < work.length; d++) {
      // One each, the rest by work; rounding the running sum gives exactly as many as wanted.
      share += 1 + (machines - work.length) * work[d] / sum;
      int depot = depot(d);
      while (fleet.size() < Math.round(share)) {
        fleet.add(
            new Vehicle(
                fleet.size(),
                d,
                0,
                depot,
                depot,
                0,
                SHIFT_MILLIS,
                Vehicle.NO_LIMIT,
                0,
                HOURLY_PRICE));
      }
    }
    return fleet;
  }
}
