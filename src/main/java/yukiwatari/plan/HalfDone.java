package yukiwatari.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import yukiwatari.solver.Group;
import yukiwatari.solver.Plan;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Service;
import yukiwatari.solver.Situation;

/**
 * Work that a broken machine leaves. A section has one performer, so what is begun stays with it;
 * where its machine stands in a ditch, the other lane would wait for the morning. Here the rest of
 * such a section becomes a unit of its own, with a rule of its own who may take it.
 */
final class HalfDone {
  private HalfDone() {}

  /**
   * The same with the rests set free; services keep their ids.
   *
   * @param helped who may take what a broken machine leaves, by the section's group
   */
  static Problem free(
      Problem problem, Plan plan, Situation situation, UnaryOperator<Group> helped) {
    Set<Integer> done = situation.done();
    Map<Integer, Integer> begunBy = new HashMap<>();
    Map<Integer, Integer> restOf = new HashMap<>();
    List<Group> groups = new ArrayList<>(problem.groups());
    for (Plan.Route route : plan.routes()) {
      for (Plan.Stop stop : route.stops()) {
        if (done.contains(stop.service())) {
          begunBy.put(group(problem, stop), authority(problem, route));
        }
      }
    }
    for (Plan.Route route : plan.routes()) {
      int authority = authority(problem, route);
      boolean broken = situation.broken().contains(route.vehicle());
      for (Plan.Stop stop : route.stops()) {
        int group = group(problem, stop);
        boolean handedOver = begunBy.getOrDefault(group, authority) != authority;
        if (!done.contains(stop.service()) && (broken || handedOver)) {
          Group whole = problem.groups().get(group);
          restOf.computeIfAbsent(group, g -> add(groups, broken ? helped.apply(whole) : whole));
        }
      }
    }
    List<Service> services = new ArrayList<>();
    for (Service service : problem.services()) {
      Integer rest = done.contains(service.id()) ? null : restOf.get(service.group());
      services.add(rest == null ? service : service.inGroup(rest));
    }
    return problem.withGroups(groups).withServices(services);
  }

  private static int group(Problem problem, Plan.Stop stop) {
    return problem.services().get(stop.service()).group();
  }

  private static int authority(Problem problem, Plan.Route route) {
    return problem.authorityOf(problem.vehicles().get(route.vehicle()));
  }

  private static int add(List<Group> groups, Group whole) {
    int id = groups.size();
    groups.add(whole.withId(id));
    return id;
  }
}
