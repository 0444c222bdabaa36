package yukiwatari.bound;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yukiwatari.solver.Authority;
import yukiwatari.solver.Costs;
import yukiwatari.solver.District;
import yukiwatari.solver.Group;
import yukiwatari.solver.Mode;
import yukiwatari.solver.Network;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Service;
import yukiwatari.solver.Vehicle;
import yukiwatari.solver.VehicleClass;

/**
 * A small problem as a test draws it. Node 0 is the depot, work takes as long as driving through,
 * and a minute costs 1, so that costs can be counted in minutes. Two authorities, a district each.
 */
final class Sketch {
  private static final int MINUTE = 60_000;

  final Network.Builder network;
  final List<Service> services = new ArrayList<>();
  final List<Group> groups = new ArrayList<>();
  final List<Vehicle> vehicles = new ArrayList<>();
  long price = 1_000_000;
  int finishPrice;

  Sketch(int nodes) {
    this.network = new Network.Builder(nodes, 1);
  }

  int street(int from, int to, int minutes) {
    return network.addEdge(from, to, 100, minutes * MINUTE);
  }

  int oneWay(int from, int to, int minutes) {
    return network.addArc(from, to, 100, minutes * MINUTE);
  }

  /** A two-way street that is to be worked on, in either direction. */
  Sketch work(int from, int to, int minutes, int load) {
    int arc = street(from, to, minutes);
    int millis = minutes * MINUTE;
    return service(
        List.of(
            new Mode(from, to, millis, List.of(arc)), new Mode(to, from, millis, List.of(arc + 1))),
        load);
  }

  Sketch service(List<Mode> modes, int load) {
    int id = services.size();
    services.add(Service.of(id, modes, id, 100, price).withDemand(load));
    groups.add(Group.of(id, 0, 0));
    return this;
  }

  /** Work of some minutes at a node. */
  Sketch point(int node, int minutes, int load) {
    return service(List.of(Mode.at(node, minutes * MINUTE)), load);
  }

  Sketch vehicle(int district, int depot, long capacity, int shiftMinutes, int fixedPrice) {
    vehicles.add(
        new Vehicle(
            vehicles.size(),
            district,
            0,
            depot,
            depot,
            0,
            shiftMinutes * MINUTE,
            capacity,
            fixedPrice,
            60));
    return this;
  }

  /** Two vehicles of the first authority at node 0. */
  Problem withTwoVehicles(long capacity, int shiftMinutes) {
    return vehicle(0, 0, capacity, shiftMinutes, 0)
        .vehicle(0, 0, capacity, shiftMinutes, 0)
        .build();
  }

  Problem build() {
    return new Problem(
        network.build(),
        List.of(new VehicleClass(0, 1000)),
        List.of(new Authority(0, null), new Authority(1, null)),
        List.of(new District(0, 0, null), new District(1, 1, null)),
        groups,
        services,
        vehicles,
        finishPrice);
  }

  /** The bound in minutes by these sets' rows alone, null = none of the kind. */
  static double minutes(Problem problem, int @Nullable [] capacity, int @Nullable [] odd) {
    Columns columns = new Columns(new Relaxation(Part.of(problem).get(0)));
    Rows rows = new Rows(columns);
    Master master = new Master(columns);
    rows.always().forEach(master::addForGood);
    if (capacity != null) {
      master.add(rows.capacityCut(set(columns, capacity)));
    }
    if (odd != null) {
      master.add(rows.oddCut(set(columns, odd)).orElseThrow());
    }
    master.solve();
    return inMinutes(master.bound());
  }

  static double inMinutes(long bound) {
    return (double) bound / Costs.PER_PRICE;
  }

  private static boolean[] set(Columns columns, int[] nodes) {
    boolean[] inside = new boolean[columns.relaxation.nodes];
    for (int node : nodes) {
      inside[node] = true;
    }
    return inside;
  }
}
