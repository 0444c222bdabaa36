package yukiwatari.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import yukiwatari.solver.District;
import yukiwatari.solver.Group;
import yukiwatari.solver.Plan;
import yukiwatari.solver.Problem;

/** Narrows a problem so that work stays with whoever does it in a plan. */
final class KeptPerformers {
  private KeptPerformers() {}

  /** Every group stays with the authority that serves it; what nobody serves stays open to all. */
  static Problem byAuthority(Problem problem, Plan plan) {
    List<Set<Integer>> serving = serving(problem, plan);
    return narrowed(
        problem,
        group ->
            problem.districts().stream()
                .filter(
                    district ->
                        serving.get(group.id()).stream()
                            .anyMatch(
                                d ->
                                    problem.districts().get(d).authority() == district.authority()))
                .map(District::id)
                .toList());
  }

  /**
   * Every group stays with the contract districts that serve it.
   *
   * @param but groups that may move as far as the problem allows
   */
  static Problem byDistrict(Problem problem, Plan plan, Set<Integer> but) {
    List<Set<Integer>> serving = serving(problem, plan);
    return narrowed(
        problem,
        group -> but.contains(group.id()) ? List.of() : List.copyOf(serving.get(group.id())));
  }

  private static List<Set<Integer>> serving(Problem problem, Plan plan) {
    List<Set<Integer>> serving = new ArrayList<>();
    problem.groups().forEach(group -> serving.add(new TreeSet<>()));
    for (Plan.Route route : plan.routes()) {
      int district = problem.vehicles().get(route.vehicle()).district();
      for (Plan.Stop stop : route.stops()) {
        serving.get(problem.services().get(stop.service()).group()).add(district);
      }
    }
    return serving;
  }

  private interface Districts {
    /** Empty: as before. */
    List<Integer> of(Group group);
  }

  private static Problem narrowed(Problem problem, Districts districts) {
    List<Group> groups = new ArrayList<>();
    for (Group group : problem.groups()) {
      List<Integer> allowed = districts.of(group).stream().filter(group::allows).toList();
      groups.add(allowed.isEmpty() ? group : group.withAllowedDistricts(allowed));
    }
    return problem.withGroups(groups);
  }
}
