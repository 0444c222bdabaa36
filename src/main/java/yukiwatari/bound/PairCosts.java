package yukiwatari.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The least cost of passing from one node to another, for pairs of nodes. */
final class PairCosts {
  /** Two nodes in driving order. */
  record Pair(int from, int to) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }

    private Pair reversed() {
      return new Pair(to, from);
    }
  }

  private final SortedMap<Pair, Long> costs = new TreeMap<>();

  void offer(int from, int to, long cost) {
    costs.merge(new Pair(from, to), cost, Math::min);
  }

  /** True when every pair may be passed backwards at the same cost. */
  boolean symmetric() {
    return costs.entrySet().stream()
        .allMatch(pair -> pair.getValue().equals(costs.get(pair.getKey().reversed())));
  }

  /** Each two nodes once, the lower first, at the cost of their cheaper direction. */
  PairCosts undirected() {
    PairCosts cheaper = new PairCosts();
    costs.forEach(
        (pair, cost) ->
            cheaper.offer(Math.min(pair.from, pair.to), Math.max(pair.from, pair.to), cost));
    return cheaper;
  }

  int size() {
    return costs.size();
  }

  /** The cheapest pair first; equal ones by their nodes. */
  List<Pair> byCost() {
    List<Pair> pairs = new ArrayList<>(costs.keySet());
    pairs.sort((a, b) -> Long.compare(cost(a), cost(b)));
    return pairs;
  }

  long cost(Pair pair) {
    Long cost = costs.get(pair);
    if (cost == null) {
      throw new IllegalArgumentException(pair + " has no cost");
    }
    return cost;
  }
}
