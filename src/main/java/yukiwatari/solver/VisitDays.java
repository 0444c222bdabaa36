package yukiwatari.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The part of {@link PlanChecker} that looks at the days of visits. */
final class VisitDays {
  private VisitDays() {}

  static List<Violation> check(Problem problem, Plan plan) {
    Map<Integer, Integer> dayOfService = new HashMap<>();
    for (Plan.Route route : plan.routes()) {
      for (Plan.Stop stop : route.stops()) {
        dayOfService.put(stop.service(), problem.calendar().dayOf(route.vehicle()));
      }
    }
    List<Violation> violations = new ArrayList<>();
    for (Calendar.Visits section : problem.calendar().sections()) {
      List<Integer> days = new ArrayList<>();
      boolean split = false;
      for (List<Integer> visit : section.visits()) {
        TreeSet<Integer> daysOfVisit = new TreeSet<>();
        for (int service : visit) {
          if (dayOfService.containsKey(service)) {
            daysOfVisit.add(dayOfService.get(service));
          }
        }
        split |= daysOfVisit.size() > 1;
        days.addAll(daysOfVisit);
      }
      boolean twice = new HashSet<>(days).size() < days.size();
      boolean inPattern =
          section.patterns().stream().anyMatch(pattern -> new HashSet<>(pattern).containsAll(days));
      if (split || twice || !inPattern) {
        String message = "visits " + section.visits() + " are done on days " + days;
        violations.add(
            new Violation(Violation.Rule.DAYS, message + " of the patterns " + section.patterns()));
      }
    }
    return violations;
  }
}
