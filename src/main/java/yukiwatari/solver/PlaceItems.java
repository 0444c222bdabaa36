package yukiwatari.solver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes where vehicles start, end or reload, as items of {@link Instance} after its services.
 */
final class PlaceItems {
  private final Map<Integer, Integer> itemOfNode = new LinkedHashMap<>();

  /**
   * @param first item number of the first place
   */
  PlaceItems(List<Vehicle> vehicles, int first) {
    for (Vehicle vehicle : vehicles) {
      add(vehicle.startNode(), first);
      add(vehicle.endNode(), first);
    }
    for (Vehicle vehicle : vehicles) {
      vehicle.reloading().places().forEach(place -> add(place.node(), first));
    }
  }

  private void add(int node, int first) {
    itemOfNode.putIfAbsent(node, first + itemOfNode.size());
  }

  /** Nodes in item order. */
  int[] nodes() {
    return itemOfNode.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  /** Item of a node that a vehicle starts, ends or reloads at. */
  int item(int node) {
    Integer item = itemOfNode.get(node);
    if (item == null) {
      throw new IllegalArgumentException("node " + node + " is no place of a vehicle");
    }
    return item;
  }
}
