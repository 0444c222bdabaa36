package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yukiwatari.solver.Feasibility.Cause;
import yukiwatari.solver.Feasibility.Finding;
import yukiwatari.solver.Feasibility.Subject;

/**
 * Windows on exchange metres or working time that contradict the work or each other. Must: only the
 * one may serve it. May: the one may serve it too. Services that no vehicle can do count for
 * nobody.
 */
final class WindowRules {
  /** What a window bounds. */
  private enum Measure {
    METRES("m"),
    MILLIS("ms of work");

    private final String unit;

    Measure(String unit) {
      this.unit = unit;
    }

    private long of(Service service) {
      return this == METRES ? service.exchangeMetres() : service.exchangeMillis();
    }

    private long least(@Nullable Window window) {
      return window == null ? 0 : this == METRES ? window.minMetres() : window.minMillis();
    }

    private long most(@Nullable Window window) {
      return window == null
          ? Window.NO_LIMIT
          : this == METRES ? window.maxMetres() : window.maxMillis();
    }
  }

  private final Instance in;
  private final Measure measure;
  private final List<Finding> findings = new ArrayList<>();
  private final long[] authorityMay;
  private final long[] authorityMust;
  private final long[] districtMay;
  private final long[] districtMust;

  /** By administrator, then performer. */
  private final long[][] pairMay;

  private final long[][] pairMust;
  private long all;

  private WindowRules(Instance in, Measure measure) {
    this.in = in;
    this.measure = measure;
    this.authorityMay = new long[in.problem.authorities().size()];
    this.authorityMust = new long[authorityMay.length];
    this.districtMay = new long[in.problem.districts().size()];
    this.districtMust = new long[districtMay.length];
    this.pairMay = new long[authorityMay.length][authorityMay.length];
    this.pairMust = new long[authorityMay.length][authorityMay.length];
  }

  static List<Finding> check(Instance in) {
    List<Finding> all = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      all.addAll(new WindowRules(in, measure).check());
    }
    return all;
  }

  private List<Finding> check() {
    countWork();
    for (Authority authority : in.problem.authorities()) {
      int a = authority.id();
      compare(Subject.AUTHORITY, a, authority.window(), authorityMust[a], authorityMay[a]);
    }
    for (District district : in.problem.districts()) {
      int d = district.id();
      compare(Subject.DISTRICT, d, district.window(), districtMust[d], districtMay[d]);
    }
    authoritiesTogether();
    districtsTogether();
    for (int p = 0; p < in.problem.pairs().size(); p++) {
      PairWindow pair = in.problem.pairs().get(p);
      int from = pair.administrator();
      int to = pair.performer();
      compare(Subject.PAIR, p, pair.window(), pairMust[from][to], pairMay[from][to]);
    }
    return findings;
  }

  private void countWork() {
    for (int s = 0; s < in.services; s++) {
      if (Alone.cause(in, s) != null) {
        continue;
      }
      Service service = in.problem.services().get(s);
      long amount = measure.of(service);
      all += amount;
      boolean[] authorities = new boolean[authorityMay.length];
      boolean[] districts = new boolean[districtMay.length];
      for (int v : in.eligible[s].vehicles) {
        authorities[in.authority[v]] = true;
        districts[in.district[v]] = true;
      }
      count(authorities, amount, authorityMay, authorityMust);
      count(districts, amount, districtMay, districtMust);
      int administrator = in.problem.groups().get(service.group()).administrator();
      count(authorities, amount, pairMay[administrator], pairMust[administrator]);
    }
  }

  private static void count(boolean[] who, long amount, long[] may, long[] must) {
    int several = 0;
    for (int i = 0; i < who.length; i++) {
      may[i] += who[i] ? amount : 0;
      several += who[i] ? 1 : 0;
    }
    for (int i = 0; i < who.length; i++) {
      must[i] += who[i] && several == 1 ? amount : 0;
    }
  }

  private void compare(Subject subject, int id, @Nullable Window window, long must, long may) {
    String owner = subject.name().toLowerCase(Locale.ROOT) + " " + id;
    long least = measure.least(window);
    long most = measure.most(window);
    if (least > may) {
      found(Cause.WINDOW_TOO_HIGH, subject, id, owner + " may serve ", may, ", at least " + least);
    }
    if (most < must) {
      found(
          Cause.WINDOW_TOO_LOW,
          subject,
          id,
          owner + " alone may serve ",
          must,
          ", at most " + most);
    }
  }

  private void found(Cause cause, Subject subject, int id, String who, long amount, String bound) {
    findings.add(new Finding(cause, subject, id, who + amount + " " + measure.unit + bound));
  }

  private void authoritiesTogether() {
    List<@Nullable Window> windows = new ArrayList<>();
    in.problem.authorities().forEach(authority -> windows.add(authority.window()));
    together(windows, Subject.ALL, 0, "all authorities", all, all);
  }

  /** The districts of an authority against all work and against its own window. */
  private void districtsTogether() {
    for (Authority authority : in.problem.authorities()) {
      List<@Nullable Window> windows = new ArrayList<>();
      for (District district : in.problem.districts()) {
        if (district.authority() == authority.id()) {
          windows.add(district.window());
        }
      }
      Window own = authority.window();
      String owner = "the districts of authority " + authority.id();
      int a = authority.id();
      long least = Math.max(authorityMust[a], measure.least(own));
      long most = Math.min(authorityMay[a], measure.most(own));
      if (!windows.isEmpty()) {
        together(windows, Subject.AUTHORITY, a, owner, least, most);
      }
    }
  }

  /**
   * @param least that they must serve together
   * @param most that they can serve together
   */
  private void together(
      List<@Nullable Window> windows,
      Subject subject,
      int id,
      String owner,
      long least,
      long most) {
    long lowest = 0;
    long highest = 0;
    for (Window window : windows) {
      lowest += measure.least(window);
      highest += measure.most(window);
    }
    if (lowest > most) {
      found(
          Cause.WINDOW_TOO_HIGH,
          subject,
          id,
          owner + " can serve ",
          most,
          ", their windows ask for " + lowest);
    }
    if (highest < least) {
      found(
          Cause.WINDOW_TOO_LOW,
          subject,
          id,
          owner + " must serve ",
          least,
          ", their windows admit " + highest);
    }
  }
}
