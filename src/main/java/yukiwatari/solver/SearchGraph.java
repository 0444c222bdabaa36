package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The network as one vehicle class searches it: states and steps in compressed rows, neighbours in
 * space close together in memory ({@link SpaceOrder}).
 *
 * <p>Without turns a state is a node. With turns it is an arc that is about to be driven, so that a
 * step is the drive over the arc and the turn into the next one; and each place that knows no arc,
 * or asks to have come over one, is a state without steps of its own.
 */
final class SearchGraph {
  private final Network network;
  private final int vehicleClass;

  /** Steps of a state are first[state] .. first[state + 1] - 1. */
  final int[] first;

  /** State a step leads to. */
  final int[] head;

  /** Millis of a step. */
  final int[] weight;

  /** Arcs that enter a node are in[firstIn[node]] .. in[firstIn[node + 1] - 1]. */
  private final int[] firstIn;

  private final int[] in;

  /** State by node or, with turns, by arc. */
  private final int[] stateOf;

  /** With turns: state by approach to a place. */
  private final Map<Integer, Integer> placeState = new HashMap<>();

  /** With turns: approaches to places, by node. */
  private final Map<Integer, List<Integer>> placesAt = new HashMap<>();

  /** With turns: the states of the approaches. */
  private final BitSet wanted = new BitSet();

  /**
   * @param rank of each node in space
   * @param approaches the approaches that will be asked for
   */
  SearchGraph(Network network, int vehicleClass, int[] rank, int[] approaches) {
    this.network = network;
    this.vehicleClass = vehicleClass;
    this.firstIn = new int[network.nodes() + 1];
    this.in = new int[network.arcs()];
    collectArrivals();
    this.stateOf = network.hasTurns() ? arcRanks(rank) : rank;
    if (network.hasTurns()) {
      for (int approach : approaches) {
        boolean place = approach < 0 || Ends.isAfter(approach);
        if (place && placeState.putIfAbsent(approach, network.arcs() + placeState.size()) == null) {
          placesAt
              .computeIfAbsent(Ends.approachNode(network, approach), node -> new ArrayList<>())
              .add(approach);
        }
      }
    }
    int states = stateOf.length + placeState.size();
    if (network.hasTurns()) {
      for (int approach : approaches) {
        wanted.set(state(approach));
      }
    }
    this.first = new int[states + 1];
    each((from, to, millis) -> first[from + 1]++);
    for (int state = 0; state < states; state++) {
      first[state + 1] += first[state];
    }
    this.head = new int[first[states]];
    this.weight = new int[first[states]];
    int[] next = Arrays.copyOf(first, states);
    each(
        (from, to, millis) -> {
          head[next[from]] = to;
          weight[next[from]++] = millis;
        });
  }

  private void collectArrivals() {
    for (int arc = 0; arc < network.arcs(); arc++) {
      firstIn[network.to(arc) + 1]++;
    }
    for (int node = 0; node < network.nodes(); node++) {
      firstIn[node + 1] += firstIn[node];
    }
    int[] next = Arrays.copyOf(firstIn, network.nodes());
    for (int arc = 0; arc < network.arcs(); arc++) {
      in[next[network.to(arc)]++] = arc;
    }
  }

  int states() {
    return first.length - 1;
  }

  /** Arcs in the order of the nodes they leave. */
  private int[] arcRanks(int[] rank) {
    int[] nodeAt = new int[rank.length];
    for (int node = 0; node < rank.length; node++) {
      nodeAt[rank[node]] = node;
    }
    int[] arcRank = new int[network.arcs()];
    int next = 0;
    for (int node : nodeAt) {
      for (int i = network.firstOut(node); i < network.firstOut(node + 1); i++) {
        arcRank[network.out(i)] = next++;
      }
    }
    return arcRank;
  }

  /** Takes a step or a beginning. */
  interface Step {
    void take(int from, int to, int millis);
  }

