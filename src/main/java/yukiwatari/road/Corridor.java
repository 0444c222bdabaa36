package yukiwatari.road;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The part of the network between two points, for one search. Nodes are numbered anew from 0; arcs
 * run both ways, because a road is surveyed, not driven.
 */
final class Corridor {
  /**
   * @param factor by how much a metre of it counts longer than it is
   */
  record Link(int id, int from, int to, double lengthMeters, double factor) {
    double cost() {
      return lengthMeters * factor;
    }
  }

  /**
   * @param forwards it is walked from its first node to its last
   */
  record Step(int link, boolean forwards) {}

  private record Reached(int node, double cost) {}

  private static final int NONE = -1;
  private final Map<Integer, Integer> nodes = new HashMap<>();
  private final List<Link> links;

  /** Arcs of node n are {@code arcs[first[n] .. first[n + 1])}: link index × 2, + 1 backwards. */
  private final int[] first;

  private final int[] arcs;

  Corridor(List<Link> links) {
    this.links = links;
    for (Link link : links) {
      nodes.putIfAbsent(link.from(), nodes.size());
      nodes.putIfAbsent(link.to(), nodes.size());
    }
    first = new int[nodes.size() + 1];
    for (Link link : links) {
      first[node(link.from()) + 1]++;
      first[node(link.to()) + 1]++;
    }
    for (int i = 1; i < first.length; i++) {
      first[i] += first[i - 1];
    }
    arcs = new int[2 * links.size()];
    int[] next = first.clone();
    for (int i = 0; i < links.size(); i++) {
      arcs[next[node(links.get(i).from())]++] = 2 * i;
      arcs[next[node(links.get(i).to())]++] = 2 * i + 1;
    }
  }

  private int node(int id) {
    return nodes.getOrDefault(id, NONE);
  }

  /** Of a link of the network; 1 for one outside of this corridor. */
  double factor(int link) {
    return links.stream()
        .filter(each -> each.id() == link)
        .mapToDouble(Link::factor)
        .findFirst()
        .orElse(1);
  }

  private int head(int arc) {
    Link link = links.get(arc / 2);
    return node(arc % 2 == 0 ? link.to() : link.from());
  }

  /**
   * The cheapest way (Dijkstra) from a node to another.
   *
   * @param startFrom,startTo cost in metres from the start to the two nodes of its link
   * @param endFrom,endTo cost in metres from the two nodes of the end's link to the end
   * @return null when there is none in this corridor; whether the way leaves the start's link at
   *     its last node, the links between in order, whether it enters the end's link at its last
   */
  @org.jspecify.annotations.Nullable
  Way cheapest(
      Snap start, double startFrom, double startTo, Snap end, double endFrom, double endTo) {
    int count = nodes.size();
    double[] cost = new double[count];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    int[] by = new int[count];
    Arrays.fill(by, NONE);
    PriorityQueue<Reached> queue =
        new PriorityQueue<>((a, b) -> Double.compare(a.cost(), b.cost()));
    begin(node(start.from()), startFrom, cost, queue);
    begin(node(start.to()), startTo, cost, queue);
    int last = NONE;
    double best = Double.POSITIVE_INFINITY;
    while (!queue.isEmpty() && queue.peek().cost() < best) {
      Reached reached = queue.remove();
      int here = reached.node();
      if (reached.cost() > cost[here]) {
        continue;
      }
      double rest = Double.POSITIVE_INFINITY;
      if (here == node(end.from())) {
        rest = endFrom;
      }
      if (here == node(end.to())) {
        rest = Math.min(rest, endTo);
      }
      if (reached.cost() + rest < best) {
        best = reached.cost() + rest;
        last = here;
      }
      for (int i = first[here]; i < first[here + 1]; i++) {
        int there = head(arcs[i]);
        double sum = reached.cost() + links.get(arcs[i] / 2).cost();
        if (sum < cost[there]) {
          cost[there] = sum;
          by[there] = arcs[i];
          queue.add(new Reached(there, sum));
        }
      }
    }
    return last == NONE ? null : way(start, startFrom, startTo, end, endFrom, endTo, by, last);
  }

  private static void begin(int node, double meters, double[] cost, PriorityQueue<Reached> queue) {
    if (node != NONE && meters < cost[node]) {
      cost[node] = meters;
      queue.add(new Reached(node, meters));
    }
  }

  private Way way(
      Snap start,
      double startFrom,
      double startTo,
      Snap end,
      double endFrom,
      double endTo,
      int[] by,
      int last) {
    ArrayDeque<Step> steps = new ArrayDeque<>();
    int here = last;
    while (by[here] != NONE) {
      int arc = by[here];
      Link link = links.get(arc / 2);
      steps.addFirst(new Step(link.id(), arc % 2 == 0));
      here = node(arc % 2 == 0 ? link.from() : link.to());
    }
    return new Way(
        leaves(here, start, startTo, startFrom),
        List.copyOf(steps),
        leaves(last, end, endTo, endFrom));
  }

  /** Whether the way meets a link at its last node; of a loop the shorter way round. */
  private boolean leaves(int node, Snap snap, double toLast, double toFirst) {
    return node == node(snap.to()) && (node != node(snap.from()) || toLast <= toFirst);
  }

  /**
   * @param fromLast the start's link is left at its last node
   * @param toLast the end's link is entered at its last node
   */
  record Way(boolean fromLast, List<Step> steps, boolean toLast) {}
}
