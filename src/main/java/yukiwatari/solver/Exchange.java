package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How far work may cross the boundary between authorities: each rule makes a new problem from a
 * given one, so that all of them are solved with the same fleet and effort. Free exchange is the
 * given problem itself.
 */
public final class Exchange {
  private Exchange() {}

  /** Every group stays in the contract district that does it today. */
  public static Problem insideDistricts(Problem problem) {
    return narrowed(problem, group -> List.of(group.district()));
  }

  /** Every group stays with its administrator, in any of its districts. */
  public static Problem withinAuthorities(Problem problem) {
    return narrowed(
        problem,
        group -> {
          List<Integer> own = new ArrayList<>();
          for (District district : problem.districts()) {
            if (district.authority() == group.administrator()) {
              own.add(district.id());
            }
          }
          return own;
        });
  }

  /**
   * Every authority serves as many metres as it administers, within a tolerance. Windows on hours
   * stay.
   *
   * @param tolerancePermille of the metres it administers, 20 = 2 %
   * @param pricePerKm penalty per kilometre outside
   */
  public static Problem balanced(Problem problem, int tolerancePermille, int pricePerKm) {
    long[] metres = problem.administeredMetres();
    return windowed(
        problem,
        authority -> {
          long own = metres[authority.id()];
          long slack = slack(own, tolerancePermille);
          Window ofMetres = new Window(own - slack, own + slack, pricePerKm);
          Window today = authority.window();
          return today == null ? ofMetres : ofMetres.withMillisOf(today);
        });
  }

  /**
   * Every authority works as many hours as the work that it administers takes, within a tolerance
   * ({@link Service#exchangeMillis}). Windows on metres stay.
   *
   * @param tolerancePermille of the hours it administers, 20 = 2 %
   * @param hourlyPrice penalty per hour outside
   */
  public static Problem balancedHours(Problem problem, int tolerancePermille, int hourlyPrice) {
    long[] millis = problem.administeredMillis();
    return windowed(
        problem,
        authority -> {
          long own = millis[authority.id()];
          long slack = slack(own, tolerancePermille);
          Window ofMillis = Window.ofMillis(own - slack, own + slack, hourlyPrice);
          Window today = authority.window();
          return today == null ? ofMillis : today.withMillisOf(ofMillis);
        });
  }

  private static long slack(long own, int tolerancePermille) {
    Require.within("exchange", "tolerancePermille", tolerancePermille, 0, 1000);
    return own * tolerancePermille / 1000;
  }

  private static Problem windowed(Problem problem, Function<Authority, Window> window) {
    List<Authority> authorities = new ArrayList<>();
    for (Authority authority : problem.authorities()) {
      authorities.add(new Authority(authority.id(), window.apply(authority)));
    }
    return problem.with(authorities, problem.groups());
  }

  /** A group that changes hands costs this fee; groups exchanged today already are free of it. */
  public static Problem withFee(Problem problem, long price) {
    return problem.with(
        problem.authorities(), each(problem.groups(), group -> group.withChangePrice(price)));
  }

  private static Problem narrowed(Problem problem, Function<Group, List<Integer>> districts) {
    return problem.with(
        problem.authorities(),
        each(problem.groups(), group -> group.withAllowedDistricts(districts.apply(group))));
  }

  private static List<Group> each(List<Group> groups, UnaryOperator<Group> change) {
    List<Group> changed = new ArrayList<>(groups.size());
    for (Group group : groups) {
      changed.add(change.apply(group));
    }
    return changed;
  }
}
