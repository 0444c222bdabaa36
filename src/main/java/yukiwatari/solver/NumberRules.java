package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yukiwatari.solver.Feasibility.Cause;
import yukiwatari.solver.Feasibility.Finding;
import yukiwatari.solver.Feasibility.Subject;

/** Numbers of pinned services that contradict each other or the order of classes. */
final class NumberRules {
  private NumberRules() {}

  /** By vehicle and number; each names the later one of two that exclude each other. */
  static List<Finding> check(Problem problem) {
    Map<Integer, List<Service>> byVehicle = new TreeMap<>();
    for (Service service : problem.services()) {
      if (service.pinNumber() != 0) {
        int vehicle = problem.groups().get(service.group()).pinnedVehicle();
        byVehicle.computeIfAbsent(vehicle, v -> new ArrayList<>()).add(service);
      }
    }
    List<Finding> findings = new ArrayList<>();
    byVehicle.forEach(
        (vehicle, services) -> {
          services.sort(Comparator.comparingInt(Service::pinNumber));
          sameNumber(vehicle, services, findings);
          if (problem.classOrder()) {
            againstClass(vehicle, services, findings);
          }
        });
    return findings;
  }

  private static void sameNumber(int vehicle, List<Service> services, List<Finding> findings) {
    for (int i = 1; i < services.size(); i++) {
      Service earlier = services.get(i - 1);
      Service later = services.get(i);
      if (earlier.pinNumber() == later.pinNumber()) {
        findings.add(
            finding(
                Cause.SAME_NUMBER,
                later,
                vehicle,
                "has the number " + later.pinNumber() + " of service " + earlier.id()));
      }
    }
  }

  private static void againstClass(int vehicle, List<Service> services, List<Finding> findings) {
    Service latest = services.get(0);
    for (Service service : services) {
      int priority = service.times().priority();
      if (priority > 0 && priority < latest.times().priority()) {
        String other = "service " + latest.id() + " of class " + latest.times().priority();
        findings.add(
            finding(
                Cause.NUMBER_AGAINST_CLASS,
                service,
                vehicle,
                "of class " + priority + " has a later number than " + other));
      }
      latest = priority > latest.times().priority() ? service : latest;
    }
  }

  private static Finding finding(Cause cause, Service service, int vehicle, String what) {
    String detail = "service " + service.id() + " pinned to vehicle " + vehicle + " " + what;
    return new Finding(cause, Subject.SERVICE, service.id(), detail);
  }
}
