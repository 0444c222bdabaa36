package yukiwatari.solver;

import java.util.Arrays;
import java.util.List;

/** The {@link Calendar} as the search reads it: days are bits of a long. */
final class Rhythms {
  /** Section of a service that may be done on any day. */
  static final int NONE = -1;

  /** False when any service may be done on any day. */
  final boolean bind;

  /** By service: its section, or {@link #NONE}. */
  final int[] section;

  /** By service: its visit, counted through all sections. */
  final int[] visit;

  final int visitCount;

  /** Services of all visits, by section. */
  final int[][] services;

  /** By vehicle: the bit of its day. */
  final long[] day;

  /** By section: the days of each pattern. */
  private final long[][] patterns;

  /** By section: true when the patterns leave the search something to choose. */
  private final boolean[] free;

  Rhythms(Problem problem) {
    Calendar calendar = problem.calendar();
    int sections = calendar.sections().size();
    this.bind = sections > 0;
    this.section = new int[problem.services().size()];
    this.visit = new int[section.length];
    this.services = new int[sections][];
    this.patterns = new long[sections][];
    this.free = new boolean[sections];
    this.day = problem.vehicles().stream().mapToLong(v -> 1L << calendar.dayOf(v.id())).toArray();
    Arrays.fill(section, NONE);
    int visits = 0;
    for (int r = 0; r < sections; r++) {
      Calendar.Visits of = calendar.sections().get(r);
      for (List<Integer> together : of.visits()) {
        for (int service : together) {
          section[service] = r;
          visit[service] = visits;
        }
        visits++;
      }
      services[r] =
          of.visits().stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
      patterns[r] = of.patterns().stream().mapToLong(Rhythms::bits).toArray();
      free[r] = patterns[r].length > 1 || of.patterns().get(0).size() > of.visits().size();
    }
    this.visitCount = visits;
  }

  private static long bits(List<Integer> days) {
    long bits = 0;
    for (int d : days) {
      bits |= 1L << d;
    }
    return bits;
  }

  /** True when some pattern of the section has all these days. */
  boolean fit(int ofSection, long days) {
    for (long pattern : patterns[ofSection]) {
      if ((days & ~pattern) == 0) {
        return true;
      }
    }
    return false;
  }

  /** True when the days of the service's section are for the search to choose. */
  boolean choosesDays(int service) {
    return section[service] != NONE && free[section[service]];
  }
}
