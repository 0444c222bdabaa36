package yukiwatari.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Which vehicles may take the services of some {@link Move}s, their group mates included. */
final class Wishes {
  private final Problem problem;
  private final Instance in;
  private final State state;

  /** By service: vehicles, rising. */
  private final Map<Integer, int[]> vehicles = new TreeMap<>();

  private final Map<Integer, Integer> authorityOfGroup = new HashMap<>();

  private Wishes(Problem problem, Instance in, State state) {
    this.problem = problem;
    this.in = in;
    this.state = state;
  }

  /**
   * @return allowed vehicles by service, rising; none where the target may not do it
   * @throws IllegalArgumentException for an unknown id, or when a group is to go to two authorities
   */
  static Map<Integer, int[]> of(Instance in, State state, List<Move> moves) {
    Wishes wishes = new Wishes(in.problem, in, state);
    moves.forEach(wishes::add);
    wishes.addMates();
    return wishes.vehicles;
  }

  private void add(Move move) {
    Target target = move.target();
    target.check(problem);
    int authority = target.authority(problem);
    for (int service : move.services()) {
      Require.within("move", "service", service, 0, in.services - 1);
      int group = in.group[service];
      Integer other = authorityOfGroup.putIfAbsent(group, authority);
      Require.that(
          other == null || other == authority,
          "group " + group,
          "cannot go to the authorities " + other + " and " + authority);
      vehicles.put(service, allowed(service, vehicle -> target.names(problem, vehicle)));
    }
  }

  /** Services that are not named follow when their group changes its performer. */
  private void addMates() {
    authorityOfGroup.forEach(
        (group, authority) -> {
          int performer = state.performer(group);
          for (int mate : in.members[group]) {
            if (performer >= 0 && performer != authority && !vehicles.containsKey(mate)) {
              vehicles.put(
                  mate, allowed(mate, vehicle -> problem.authorityOf(vehicle) == authority));
            }
          }
        });
  }

  private int[] allowed(int service, Predicate<Vehicle> wished) {
    Service work = problem.services().get(service);
    List<Integer> allowed = new ArrayList<>();
    for (Vehicle vehicle : problem.vehicles()) {
      if (wished.test(vehicle) && problem.mayServe(vehicle, work)) {
        allowed.add(vehicle.id());
      }
    }
    return allowed.stream().mapToInt(Integer::intValue).toArray();
  }
}
