package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;

/** The part of {@link PlanChecker} that looks at the order within a route. */
final class RouteOrder {
  private RouteOrder() {}

  static List<Violation> check(Problem problem, Plan.Route route) {
    List<Violation> violations = new ArrayList<>();
    int latestClass = 0;
    int highestNumber = 0;
    for (Plan.Stop stop : route.stops()) {
      Service service = problem.services().get(stop.service());
      String owner = "vehicle " + route.vehicle() + " does service " + service.id();
      int priority = service.times().priority();
      if (problem.classOrder() && priority > 0 && priority < latestClass) {
        violations.add(
            new Violation(
                Violation.Rule.CLASS_ORDER,
                owner + " of class " + priority + " after one of class " + latestClass));
      }
      int number = service.pinNumber();
      if (number > 0 && number <= highestNumber) {
        violations.add(
            new Violation(
                Violation.Rule.PIN_ORDER,
                owner + " of number " + number + " after number " + highestNumber));
      }
      latestClass = Math.max(latestClass, priority);
      highestNumber = Math.max(highestNumber, number);
    }
    return violations;
  }
}
