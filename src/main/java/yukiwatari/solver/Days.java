package yukiwatari.solver;

/**
 * On which days the sections of a {@link Calendar} are visited in a state. The first service of the
 * first visit leaves the patterns that have its day, until only the days of one are left.
 */
final class Days {
  private final Rhythms rhythms;

  /** By section: bits of the days of its visits. */
  private final long[] taken;

  /** By visit: how many of its services are done, and the bit of the day. */
  private final int[] done;

  private final long[] dayOfVisit;

  Days(Rhythms rhythms) {
    this.rhythms = rhythms;
    this.taken = new long[rhythms.services.length];
    this.done = new int[rhythms.visitCount];
    this.dayOfVisit = new long[rhythms.visitCount];
  }

  /** True when the absent service may be done on the vehicle's day. */
  boolean allow(int service, int vehicle) {
    if (!rhythms.bind || rhythms.section[service] == Rhythms.NONE) {
      return true;
    }
    long day = rhythms.day[vehicle];
    int visit = rhythms.visit[service];
    if (done[visit] > 0) {
      return dayOfVisit[visit] == day;
    }
    long days = taken[rhythms.section[service]];
    return (days & day) == 0 && rhythms.fit(rhythms.section[service], days | day);
  }

  /** True when its section leaves the absent service only some of its days. */
  boolean begun(int service) {
    return rhythms.section[service] != Rhythms.NONE && taken[rhythms.section[service]] != 0;
  }

  void add(int service, int vehicle) {
    if (rhythms.bind && rhythms.section[service] != Rhythms.NONE) {
      int visit = rhythms.visit[service];
      if (done[visit]++ == 0) {
        dayOfVisit[visit] = rhythms.day[vehicle];
        taken[rhythms.section[service]] |= dayOfVisit[visit];
      }
    }
  }

  void remove(int service) {
    if (rhythms.bind && rhythms.section[service] != Rhythms.NONE) {
      int visit = rhythms.visit[service];
      if (--done[visit] == 0) {
        taken[rhythms.section[service]] &= ~dayOfVisit[visit];
      }
    }
  }
}
