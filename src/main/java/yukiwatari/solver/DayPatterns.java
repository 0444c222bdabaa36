package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Days on which a section may be visited, made from how often it should be. */
public final class DayPatterns {
  /** More are refused: nobody wants that much freedom, and the search would pay for it. */
  private static final int MOST = 1000;

  private final int times;
  private final int period;
  private final int days;
  private final Set<Integer> workingDays;

  /** Sum of squared pauses of the best so far. */
  private int least = Integer.MAX_VALUE;

  private final List<List<Integer>> found = new ArrayList<>();

  private DayPatterns(int times, int period, int days, Set<Integer> workingDays) {
    this.times = times;
    this.period = period;
    this.days = days;
    this.workingDays = Set.copyOf(workingDays);
  }

  /**
   * So many visits in every period, on the same days of each, as evenly as the working days allow:
   * all choices with the least sum of squared pauses, the pause from the last visit of a period to
   * the first one of the next among them. Twice a week on Monday to Friday gives Monday and
   * Thursday, Monday and Friday, Tuesday and Friday.
   *
   * @param period in days, a divisor of the horizon: 7 for a number of times a week
   * @param days the horizon, from day 0 on
   * @param workingDays among them
   * @return days of the horizon, rising, by pattern; empty when the periods have too few working
   *     days in common
   * @throws IllegalArgumentException when there are more than 1,000
   */
  public static List<List<Integer>> evenly(
      int times, int period, int days, Set<Integer> workingDays) {
    Require.within("patterns", "days", days, 1, Calendar.MOST_DAYS);
    Require.within("patterns", "period", period, 1, days);
    Require.that(
        days % period == 0, "patterns", "period " + period + " does not divide " + days + " days");
    Require.within("patterns", "times", times, 1, period);
    DayPatterns patterns = new DayPatterns(times, period, days, workingDays);
    patterns.extend(new ArrayList<>(), 0, false);
    patterns.extend(new ArrayList<>(), 0, true);
    return patterns.found.stream().map(patterns::throughHorizon).toList();
  }

  /**
   * Completes the days of one period.
   *
   * @param squares of the pauses so far
   * @param collecting false while the least sum is looked for
   */
  private void extend(List<Integer> chosen, int squares, boolean collecting) {
    int first = chosen.isEmpty() ? 0 : chosen.get(0);
    int last = chosen.isEmpty() ? -1 : chosen.get(chosen.size() - 1);
    int pauses = times - chosen.size() + 1;
    int left = first + period - last;
    // No sum of squares is less than that of equal pauses.
    double sum = chosen.isEmpty() ? 0 : squares + (double) left * left / pauses;
    if (collecting ? sum > least : sum >= least) {
      return;
    }
    if (chosen.size() == times) {
      least = squares + left * left;
      if (collecting) {
        Require.that(found.size() < MOST, "patterns", "are more than " + MOST);
        found.add(List.copyOf(chosen));
      }
      return;
    }
    for (int day = last + 1; day < period; day++) {
      if (worked(day)) {
        int pause = chosen.isEmpty() ? 0 : day - last;
        chosen.add(day);
        extend(chosen, squares + pause * pause, collecting);
        chosen.remove(chosen.size() - 1);
      }
    }
  }

  /** True when the day of the period is a working day in every one of them. */
  private boolean worked(int day) {
    for (int d = day; d < days; d += period) {
      if (!workingDays.contains(d)) {
        return false;
      }
    }
    return true;
  }

  private List<Integer> throughHorizon(List<Integer> ofPeriod) {
    List<Integer> all = new ArrayList<>();
    for (int begin = 0; begin < days; begin += period) {
      for (int day : ofPeriod) {
        all.add(begin + day);
      }
    }
    return all;
  }
}
