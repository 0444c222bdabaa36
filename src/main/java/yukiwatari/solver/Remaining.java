package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;

/**
 * What is left of a plan that is being carried out, as a problem of its own that disturbs the plan
 * as little as asked. Vehicles, groups, districts and authorities keep their ids, services get new
 * ones.
 *
 * <p>A vehicle that is out drives home even when nothing is left for it; so that this costs what it
 * costs, it gets one more service, {@link #WAY_HOME}, of no time at its end node.
 *
 * <p>A vehicle that cannot come home any more, because its way is blocked or its shift over, does
 * nothing: its way home stands among the unserved with the reason. A broken vehicle has no shift
 * left. A group of which something is done stays with its performer. A group's performer in the
 * plan counts as today's. Windows count what is still to be served.
 *
 * @param problem what is left
 * @param start the old plan's order without what is done; only the order counts, it has no cost
 * @param services id in the old problem by id in the new one, or {@link #WAY_HOME}
 */
public record Remaining(Problem problem, Plan start, List<Integer> services) {
  /** Instead of an old id: the vehicle comes home. */
  public static final int WAY_HOME = -1;

  /** Cooling taken as done at the start: the plan is changed where it must be, not made anew. */
  private static final double COOLED = 0.5;

  public Remaining {
    services = List.copyOf(services);
  }

  /**
   * @param movePrice of each service that goes to another vehicle than in the plan; those of broken
   *     vehicles are free of it
   * @param mostMoved how many of them may, {@link Problem#NO_LIMIT} = any number
   */
  public static Remaining of(
      Problem problem, Plan plan, Situation situation, long movePrice, int mostMoved) {
    return new RemainingBuilder(problem, plan, situation, movePrice).build(mostMoved);
  }

  /** Looks for a plan of what is left, beginning with the old one. */
  public Plan solve(SolverOptions options, StopRule stop, Progress progress) {
    return Solver.run(problem, options.from(start, COOLED), stop, progress);
  }

  /** Old ids of the services that another vehicle does than before, by rising id. */
  public List<Integer> moved(Plan plan) {
    List<Integer> moved = new ArrayList<>();
    for (Plan.Route route : plan.routes()) {
      for (Plan.Stop stop : route.stops()) {
        if (problem.services().get(stop.service()).current().movesTo(route.vehicle())) {
          moved.add(services.get(stop.service()));
        }
      }
    }
    moved.sort(null);
    return moved;
  }
}
