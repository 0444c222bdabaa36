package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Who performs each group in a plan, and which groups change hands. */
public final class Performers {
  /** Nothing of the group is served. */
  public static final int NOBODY = -1;

  private Performers() {}

  /**
   * @return performing authority by group, or {@link #NOBODY}
   */
  public static int[] of(Problem problem, Plan plan) {
    return Arrays.stream(districts(problem, plan))
        .map(d -> d == NOBODY ? NOBODY : problem.districts().get(d).authority())
        .toArray();
  }

  /**
   * @return a district of the performer that serves it, by group, or {@link #NOBODY}
   */
  public static int[] districts(Problem problem, Plan plan) {
    int[] district = new int[problem.groups().size()];
    Arrays.fill(district, NOBODY);
    for (Plan.Route route : plan.routes()) {
      int performer = problem.vehicles().get(route.vehicle()).district();
      for (Plan.Stop stop : route.stops()) {
        district[problem.services().get(stop.service()).group()] = performer;
      }
    }
    return district;
  }

  /** Groups whose performer is not today's, by rising id; groups left undone are not among them. */
  public static List<Integer> changed(Problem problem, Plan plan) {
    int[] performer = of(problem, plan);
    List<Integer> changed = new ArrayList<>();
    for (Group group : problem.groups()) {
      int now = performer[group.id()];
      if (now != NOBODY && now != group.currentPerformer()) {
        changed.add(group.id());
      }
    }
    return changed;
  }
}
