package yukiwatari.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
      for (List<Integer> visit : section.visits()) {
        // Once for each day of the visit, which should have one.
        visit.stream()
            .map(dayOfService::get)
            .filter(Objects::nonNull)
            .distinct()
            .forEach(days::add);
      }
      boolean split =
          section.visits().stream()
              .anyMatch(
                  visit ->
                      visit.stream()
                              .map(dayOfService::get)
                              .filter(Objects::nonNull)
                              .distinct()
                              .count()
                          > 1);
      boolean twice = new HashSet<>(days).size() < days.size();
      if (split
          || twice
          || section.patterns().stream().noneMatch(p -> new HashSet<>(p).containsAll(days))) {
        violations.add(
            new Violation(
                Violation.Rule.DAYS,
                "visits "
                    + section.visits()
                    + " are done on days "
                    + days
                    + " of the patterns "
                    + section.patterns()));
      }
    }
    return violations;
  }
}
