package yukiwatari.peers;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.List;

/**
 * Score of the tours with the best directions: hard = load above the capacity, soft = cost. Only
 * the changed vehicles are counted anew.
 */
public final class ExactCost implements IncrementalScoreCalculator<Tours, HardSoftScore> {
  private Streets network;
  private long[] cost;
  private long[] overload;
  private long totalCost;
  private long totalOverload;
  private int[] order;

  @Override
  public void resetWorkingSolution(Tours tours) {
    network = tours.network();
    cost = new long[network.vehicles];
    overload = new long[network.vehicles];
    order = new int[network.services];
    totalCost = 0;
    totalOverload = 0;
    for (Truck truck : tours.trucks) {
      count(truck);
    }
  }

  private void count(Truck truck) {
    List<Street> streets = truck.streets;
    int size = streets.size();
    long load = 0;
    for (int i = 0; i < size; i++) {
      order[i] = streets.get(i).id;
      load += network.demand[order[i]];
    }
    int id = truck.id;
    totalCost -= cost[id];
    totalOverload -= overload[id];
    cost[id] = network.cost(order, size);
    overload[id] = Math.max(0, load - network.capacity);
    totalCost += cost[id];
    totalOverload += overload[id];
  }

  @Override
  public void afterListVariableChanged(Object truck, String variable, int from, int to) {
    count((Truck) truck);
  }

  @Override
  public void beforeVariableChanged(Object entity, String variable) {
    // The only variable is a list.
  }

  @Override
  public void afterVariableChanged(Object entity, String variable) {
    // The only variable is a list.
  }

  @Override
  public HardSoftScore calculateScore() {
    return HardSoftScore.of(-totalOverload, -totalCost);
  }

  // Vehicles are never added or removed; Timefold 1 asks for these, Timefold 2 has them no more.

  public void beforeEntityAdded(Object entity) {}

  public void afterEntityAdded(Object entity) {}

  public void beforeEntityRemoved(Object entity) {}

  public void afterEntityRemoved(Object entity) {}
}
