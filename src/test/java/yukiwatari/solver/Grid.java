package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A town of n × n crossings whose streets belong to two authorities in turn, as they do where a
 * prefecture's roads cross a city's; depots in the corners.
 */
final class Grid {
  private static final int MINUTE = 60_000;

  private Grid() {}

  /**
   * @param side crossings along a side; there are 2 · side · (side − 1) services
   * @param vehicles half of them of each authority
   */
  static Problem of(int side, int vehicles) {
    Random random = new Random(side);
    Network.Builder builder = new Network.Builder(side * side, 1);
    List<Integer> streets = new ArrayList<>();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int node = y * side + x;
        if (x + 1 < side) {
          int metres = 150 + random.nextInt(200);
          streets.add(builder.addEdge(node, node + 1, metres, metres * 120));
        }
        if (y + 1 < side) {
          int metres = 150 + random.nextInt(200);
          streets.add(builder.addEdge(node, node + side, metres, metres * 120));
        }
      }
    }
    Network network = builder.build();
    List<Group> groups = new ArrayList<>();
    List<Service> services = new ArrayList<>();
    for (int arc : streets) {
      int id = services.size();
      int metres = network.metres(arc);
      int owner = (network.from(arc) % side / 2 + network.from(arc) / side / 2) % 2;
      groups.add(Group.of(id, owner, owner));
      List<Mode> modes =
          List.of(
              Mode.along(network, arc, metres * 300), Mode.along(network, arc + 1, metres * 300));
      services.add(Service.of(id, modes, id, metres, 100_000));
    }
    return new Problem(
        network,
        List.of(new VehicleClass(0, 1000)),
        List.of(new Authority(0, null), new Authority(1, null)),
        List.of(new District(0, 0, null), new District(1, 1, null)),
        groups,
        services,
        fleet(side, vehicles, services.size()),
        0);
  }

  /** Shifts are a third longer than the work shared out evenly. */
  private static List<Vehicle> fleet(int side, int count, int services) {
    int[] corners = {0, side * side - 1, side - 1, side * (side - 1)};
    int shift = (int) Math.min(600L, 30 + services * 250L * 300 * 4 / 3 / count / MINUTE);
    List<Vehicle> vehicles = new ArrayList<>();
    for (int v = 0; v < count; v++) {
      int corner = corners[v % 4];
      vehicles.add(
          new Vehicle(v, v % 2, 0, corner, corner, 0, shift * MINUTE, Vehicle.NO_LIMIT, 0, 10_000));
    }
    return vehicles;
  }
}
