package yukiwatari.solver;

/**
 * Takes strings of neighbouring services out of nearby routes: the ruin of SISR (Christiaens and
 * Vanden Berghe 2020, section 5.1). A group that can change hands is taken out whole, so that its
 * performer is free again; so are the visits of a section that has several patterns of days. Each
 * trip of a vehicle that reloads counts as a route.
 */
final class Ruin {
  /** Mean number of services taken out. */
  private static final int MEAN_REMOVED = 10;

  private static final int LONGEST_STRING = 10;

  /** Share of strings that keep a part in their middle. */
  private static final double SPLIT_SHARE = 0.5;

  /** The part kept grows by one with this chance. */
  private static final double KEEP_MORE = 0.01;

  private final Instance in;
  private final State state;
  private final Neighbours neighbours;
  private final Rng rng;
  private final int[] removed;
  private int count;
  private final boolean[] chosen;

  /** By service: the ruin in which a string was taken from the trip that begins with it. */
  private final long[] ruined;

  private long ruins;

  Ruin(Instance in, State state, Neighbours neighbours, Rng rng) {
    this.in = in;
    this.state = state;
    this.neighbours = neighbours;
    this.rng = rng;
    this.removed = new int[in.services];
    this.chosen = new boolean[in.services];
    this.ruined = new long[in.services];
  }

  /** Removes strings around a random service. */
  void apply() {
    ruins++;
    count = 0;
    int seed = rng.below(in.services);
    double longest = Math.min(LONGEST_STRING, meanRouteSize());
    double mostStrings = 4.0 * MEAN_REMOVED / (1 + longest) - 1;
    int strings = (int) (1 + rng.unit() * mostStrings);
    strings -= takeString(seed, longest);
    int[] near = neighbours.of(seed);
    for (int i = 0; i < near.length && strings > 0; i++) {
      strings -= takeString(near[i], longest);
    }
    takeGroupMates();
    takeOtherVisits();
    for (int i = 0; i < count; i++) {
      chosen[removed[i]] = false;
    }
    state.remove(removed, count);
  }

  /** Of a route, or of a trip where vehicles can reload. */
  private double meanRouteSize() {
    int used = 0;
    for (int v = 0; v < in.authority.length; v++) {
      RouteState route = state.route(v);
      used += route.size > 0 ? 1 : 0;
      used += route.trips == null ? 0 : route.trips.reloads();
    }
    return used == 0 ? 1 : (double) (in.services - state.absentCount()) / used;
  }

  /** Takes a string with the service in it; returns the number of strings taken, 0 or 1. */
  private int takeString(int service, double longest) {
    int v = state.vehicleOf(service);
    if (v < 0) {
      return 0;
    }
    RouteState route = state.route(v);
    int at = state.positionOf(service);
    int begin = route.trips == null ? 1 : route.trips.first(at);
    int size = route.trips == null ? route.size : route.trips.last(at) - begin + 1;
    if (ruined[route.items[begin]] == ruins) {
      return 0;
    }
    ruined[route.items[begin]] = ruins;
    int length = (int) (1 + rng.unit() * Math.min(size, longest));
    int kept = 0;
    if (length > 1 && length < size && rng.unit() < SPLIT_SHARE) {
      kept = 1;
      while (length + kept < size && rng.unit() < KEEP_MORE) {
        kept++;
      }
    }
    int span = length + kept;
    int lowest = Math.max(begin, at - span + 1);
    int highest = Math.min(at, begin + size - span);
    int first = lowest + rng.below(highest - lowest + 1);
    int keepFrom = first + (kept == 0 ? span : 1 + rng.below(length - 1));
    for (int p = first; p < first + span; p++) {
      if (p < keepFrom || p >= keepFrom + kept) {
        take(route.items[p]);
      }
    }
    return 1;
  }

  private void takeGroupMates() {
    for (int i = count - 1; i >= 0; i--) {
      int g = in.group[removed[i]];
      if (in.exchangeable[g]) {
        for (int mate : in.members[g]) {
          if (state.vehicleOf(mate) >= 0) {
            take(mate);
          }
        }
      }
    }
  }

  private void takeOtherVisits() {
    for (int i = 0; i < count && in.rhythms.bind; i++) {
      if (in.rhythms.choosesDays(removed[i])) {
        for (int visit : in.rhythms.services[in.rhythms.section[removed[i]]]) {
          if (state.vehicleOf(visit) >= 0) {
            take(visit);
          }
        }
      }
    }
  }

  private void take(int service) {
    if (!chosen[service]) {
      chosen[service] = true;
      removed[count++] = service;
    }
  }
}
