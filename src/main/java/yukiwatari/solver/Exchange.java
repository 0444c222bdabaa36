package yukiwatari.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How far work may cross the boundary between authorities: each rule makes a new problem from a
 * given one, so that all of them are solved with the same fleet and effort. Free exchange is the
 * given problem itself. Rules only ever narrow: a district that a group does not allow stays
 * forbidden, and rules can be put one on the other.
 */
public final class Exchange {
  private Exchange() {}

  /** Every group stays in the contract district that does it today. */
  public static Problem insideDistricts(Problem problem) {
    return narrowed(problem, group -> List.of(group.district()));
  }

  /** Every group stays with its administrator, in any of its districts: own roads only. */
  public static Problem withinAuthorities(Problem problem) {
    return narrowed(problem, group -> districtsOf(problem, group.administrator()));
  }

  /**
   * A group may move only to a district whose roads adjoin it, so that swaps stay contiguous and no
   * contractor's work is scattered. A district's roads are the groups it does today. All districts
   * of the administrator stay allowed, so that exchange may do what own roads only may.
   */
  public static Problem toAdjoiningDistricts(Problem problem) {
    Adjoining adjoining = new Adjoining(problem);
    return narrowed(
        problem,
        group -> {
          BitSet allowed = adjoining.districts(group);
          allowed.set(group.district());
          districtsOf(problem, group.administrator()).forEach(allowed::set);
          return allowed.stream().boxed().toList();
        });
  }

  /** These groups are never given to another authority than their administrator. */
  public static Problem withoutExchangeOf(Problem problem, Set<Integer> groups) {
    return narrowed(
        problem,
        group ->
            groups.contains(group.id())
                ? districtsOf(problem, group.administrator())
                : allDistricts(problem));
  }

  /**
   * The group is done by this authority; for a district or a vehicle see {@link
   * Group#withAllowedDistricts} and {@link Group#pinnedTo}.
   */
  public static Problem pinnedToAuthority(Problem problem, int group, int authority) {
    Require.within("exchange", "authority", authority, 0, problem.authorities().size() - 1);
    return narrowed(
        problem,
        other -> other.id() == group ? districtsOf(problem, authority) : allDistricts(problem));
  }

  private static List<Integer> districtsOf(Problem problem, int authority) {
    return problem.districts().stream()
        .filter(district -> district.authority() == authority)
        .map(District::id)
        .toList();
  }

  private static List<Integer> allDistricts(Problem problem) {
    return problem.districts().stream().map(District::id).toList();
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
        each(
            problem.groups(),
            group ->
                group.withAllowedDistricts(
                    districts.apply(group).stream().filter(group::allows).toList())));
  }

  private static List<Group> each(List<Group> groups, UnaryOperator<Group> change) {
    List<Group> changed = new ArrayList<>(groups.size());
    for (Group group : groups) {
      changed.add(change.apply(group));
    }
    return changed;
  }
}
