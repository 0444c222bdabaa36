package yukiwatari.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import yukiwatari.solver.Authority;
import yukiwatari.solver.District;
import yukiwatari.solver.Exchange;
import yukiwatari.solver.Group;
import yukiwatari.solver.Mode;
import yukiwatari.solver.Network;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Service;
import yukiwatari.solver.Vehicle;
import yukiwatari.solver.VehicleClass;

/**
 * A town of square blocks: every third street is cleared, in sections of three links; the others
 * are only driven. A prefecture owns every third of the cleared streets, four municipalities a
 * quarter of the town each. Sections may move to adjoining districts for a fee.
 */
final class Town {
  private static final int LINKS = 3;
  private static final int METRES = 100;
  private static final int WORK_MILLIS = 90_000; // 300 m at 12 km/h
  private static final int SHIFT_MILLIS = 4 * 3_600_000;
  private static final int AUTHORITIES = 5;

  /** Services that a machine clears in its shift with the ways between them. */
  private static final int SERVICES_OF_A_MACHINE = 70;

  /** Cleared streets in each direction. */
  private final int side;

  private final int nodesAside;
  private final Random random;
  private final List<Group> groups = new ArrayList<>();
  private final List<Service> services = new ArrayList<>();

  private Town(int side) {
    this.side = side;
    this.nodesAside = LINKS * (side - 1) + 1;
    this.random = new Random(side);
  }

  /**
   * @param wanted services; the smallest square with as many is made
   */
  static Problem of(int wanted) {
    int side = 2;
    while (2 * side * (side - 1) < wanted) {
      side++;
    }
    return new Town(side).problem();
  }

  private Problem problem() {
    Network.Builder builder = new Network.Builder(nodesAside * nodesAside, 1);
    int[] east = new int[nodesAside * nodesAside];
    int[] south = new int[nodesAside * nodesAside];
    for (int node = 0; node < east.length; node++) {
      if (node % nodesAside + 1 < nodesAside) {
        east[node] = street(builder, node, node + 1);
      }
      if (node + nodesAside < east.length) {
        south[node] = street(builder, node, node + nodesAside);
      }
    }
    Network network = builder.build();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int node = LINKS * (y * nodesAside + x);
        if (x + 1 < side) {
          section(network, east, node, 1, y % 3 == 1 ? 0 : quarter(x, y));
        }
        if (y + 1 < side) {
          section(network, south, node, nodesAside, x % 3 == 1 ? 0 : quarter(x, y));
        }
      }
    }
    List<Authority> authorities = new ArrayList<>();
    List<District> districts = new ArrayList<>();
    for (int a = 0; a < AUTHORITIES; a++) {
      authorities.add(new Authority(a, null));
      districts.add(new District(a, a, null));
    }
    List<VehicleClass> classes = List.of(new VehicleClass(0, 1000));
    Problem free =
        new Problem(network, classes, authorities, districts, groups, services, fleet(), 5000);
    return Exchange.withFee(Exchange.toAdjoiningDistricts(free), 500);
  }

  private int street(Network.Builder builder, int from, int to) {
    return builder.addEdge(from, to, METRES, 12_000 + random.nextInt(6000)); // 20–30 km/h
  }

  private int quarter(int x, int y) {
    return 1 + (2 * x / side) + 2 * (2 * y / side);
  }

  private void section(Network network, int[] streets, int node, int step, int owner) {
    List<Integer> there = new ArrayList<>();
    List<Integer> back = new ArrayList<>();
    for (int link = 0; link < LINKS; link++) {
      int arc = streets[node + link * step];
      there.add(arc);
      back.add(0, arc + 1);
    }
    int id = services.size();
    int end = node + LINKS * step;
    groups.add(Group.of(id, owner, owner));
    List<Mode> modes =
        List.of(new Mode(node, end, WORK_MILLIS, there), new Mode(end, node, WORK_MILLIS, back));
    services.add(Service.of(id, modes, id, network.metres(there.get(0)) * LINKS, 100_000));
  }

  /** Every authority has one machine for its share, at least two, at two depots of its own. */
  private List<Vehicle> fleet() {
    List<Vehicle> fleet = new ArrayList<>();
    for (int a = 0; a < AUTHORITIES; a++) {
      int owner = a;
      long own = groups.stream().filter(group -> group.administrator() == owner).count();
      long machines = Math.max(2, 1 + own / SERVICES_OF_A_MACHINE);
      for (int m = 0; m < machines; m++) {
        int depot = depot(a, m % 2);
        fleet.add(
            new Vehicle(
                fleet.size(), a, 0, depot, depot, 0, SHIFT_MILLIS, Vehicle.NO_LIMIT, 0, 20_000));
      }
    }
    return fleet;
  }

  /** The prefecture's in the middle of two sides, a municipality's within its quarter. */
  private int depot(int authority, int number) {
    int quarter = nodesAside / 4;
    int x = authority == 0 ? number * (nodesAside - 1) : quarter * (1 + number);
    int y = authority == 0 ? nodesAside / 2 : quarter * (1 + number);
    boolean east = authority > 0 && (authority - 1) % 2 == 1;
    boolean south = authority > 0 && (authority - 1) / 2 == 1;
    return (y + (south ? nodesAside / 2 - quarter / 2 : 0)) * nodesAside
        + x
        + (east ? nodesAside / 2 - quarter / 2 : 0);
  }
}
