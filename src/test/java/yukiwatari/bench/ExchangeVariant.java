package yukiwatari.bench;

import java.util.Locale;
import yukiwatari.solver.Costs;
import yukiwatari.solver.Exchange;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Service;

/** How far work may cross the boundary; all variants of an instance have the same machines. */
enum ExchangeVariant {
  /** Everybody does only their own, from any of their depots. */
  OWN_ONLY,
  /** Every group stays in the contract district that does it today. */
  TODAY,
  /** Anybody may do anything. */
  FREE,
  /** Everybody works on as many metres as they administer, within {@link #TOLERANCE_PERMILLE}. */
  BALANCED_KM,
  /** Everybody works as long as what they administer takes, within the same. */
  BALANCED_HOURS,
  /** Free but for {@link #fee}. */
  FEE;

  static final int TOLERANCE_PERMILLE = 20;

  /** 1,000 for each metre outside, so that it is never worth it. */
  private static final int PRICE_PER_KM = 1_000_000;

  /** 1,000 for each second outside. */
  private static final int PRICE_PER_HOUR = 3_600_000;

  Problem of(Problem problem) {
    return switch (this) {
      case TODAY -> Exchange.insideDistricts(problem);
      case OWN_ONLY -> Exchange.withinAuthorities(problem);
      case FREE -> problem;
      case BALANCED_KM -> Exchange.balanced(problem, TOLERANCE_PERMILLE, PRICE_PER_KM);
      case BALANCED_HOURS -> Exchange.balancedHours(problem, TOLERANCE_PERMILLE, PRICE_PER_HOUR);
      case FEE -> Exchange.withFee(problem, fee(problem));
    };
  }

  /** False when it is the same as another one: today is, where every authority has one district. */
  boolean differs(Problem problem) {
    return this != TODAY || problem.districts().size() > problem.authorities().size();
  }

  /** As the tables and docs/exchange-best.csv call it. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Half of what working on a section costs on average, rounded up. */
  private static long fee(Problem problem) {
    long millis = problem.services().stream().mapToLong(Service::exchangeMillis).sum();
    long cost = millis * problem.vehicles().get(0).hourlyPrice() / problem.groups().size() / 2;
    return (cost + Costs.PER_PRICE - 1) / Costs.PER_PRICE;
  }
}
