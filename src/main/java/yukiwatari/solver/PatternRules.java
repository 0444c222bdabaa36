package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;
import yukiwatari.solver.Feasibility.Cause;
import yukiwatari.solver.Feasibility.Finding;
import yukiwatari.solver.Feasibility.Subject;

/** Sections of a calendar none of whose patterns can be kept, even if nothing else were done. */
final class PatternRules {
  private PatternRules() {}

  /** In the order of the calendar; names the first service of the section. */
  static List<Finding> check(Instance in) {
    List<Finding> findings = new ArrayList<>();
    for (Calendar.Visits section : in.problem.calendar().sections()) {
      boolean each =
          section.visits().stream().flatMap(List::stream).allMatch(s -> Alone.cause(in, s) == null);
      if (each && section.patterns().stream().noneMatch(p -> possible(in, section, p))) {
        findings.add(
            new Finding(
                Cause.NO_PATTERN_POSSIBLE,
                Subject.SERVICE,
                section.visits().get(0).get(0),
                "visits "
                    + section.visits()
                    + " have no vehicle on enough days of any of the patterns "
                    + section.patterns()));
      }
    }
    return findings;
  }

  /** True when as many of the pattern's days have vehicles for a visit as there are visits. */
  private static boolean possible(Instance in, Calendar.Visits section, List<Integer> pattern) {
    List<Integer> visit = section.visits().get(0);
    long days =
        pattern.stream()
            .filter(day -> visit.stream().allMatch(service -> Alone.canDoOn(in, service, day)))
            .count();
    return days >= section.visits().size();
  }
}
