package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;

/**
 * A wish: these services to that target. The other services of their groups follow to its
 * authority, since a group has one performer.
 *
 * @param services ids
 */
public record Move(List<Integer> services, Target target) {
  public Move {
    services = List.copyOf(services);
  }

  /** All services of the groups. */
  public static Move ofGroups(Problem problem, List<Integer> groups, Target target) {
    List<Integer> services = new ArrayList<>();
    for (Service service : problem.services()) {
      if (groups.contains(service.group())) {
        services.add(service.id());
      }
    }
    return new Move(services, target);
  }
}
