package yukiwatari.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import yukiwatari.solver.District;
import yukiwatari.solver.Group;
import yukiwatari.solver.Plan;
import yukiwatari.solver.Problem;

/** Changes a problem so that work stays with whoever does it in a plan. */
final class KeptPerformers {
  private KeptPerformers() {}

  /** Every group stays with the authority that serves it; what nobody serves stays open to all. */
  static Problem byAuthority(Problem problem, Plan plan) {
    List<Set<Integer>> serving = serving(problem, plan);
    return changed(
        problem,
        group ->
            within(
                group,
                problem.districts().stream()
                    .filter(
                        district ->
                            serving.get(group.id()).stream()
                                .anyMatch(
                                    d ->
                                        problem.districts().get(d).authority()
                                            == district.authority()))
                    .map(District::id)
                    .toList()));
  }

  /**
   * Every group stays with the contract districts that serve it.
   *
   * @param but groups that may move as far as the problem allows
   */
  static Problem byDistrict(Problem problem, Plan plan, Set<Integer> but) {
    List<Set<Integer>> serving = serving(problem, plan);
    return changed(
        problem,
        group ->
            but.contains(group.id()) ? group : within(group, List.copyOf(serving.get(group.id()))));
  }

  /** Whoever has work in a plan may do it, be it as a helper from further away. */
  static Problem asPlanned(Problem problem, Plan plan) {
    List<Set<Integer>> serving = serving(problem, plan);
    return changed(
        problem,
        group -> {
          Set<Integer> helping = serving.get(group.id());
          return helping.stream().allMatch(group::allows)
              ? group
              : group.withAllowedDistricts(
                  problem.districts().stream()
                      .map(District::id)
                      .filter(d -> helping.contains(d) || group.allows(d))
                      .toList());
        });
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

  /**
   * @param districts empty: as before
   */
  private static Group within(Group group, List<Integer> districts) {
    List<Integer> allowed = districts.stream().filter(group::allows).toList();
    return allowed.isEmpty() ? group : group.withAllowedDistricts(allowed);
  }

  private static Problem changed(Problem problem, UnaryOperator<Group> change) {
    return problem.withGroups(problem.groups().stream().map(change).toList());
  }
}
