package yukiwatari.solver;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** By when each priority class is to be clear, and what a minute of lateness costs. */
public final class Deadlines {
  private static final int MINUTES_PER_HOUR = 60;

  private Deadlines() {}

  /**
   * The rule of one class.
   *
   * @param priority the class: {@link Service.Times#priority}
   * @param deadlineMillis every service of the class should be finished by then
   * @param pricePerMinute of each service after that, parts of a minute in proportion
   */
  public record Rule(int priority, int deadlineMillis, int pricePerMinute) {
    public Rule {
      Require.within(
          "class " + priority, "pricePerMinute", pricePerMinute, 0, Integer.MAX_VALUE / 60);
    }
  }

  /**
   * Gives every service the deadline and price of its class; classes without a rule keep theirs.
   *
   * @throws IllegalArgumentException when a class has two rules
   */
  public static Problem byClass(Problem problem, List<Rule> rules) {
    Set<Integer> seen = new HashSet<>();
    for (Rule rule : rules) {
      Require.that(seen.add(rule.priority()), "class " + rule.priority(), "has two rules");
    }
    return problem.withServices(
        problem.services().stream().map(service -> ruled(service, rules)).toList());
  }

  private static Service ruled(Service service, List<Rule> rules) {
    Service.Times times = service.times();
    for (Rule rule : rules) {
      if (rule.priority() == times.priority()) {
        int hourlyPrice = rule.pricePerMinute() * MINUTES_PER_HOUR;
        return service.withTimes(
            new Service.Times(
                times.releaseMillis(), rule.deadlineMillis(), hourlyPrice, times.priority()));
      }
    }
    return service;
  }
}
