package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yukiwatari.solver.Feasibility.Cause;
import yukiwatari.solver.Feasibility.Finding;
import yukiwatari.solver.Feasibility.Subject;

/**
 * Windows on exchange metres that contradict the work or each other. Must: only the one may serve
 * it. May: the one may serve it too. Services that no vehicle can do count for nobody.
 */
final class WindowRules {
  private final Instance in;
  private final List<Finding> findings = new ArrayList<>();
  private final long[] authorityMay;
  private final long[] authorityMust;
  private final long[] districtMay;
  private final long[] districtMust;
  private long all;

  private WindowRules(Instance in) {
    this.in = in;
    this.authorityMay = new long[in.problem.authorities().size()];
    this.authorityMust = new long[authorityMay.length];
    this.districtMay = new long[in.problem.districts().size()];
    this.districtMust = new long[districtMay.length];
  }

  static List<Finding> check(Instance in) {
    WindowRules rules = new WindowRules(in);
    rules.countWork();
    for (Authority authority : in.problem.authorities()) {
      int a = authority.id();
      rules.compare(
          Subject.AUTHORITY, a, authority.window(), rules.authorityMust[a], rules.authorityMay[a]);
    }
    for (District district : in.problem.districts()) {
      int d = district.id();
      rules.compare(
          Subject.DISTRICT, d, district.window(), rules.districtMust[d], rules.districtMay[d]);
    }
    rules.authoritiesTogether();
    rules.districtsTogether();
    return rules.findings;
  }

  private void countWork() {
    for (int s = 0; s < in.services; s++) {
      if (Alone.cause(in, s) != null) {
        continue;
      }
      all += in.exchangeMetres[s];
      boolean[] authorities = new boolean[authorityMay.length];
      boolean[] districts = new boolean[districtMay.length];
      for (int v : in.eligible[s].vehicles) {
        authorities[in.authority[v]] = true;
        districts[in.district[v]] = true;
      }
      count(authorities, in.exchangeMetres[s], authorityMay, authorityMust);
      count(districts, in.exchangeMetres[s], districtMay, districtMust);
    }
  }

  private static void count(boolean[] who, int metres, long[] may, long[] must) {
    int several = 0;
    for (int i = 0; i < who.length; i++) {
      may[i] += who[i] ? metres : 0;
      several += who[i] ? 1 : 0;
    }
    for (int i = 0; i < who.length; i++) {
      must[i] += who[i] && several == 1 ? metres : 0;
    }
  }

  private void compare(Subject subject, int id, @Nullable Window window, long must, long may) {
    if (window == null) {
      return;
    }
    String owner = subject.name().toLowerCase(Locale.ROOT) + " " + id;
    if (window.minMetres() > may) {
      String detail = owner + " may serve " + may + " m, at least " + window.minMetres();
      findings.add(new Finding(Cause.WINDOW_TOO_HIGH, subject, id, detail));
    }
    if (window.maxMetres() < must) {
      String detail = owner + " alone may serve " + must + " m, at most " + window.maxMetres();
      findings.add(new Finding(Cause.WINDOW_TOO_LOW, subject, id, detail));
    }
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
      long least = own == null ? authorityMust[a] : Math.max(authorityMust[a], own.minMetres());
      long most = own == null ? authorityMay[a] : Math.min(authorityMay[a], own.maxMetres());
      if (!windows.isEmpty()) {
        together(windows, Subject.AUTHORITY, a, owner, least, most);
      }
    }
  }

  /**
   * @param least metres that they must serve together
   * @param most metres that they can serve together
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
      lowest += window == null ? 0 : window.minMetres();
      highest += window == null ? Long.MAX_VALUE / 1_000_000 : window.maxMetres();
    }
    if (lowest > most) {
      String detail = owner + " can serve " + most + " m, their windows ask for " + lowest;
      findings.add(new Finding(Cause.WINDOW_TOO_HIGH, subject, id, detail));
    }
    if (highest < least) {
      String detail = owner + " must serve " + least + " m, their windows admit " + highest;
      findings.add(new Finding(Cause.WINDOW_TOO_LOW, subject, id, detail));
    }
  }
}