  private void each(Step step) {
    for (int arc = 0; arc < network.arcs(); arc++) {
      int millis = network.millis(vehicleClass, arc);
      if (millis >= Network.UNREACHABLE) {
        continue;
      }
      if (network.hasTurns()) {
        after(stateOf[arc], arc, millis, step);
      } else {
        step.take(stateOf[network.from(arc)], stateOf[network.to(arc)], millis);
      }
    }
  }

  /** What can come after an arc that ends now, millis being spent. */
  private void after(int from, int arc, int millis, Step step) {
    int node = network.to(arc);
    for (int i = network.firstOut(node); i < network.firstOut(node + 1); i++) {
      int next = network.out(i);
      int turn = network.turnMillis(vehicleClass, arc, next);
      if (millis + turn < Network.UNREACHABLE && !(from >= 0 && goesNowhere(arc, next))) {
        step.take(from, stateOf[next], millis + turn);
      }
    }
    for (int approach : placesAt.getOrDefault(node, List.of())) {
      if (approach < 0 || approach / 2 == arc) {
        step.take(from, placeState.getOrDefault(approach, -1), millis);
      }
    }
  }

  /**
   * True for driving an arc and back again where nothing is gained by it: whoever comes to its
   * first node may as well take every further turn there at once. This leaves out a third of all
   * steps. It is needed where the arc back is itself asked for, or the turn at once is dear or
   * forbidden.
   */
  private boolean goesNowhere(int arc, int back) {
    int node = network.from(arc);
    if (network.to(back) != node || wanted.get(stateOf[back]) || placesAfter(back)) {
      return false;
    }
    long detour =
        (long) network.millis(vehicleClass, arc)
            + network.turnMillis(vehicleClass, arc, back)
            + network.millis(vehicleClass, back);
    for (int i = firstIn[node]; i < firstIn[node + 1]; i++) {
      int before = in[i];
      long turnInto = network.turnMillis(vehicleClass, before, arc);
      for (int j = network.firstOut(node); j < network.firstOut(node + 1); j++) {
        int after = network.out(j);
        long turnOut = network.turnMillis(vehicleClass, back, after);
        long atOnce = network.turnMillis(vehicleClass, before, after);
        if (turnInto < Network.UNREACHABLE
            && turnOut < Network.UNREACHABLE
            && atOnce > turnInto + detour + turnOut) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean placesAfter(int arc) {
    return placeState.containsKey(2 * arc + 1);
  }

  /** The states in which a departure finds itself, with what the first turn has cost. */
  void begin(int departure, Step step) {
    if (!network.hasTurns()) {
      step.take(-1, stateOf[departure], 0);
    } else if (departure >= 0) {
      after(-1, departure, 0, step);
    } else {
      int node = ~departure;
      for (int i = network.firstOut(node); i < network.firstOut(node + 1); i++) {
        step.take(-1, stateOf[network.out(i)], 0);
      }
      for (int approach : placesAt.getOrDefault(node, List.of())) {
        step.take(-1, placeState.getOrDefault(approach, -1), 0);
      }
    }
  }

  /** The node at which a machine is in each state, by state. */
  int[] nodes() {
    int[] node = new int[states()];
    for (int i = 0; i < stateOf.length; i++) {
      node[stateOf[i]] = network.hasTurns() ? network.from(i) : i;
    }
    placeState.forEach((approach, state) -> node[state] = Ends.approachNode(network, approach));
    return node;
  }

  /** The state in which an arc is about to be driven. */
  int before(int arc) {
    return stateOf[network.hasTurns() ? arc : network.from(arc)];
  }

  /** The state in which an approach is reached. */
  int state(int approach) {
    if (!network.hasTurns()) {
      return stateOf[approach];
    }
    return approach < 0 || Ends.isAfter(approach)
        ? placeState.getOrDefault(approach, -1)
        : stateOf[approach / 2];
  }
}
