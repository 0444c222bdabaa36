package yukiwatari.peers;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.main;
import com.google.protobuf.Duration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * OR-Tools' routing with guided local search. A street is one node with {@link PointWays} between,
 * and every plan near its best is counted anew with exact directions, of which the cheapest is
 * told: so a plan counts that OR-Tools itself would have thrown away. Tried and dearer: a choice of
 * one node per direction (it stalls), and the two ends of a street as nodes that must follow each
 * other (few of its moves keep them together).
 *
 * <pre>OrToolsPeer STREETS SECONDS TARGET</pre>
 */
final class OrToolsPeer {
  /** Plans up to this much above its best are counted. */
  private static final double NEAR = 1.05;

  private final Streets streets;
  private final Trace trace;
  private final RoutingIndexManager manager;
  private final RoutingModel routing;
  private long lowestObjective = Long.MAX_VALUE;

  private OrToolsPeer(Streets streets, Trace trace) {
    this.streets = streets;
    this.trace = trace;
    // Node s is service s, the one after the last the depot.
    this.manager =
        new RoutingIndexManager(streets.services + 1, streets.vehicles, streets.services);
    this.routing = new RoutingModel(manager);
  }

  public static void main(String[] args) throws IOException {
    Loader.loadNativeLibraries();
    Trace trace = new Trace(Double.parseDouble(args[1]), Long.parseLong(args[2]));
    new OrToolsPeer(Streets.read(Path.of(args[0])), trace).run();
  }

  private void run() {
    routing.setArcCostEvaluatorOfAllVehicles(routing.registerTransitMatrix(PointWays.of(streets)));
    long[] demand = new long[streets.services + 1];
    for (int s = 0; s < streets.services; s++) {
      demand[s] = streets.demand[s];
    }
    long[] capacities = new long[streets.vehicles];
    Arrays.fill(capacities, streets.capacity);
    routing.addDimensionWithVehicleCapacity(
        routing.registerUnaryTransitVector(demand), 0, capacities, true, "load");
    routing.addAtSolutionCallback(this::tell);
    RoutingSearchParameters search =
        main.defaultRoutingSearchParameters().toBuilder()
            .setFirstSolutionStrategy(FirstSolutionStrategy.Value.SAVINGS)
            .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
            // The trace ends the process much earlier, on the CPU clock.
            .setTimeLimit(Duration.newBuilder().setSeconds(86_400))
            .build();
    routing.solveWithParameters(search);
  }

  private void tell() {
    // Called at every step of the search: reading a whole plan from the native side takes time.
    long objective = routing.costVar().value();
    if (objective > lowestObjective * NEAR) {
      return;
    }
    lowestObjective = Math.min(lowestObjective, objective);
    List<List<Integer>> routes = new ArrayList<>();
    long cost = 0;
    for (int vehicle = 0; vehicle < streets.vehicles; vehicle++) {
      List<Integer> route = route(vehicle);
      if (!route.isEmpty()) {
        cost += streets.cost(route.stream().mapToInt(Integer::intValue).toArray(), route.size());
        routes.add(route);
      }
    }
    trace.found(cost, routes);
  }

  private List<Integer> route(int vehicle) {
    List<Integer> route = new ArrayList<>();
    long index = routing.nextVar(routing.start(vehicle)).value();
    while (!routing.isEnd(index)) {
      route.add(manager.indexToNode(index));
      index = routing.nextVar(index).value();
    }
    return route;
  }
}
