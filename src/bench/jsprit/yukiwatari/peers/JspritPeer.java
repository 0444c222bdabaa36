package yukiwatari.peers;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.algorithm.listener.IterationEndsListener;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/**
 * jsprit's ruin and recreate. A street is one service; insertions see the {@link PointCosts}
 * between streets, and whether a plan is kept is decided by its exact cost with the best
 * directions. Its acceptance cools over a number of iterations that must be given, so a tenth of
 * the budget measures how many fit into the rest.
 *
 * <pre>JspritPeer STREETS SECONDS TARGET</pre>
 */
final class JspritPeer {
  /** Cost of a service left out; the fleet is free, so none need be. */
  private static final double LEFT_OUT = 1e7;

  private final Streets streets;
  private final Trace trace;
  private final double budget;
  private final Random random = new Random(1);

  private JspritPeer(Streets streets, Trace trace, double budget) {
    this.streets = streets;
    this.trace = trace;
    this.budget = budget;
  }

  public static void main(String[] args) throws IOException {
    double budget = Double.parseDouble(args[1]);
    Trace trace = new Trace(budget, Long.parseLong(args[2]));
    new JspritPeer(Streets.read(Path.of(args[0])), trace, budget).run();
  }

  private void run() {
    VehicleRoutingProblem problem = problem();
    double start = Trace.cpuSeconds();
    double measured = start + (budget - start) / 10;
    VehicleRoutingAlgorithm first = algorithm(problem, 1_000_000);
    int[] iterations = new int[1];
    first.setPrematureAlgorithmTermination(
        discovered -> {
          iterations[0]++;
          return Trace.cpuSeconds() >= measured;
        });
    first.searchSolutions();
    // The trace ends the process when the budget is used up.
    while (true) {
      double perSecond = iterations[0] / (Trace.cpuSeconds() - start);
      int next = (int) Math.max(100, perSecond * (budget - Trace.cpuSeconds()));
      algorithm(problem, next).searchSolutions();
      iterations[0] += next;
    }
  }

  private VehicleRoutingProblem problem() {
    VehicleRoutingProblem.Builder problem =
        VehicleRoutingProblem.Builder.newInstance()
            .setFleetSize(VehicleRoutingProblem.FleetSize.INFINITE)
            .setRoutingCost(new PointCosts(streets))
            .addVehicle(
                VehicleImpl.Builder.newInstance("truck")
                    .setStartLocation(location(streets.services))
                    .setType(
                        VehicleTypeImpl.Builder.newInstance("truck")
                            .addCapacityDimension(0, streets.capacity)
                            .build())
                    .build());
    for (int s = 0; s < streets.services; s++) {
      problem.addJob(
          Service.Builder.newInstance(String.valueOf(s))
              .setLocation(location(s))
              .addSizeDimension(0, streets.demand[s])
              .build());
    }
    return problem.build();
  }

  private static Location location(int index) {
    return Location.Builder.newInstance().setId(String.valueOf(index)).setIndex(index).build();
  }

  private VehicleRoutingAlgorithm algorithm(VehicleRoutingProblem problem, int iterations) {
    VehicleRoutingAlgorithm algorithm =
        Jsprit.Builder.newInstance(problem)
            .setProperty(Jsprit.Parameter.ITERATIONS, String.valueOf(iterations))
            .setProperty(Jsprit.Parameter.FAST_REGRET, "true")
            .setRandom(random)
            .setObjectiveFunction(this::cost)
            .buildAlgorithm();
    algorithm.addListener((IterationEndsListener) (i, p, solutions) -> tell(solutions));
    return algorithm;
  }

  private double cost(VehicleRoutingProblemSolution solution) {
    double cost = LEFT_OUT * solution.getUnassignedJobs().size();
    for (VehicleRoute route : solution.getRoutes()) {
      List<TourActivity> stops = route.getActivities();
      int[] order = new int[stops.size()];
      for (int i = 0; i < order.length; i++) {
        order[i] = stops.get(i).getLocation().getIndex();
      }
      cost += streets.cost(order, order.length);
    }
    return cost;
  }

  private void tell(Collection<VehicleRoutingProblemSolution> solutions) {
    for (VehicleRoutingProblemSolution solution : solutions) {
      long cost = (long) solution.getCost();
      if (trace.isBetter(cost) && solution.getUnassignedJobs().isEmpty()) {
        List<List<Integer>> routes = new ArrayList<>();
        for (VehicleRoute route : solution.getRoutes()) {
          routes.add(
              route.getActivities().stream().map(stop -> stop.getLocation().getIndex()).toList());
        }
        trace.found(cost, routes);
      }
    }
  }
}
