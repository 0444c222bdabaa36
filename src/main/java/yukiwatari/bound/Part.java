package yukiwatari.bound;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yukiwatari.solver.Mode;
import yukiwatari.solver.Network;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Service;
import yukiwatari.solver.Vehicle;

/**
 * Services and the vehicles that may do them, apart from all other services and vehicles: where
 * everybody clears only their own roads, every authority is a part. A plan's cost is at least the
 * sum of what its parts cost, because every term belongs to one vehicle or one service, or (finish,
 * windows) is shared out or left out.
 *
 * @param vehicles empty where no vehicle may do the services
 */
record Part(Problem problem, List<Vehicle> vehicles, List<Service> services) {

  boolean hasVehicles() {
    return !vehicles.isEmpty();
  }

  /** All parts of a problem; each service is in exactly one. */
  static List<Part> of(Problem problem) {
    int vehicles = problem.vehicles().size();
    int[] leader = new int[vehicles + 1];
    for (int v = 0; v <= vehicles; v++) {
      leader[v] = v;
    }
    int[] anyVehicle = new int[problem.services().size()];
    for (Service service : problem.services()) {
      int first = vehicles; // stands for "nobody"
      for (Vehicle vehicle : problem.vehicles()) {
        if (canServe(problem, vehicle, service)) {
          first = first == vehicles ? vehicle.id() : first;
          leader[find(leader, vehicle.id())] = find(leader, first);
        }
      }
      anyVehicle[service.id()] = first;
    }
    Map<Integer, Part> parts = new LinkedHashMap<>();
    for (Service service : problem.services()) {
      parts
          .computeIfAbsent(find(leader, anyVehicle[service.id()]), l -> empty(problem))
          .services()
          .add(service);
    }
    for (Vehicle vehicle : problem.vehicles()) {
      Part part = parts.get(find(leader, vehicle.id()));
      if (part != null) {
        part.vehicles().add(vehicle);
      }
    }
    return List.copyOf(parts.values());
  }

  /** False means that no plan can have this vehicle do this service. */
  private static boolean canServe(Problem problem, Vehicle vehicle, Service service) {
    for (Mode mode : service.modes()) {
      if (workMillis(problem, vehicle, service, mode) < Network.UNREACHABLE) {
        return true;
      }
    }
    return false;
  }

  /** {@link Network#UNREACHABLE} when no plan can have the vehicle do the service in this mode. */
  static int workMillis(Problem problem, Vehicle vehicle, Service service, Mode mode) {
    return service.demand() > vehicle.capacity() || !problem.mayServe(vehicle, service)
        ? Network.UNREACHABLE
        : problem.workMillis(problem.classes().get(vehicle.vehicleClass()), mode);
  }

  private static Part empty(Problem problem) {
    return new Part(problem, new ArrayList<>(), new ArrayList<>());
  }

  private static int find(int[] leader, int v) {
    while (leader[v] != v) {
      leader[v] = leader[leader[v]];
      v = leader[v];
    }
    return v;
  }
}
