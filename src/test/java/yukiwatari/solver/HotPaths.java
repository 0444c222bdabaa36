package yukiwatari.solver;

import java.util.List;

/**
 * The steps that take the search its time, one call each, for the measurements of ops/bench jmh. A
 * call leaves everything as it was, so that the next one finds the same work. Not for several
 * threads.
 *
 * <p>A {@link Grid} of 180 services and 8 vehicles of two authorities, whose sections may change
 * hands; a {@link RoadLike} network of 20,000 streets.
 */
public final class HotPaths {
  private static final int SIDE = 10;
  private static final int VEHICLES = 8;
  private static final int STREETS = 20_000;
  private static final int ENDS = 512;
  private static final int STRING = 5;

  private final Instance in;
  private final State state;
  private final RouteState longest;
  private final RouteState scratch;
  private final boolean[] string;
  private final Insertion insertion;
  private final Ruin ruin;
  private final Recreate recreate;
  private final int absent;
  private int position;

  private final ShortestPaths plainWays;
  private final ShortestPaths turningWays;
  private final int[][] plainEnds;
  private final int[][] turningEnds;
  private int pair;

  public HotPaths() {
    this.in = new Instance(Grid.of(SIDE, VEHICLES));
    Rng rng = new Rng(1);
    Neighbours neighbours = new Neighbours(in);
    this.state = Construction.run(in, neighbours, rng, null);
    RouteState most = state.route(0);
    for (int v = 1; v < VEHICLES; v++) {
      most = state.route(v).size > most.size ? state.route(v) : most;
    }
    this.absent = most.items[most.size / 2];
    state.remove(new int[] {absent}, 1);
    this.longest = state.route(most.vehicle);
    this.scratch = new RouteState(in, longest.vehicle);
    this.string = new boolean[in.services];
    this.insertion = new Insertion(in, state, neighbours, rng, false);
    this.ruin = new Ruin(in, state, neighbours, rng);
    this.recreate = new Recreate(in, state, neighbours, rng, true);

    RoadLike plain = new RoadLike(1, STREETS, false);
    RoadLike turning = new RoadLike(1, STREETS, true);
    this.plainWays = new ShortestPaths(plain.network(), 0);
    this.turningWays = new ShortestPaths(turning.network(), 0);
    this.plainEnds = ends(plain);
    this.turningEnds = ends(turning);
  }

  /** Departure and approach of some pairs of modes. */
  private static int[][] ends(RoadLike road) {
    List<Mode> modes = road.modes(ENDS);
    int[][] ends = new int[ENDS][];
    for (int i = 0; i < ENDS; i++) {
      int departure = Ends.departure(road.network(), modes.get(i));
      int approach = Ends.approach(road.network(), modes.get(2 * ENDS - 1 - i));
      ends[i] = new int[] {departure, approach};
    }
    return ends;
  }

  /** One more position of the longest route: its duration with the absent service there. */
  public int join() {
    position = position <= longest.size ? position + 1 : 1;
    return longest.joined(absent, position);
  }

  /** The cheapest place of the absent service in all routes, none of which has changed. */
  public long insertion() {
    return insertion.find(absent) ? insertion.delta : -1;
  }

  /** A copy of the longest route with the absent service in its middle: its duration. */
  public int splice() {
    scratch.copyFrom(longest);
    scratch.insert(absent, scratch.size / 2 + 1);
    return scratch.duration;
  }

  /** A copy of the longest route cut open, without five services of its middle: its duration. */
  public int cut() {
    scratch.copyFrom(longest);
    int first = scratch.size / 2;
    for (int p = first; p < Math.min(first + STRING, scratch.size + 1); p++) {
      string[scratch.items[p]] = true;
    }
    scratch.removeMarked(string);
    return scratch.duration;
  }

  /** A whole iteration, taken back: ruin, recreate, rollback. Returns what it would cost. */
  public long iteration() {
    state.begin();
    int before = state.absentCount();
    ruin.apply();
    recreate.apply(state.absentCount() - before);
    long cost = state.cost();
    state.rollback();
    return cost;
  }

  /** The way between the next pair of modes, node by node. */
  public int way() {
    pair = (pair + 1) % ENDS;
    return plainWays.search(plainEnds[pair][0], plainEnds[pair][1]);
  }

  /** The same with turns, arc by arc. */
  public int wayWithTurns() {
    pair = (pair + 1) % ENDS;
    return turningWays.search(turningEnds[pair][0], turningEnds[pair][1]);
  }

  /** Services of the route on which join, splice and cut work. */
  public int longestRoute() {
    return longest.size;
  }
}
