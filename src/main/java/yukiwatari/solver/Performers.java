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
    int[] performer = new int[problem.groups().size()];
    Arrays.fill(performer, NOBODY);
    for (Plan.Route route : plan.routes()) {
      int authority = problem.authorityOf(problem.vehicles().get(route.vehicle()));
      for (Plan.Stop stop : route.stops()) {
        performer[problem.services().get(stop.service()).group()] = authority;
      }
    }
    return performer;
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
