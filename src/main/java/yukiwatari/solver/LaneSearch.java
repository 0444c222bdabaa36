package yukiwatari.solver;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Shortest travel from up to {@link #LANES} departures to all states at once. Departures that lie
 * close together have nearly the same shortest path trees, so one sweep over the network serves
 * them all: a state carries one label per departure (centralised search, Hilger, Köhler, Möhring
 * and Schilling 2009). Labels are corrected until nothing improves, so that they are exact in
 * whatever order states come up; the order only saves work. At first a state comes up when a
 * departure's wave reaches it. Once every departure has reached the others, it comes up by the
 * earliest of its labels, so that the waves cross the network as one.
 *
 * <p>Reused for many departures; not for several threads at once.
 */
final class LaneSearch {
  /** Labels of a state fill one cache line. */
  static final int LANES = 16;

  private static final int NONE = -1;

  /**
   * Longer than the time by which a wave ever has to go back: a ring that is too short mixes early
   * and late states, which is not wrong but takes many times as long.
   */
  private static final int BUCKETS = 1 << 14;

  private final SearchGraph graph;

  /** Millis by state and lane; {@link Network#UNREACHABLE} = no way known. */
  private final int[] label;

  /** Time per bucket. */
  private final int width;

  /** First state of a bucket; the ring is a power of two long. */
  private final int[] bucket;

  /** Next and previous state in a state's bucket. */
  private final int[] next;

  private final int[] previous;

  /** Bucket in which a state waits, counted from the start of the search. */
  private final int[] waiting;

  /** States whose labels must be reset before the next run. */
  private final int[] touched;

  private int touchedStates;
  private final boolean[] isTouched;

  /** The first so many touched states are those in which the departures find themselves. */
  private int starts;

  private int metAtOnce;

  /**
   * False while the waves of the departures meet, true when each has reached all the others, or no
   * more of them have met for a while: some may not be connected.
   */
  private boolean together;

  private int now;
  private int waitingStates;

  LaneSearch(SearchGraph graph) {
    this.graph = graph;
    this.label = new int[Math.multiplyExact(graph.states(), LANES)];
    long sum = 0;
    for (int millis : graph.weight) {
      sum += millis;
    }
    this.width = (int) Math.max(1, sum / Math.max(1, graph.weight.length));
    this.bucket = new int[BUCKETS];
    this.next = new int[graph.states()];
    this.previous = new int[graph.states()];
    this.waiting = new int[graph.states()];
    this.touched = new int[graph.states()];
    this.isTouched = new boolean[graph.states()];
    Arrays.fill(label, Network.UNREACHABLE);
    Arrays.fill(waiting, NONE);
  }

  /**
   * Searches the whole network from the departures begin .. end - 1 of the list, at most {@link
   * #LANES}.
   *
   * @param wanted states that will be asked for; the search may end when all are settled
   */
  void run(int[] departures, int begin, int end, int[] wanted) {
    begin(departures, begin, end);
    sweep(null, 0, wanted, end - begin);
  }

  /**
   * Likewise, but without leaving a part of the network.
   *
   * @param part by state
   */
  void runWithin(int[] part, int ofPart, int[] departures, int begin, int end) {
    begin(departures, begin, end);
    sweep(part, ofPart, null, end - begin);
  }

  private void sweep(int @Nullable [] part, int ofPart, int @Nullable [] wanted, int lanes) {
    int lastMet = 0;
    int settled = 0;
    while (waitingStates > 0 && (wanted == null || settled < wanted.length)) {
      int state = bucket[now & (bucket.length - 1)];
      if (state != NONE) {
        takeOut(state);
        expand(state, part, ofPart);
        continue;
      }
      now++;
      // Whatever waits has no label before now, so that labels before now stay as they are.
      if (!together && Integer.bitCount(now) <= 2) {
        int met = met(lanes);
        if (met == starts * lanes || (met == lastMet && met > metAtOnce)) {
          join();
        }
        lastMet = met;
      }
      while (wanted != null
          && settled < wanted.length
          && latest(wanted[settled], lanes) < now * (long) width) {
        settled++;
      }
    }
  }

  /** How many labels the states of the departures have by now, over all lanes. */
  private int met(int lanes) {
    int met = 0;
    for (int i = 0; i < starts; i++) {
      for (int lane = 0; lane < lanes; lane++) {
        met += label[touched[i] * LANES + lane] < now * (long) width ? 1 : 0;
      }
    }
    return met;
  }

  /** From here on the departures' waves go together: what lags behind comes up first. */
  private void join() {
    int[] states = new int[waitingStates];
    int count = 0;
    for (int first : bucket) {
      for (int state = first; state != NONE; state = next[state]) {
        states[count++] = state;
      }
    }
    together = true;
    for (int state : states) {
      takeOut(state);
    }
    for (int state : states) {
      int earliest = Network.UNREACHABLE;
      for (int i = state * LANES; i < (state + 1) * LANES; i++) {
        earliest = Math.min(earliest, label[i]);
      }
      offer(state, earliest);
    }
  }

  private void begin(int[] departures, int begin, int end) {
    for (int i = 0; i < touchedStates; i++) {
      int state = touched[i];
      isTouched[state] = false;
      waiting[state] = NONE;
      Arrays.fill(label, state * LANES, (state + 1) * LANES, Network.UNREACHABLE);
    }
    Arrays.fill(bucket, NONE);
    waitingStates = 0;
    touchedStates = 0;
    now = 0;
    for (int lane = 0; lane < end - begin; lane++) {
      int ofLane = lane;
      graph.begin(departures[begin + lane], (from, state, millis) -> start(state, ofLane, millis));
    }
    starts = touchedStates;
    together = false;
    now = 1;
    metAtOnce = met(end - begin);
    now = 0;
  }

  private void start(int state, int lane, int millis) {
    int i = state * LANES + lane;
    label[i] = Math.min(label[i], millis);
    offer(state, millis);
  }

  /** Largest label of the lanes in use. */
  private int latest(int state, int lanes) {
    int latest = 0;
    for (int i = state * LANES; i < state * LANES + lanes; i++) {
      latest = Math.max(latest, label[i]);
    }
    return latest;
  }

  private void expand(int state, int @Nullable [] part, int ofPart) {
    int from = state * LANES;
    for (int step = graph.first[state]; step < graph.first[state + 1]; step++) {
      if (part != null && part[graph.head[step]] != ofPart) {
        continue;
      }
      int to = graph.head[step] * LANES;
      int millis = graph.weight[step];
      int earliest = Network.UNREACHABLE;
      int improved = Network.UNREACHABLE;
      for (int lane = 0; lane < LANES; lane++) {
        int known = label[to + lane];
        int reached = label[from + lane] + millis;
        if (reached < known) {
          label[to + lane] = reached;
          improved = Math.min(improved, reached);
        }
        earliest = Math.min(earliest, Math.min(known, reached));
      }
      if (improved < Network.UNREACHABLE) {
        offer(graph.head[step], together ? earliest : improved);
      }
    }
  }

  /** Lets a state wait in the bucket of a time, or in its own when that is earlier. */
  private void offer(int state, int millis) {
    // A time beyond the ring waits in its last bucket: it comes up too early, which does no harm.
    int time = Math.min(millis / width, now + bucket.length - 1);
    now = Math.min(now, time);
    if (!isTouched[state]) {
      isTouched[state] = true;
      touched[touchedStates++] = state;
    }
    if (waiting[state] != NONE) {
      if (waiting[state] <= time) {
        return;
      }
      takeOut(state);
    }
    int at = time & (bucket.length - 1);
    waiting[state] = time;
    next[state] = bucket[at];
    previous[state] = NONE;
    if (bucket[at] != NONE) {
      previous[bucket[at]] = state;
    }
    bucket[at] = state;
    waitingStates++;
  }

  private void takeOut(int state) {
    if (previous[state] == NONE) {
      bucket[waiting[state] & (bucket.length - 1)] = next[state];
    } else {
      next[previous[state]] = next[state];
    }
    if (next[state] != NONE) {
      previous[next[state]] = previous[state];
    }
    waiting[state] = NONE;
    waitingStates--;
  }

  /** Travel time of a lane to a state that was wanted. */
  int millis(int lane, int state) {
    return label[state * LANES + lane];
  }
}
