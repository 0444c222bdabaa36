package yukiwatari.solver;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Exchange metres and working time served by each authority, by each district and by each authority
 * for each other one, and what their windows cost. All three are <i>holders</i> of a window, in one
 * row: authorities, districts, then pairs by administrator and performer.
 */
final class Windows {
  private final Instance in;

  /** By holder; null = no window. */
  private final @Nullable Window[] window;

  private final long[] metres;
  private final long[] millis;
  private final int authorities;
  private final int firstPair;
  private final boolean any;
  private long cost;

  Windows(Instance in) {
    this.in = in;
    Problem problem = in.problem;
    this.authorities = problem.authorities().size();
    this.firstPair = authorities + problem.districts().size();
    int holders = firstPair + (problem.pairs().isEmpty() ? 0 : authorities * authorities);
    this.window = new @Nullable Window[holders];
    problem.authorities().forEach(a -> window[a.id()] = a.window());
    problem.districts().forEach(d -> window[authorities + d.id()] = d.window());
    problem.pairs().forEach(p -> window[pair(p.administrator(), p.performer())] = p.window());
    this.metres = Arrays.copyOf(in.elsewhere.metres, holders);
    this.millis = Arrays.copyOf(in.elsewhere.millis, holders);
    boolean found = false;
    for (int holder = 0; holder < holders; holder++) {
      Window one = window[holder];
      cost += one == null ? 0 : one.cost(metres[holder], millis[holder]);
      found |= one != null;
    }
    this.any = found;
  }

  /** These sums as what a piece finds done elsewhere. */
  Elsewhere elsewhere(int finishMillis) {
    return new Elsewhere(metres, millis, finishMillis);
  }

  private int pair(int administrator, int performer) {
    return firstPair + administrator * authorities + performer;
  }

  /** Penalty of all windows. */
  long cost() {
    return cost;
  }

  /** Change of the penalty when the vehicle takes the service as well; three holders change. */
  long delta(int service, int vehicle) {
    if (!any) {
      return 0;
    }
    int performer = in.authority[vehicle];
    long change = change(performer, service) + change(authorities + in.district[vehicle], service);
    return firstPair == window.length
        ? change
        : change + change(pair(in.administrator[in.group[service]], performer), service);
  }

  void add(int service, int vehicle) {
    if (any) {
      cost += delta(service, vehicle);
      count(service, vehicle, 1);
    }
  }

  void remove(int service, int vehicle) {
    if (any) {
      count(service, vehicle, -1);
      cost -= delta(service, vehicle);
    }
  }

  private void count(int service, int vehicle, int sign) {
    int performer = in.authority[vehicle];
    count(performer, service, (long) sign);
    count(authorities + in.district[vehicle], service, (long) sign);
    if (firstPair < window.length) {
      count(pair(in.administrator[in.group[service]], performer), service, (long) sign);
    }
  }

  private void count(int holder, int service, long sign) {
    metres[holder] += sign * in.exchangeMetres[service];
    millis[holder] += sign * in.exchangeMillis[service];
  }

  private long change(int holder, int service) {
    Window bounds = window[holder];
    if (bounds == null) {
      return 0;
    }
    long m = metres[holder];
    long t = millis[holder];
    return bounds.cost(m + in.exchangeMetres[service], t + in.exchangeMillis[service])
        - bounds.cost(m, t);
  }
}
