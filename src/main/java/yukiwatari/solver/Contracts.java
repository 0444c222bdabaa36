package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;

/** Which vehicles are one machine under several contracts. */
final class Contracts {
  /** True when some machine has several. */
  final boolean several;

  private final int[][] others;

  Contracts(List<Vehicle> vehicles) {
    List<List<Integer>> ofMachine = new ArrayList<>();
    vehicles.forEach(vehicle -> ofMachine.add(new ArrayList<>()));
    vehicles.forEach(vehicle -> ofMachine.get(vehicle.machine()).add(vehicle.id()));
    this.several = ofMachine.stream().anyMatch(same -> same.size() > 1);
    this.others = new int[vehicles.size()][];
    for (Vehicle vehicle : vehicles) {
      others[vehicle.id()] =
          ofMachine.get(vehicle.machine()).stream()
              .filter(id -> id != vehicle.id())
              .mapToInt(Integer::intValue)
              .toArray();
    }
  }

  /** The vehicles that are the same machine, without the given one. */
  int[] others(int vehicle) {
    return others[vehicle];
  }
}
