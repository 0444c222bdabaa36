package yukiwatari.solver;

import java.util.Arrays;

/**
 * Nodes in an order in which neighbours in space stand close together: the network is halved again
 * and again by a line between two places far apart, each piece in one stretch of the order. Good
 * for the processor's caches, for taking departures that lie together, and to cut territories.
 *
 * <p>A piece is halved by the difference of its nodes' distances, in streets, to the two places.
 */
final class SpaceOrder {
  /** Pieces this small are not halved any more. */
  private static final int SMALLEST = 32;

  private final int[] firstStreet;
  private final int[] street;
  private final int[] weight;

  /** The order: nodes by rank. */
  private final int[] nodes;

  private final int[] steps;
  private final int[] fromFirst;
  private final int[] queue;

  /** Marks the nodes of the piece in hand with its number. */
  private final int[] piece;

  private int pieces;
  private final int[] part;

  /**
   * @param weight by node: how much it counts when a piece is halved, above 0
   * @param parts number of parts of equal weight to name
   */
  SpaceOrder(Network network, int[] weight, int parts) {
    int count = network.nodes();
    this.weight = weight;
    this.firstStreet = new int[count + 1];
    this.street = new int[2 * network.arcs()];
    collectStreets(network);
    this.nodes = new int[count];
    Arrays.setAll(nodes, node -> node);
    this.steps = new int[count];
    this.fromFirst = new int[count];
    this.queue = new int[count];
    this.piece = new int[count];
    this.part = new int[count];
    halve(0, count, 0, parts);
  }

  /** Rank by node. */
  int[] ranks() {
    int[] rank = new int[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      rank[nodes[i]] = i;
    }
    return rank;
  }

  /** Part by node, 0..parts - 1; each is one stretch of the order. */
  int[] parts() {
    return part;
  }

  /** Neighbours in either direction, in compressed rows. */
  private void collectStreets(Network network) {
    for (int arc = 0; arc < network.arcs(); arc++) {
      firstStreet[network.from(arc) + 1]++;
      firstStreet[network.to(arc) + 1]++;
    }
    for (int node = 0; node < network.nodes(); node++) {
      firstStreet[node + 1] += firstStreet[node];
    }
    int[] next = Arrays.copyOf(firstStreet, network.nodes());
    for (int arc = 0; arc < network.arcs(); arc++) {
      street[next[network.from(arc)]++] = network.to(arc);
      street[next[network.to(arc)]++] = network.from(arc);
    }
  }

  /** Halves a stretch that holds the given parts, or a piece of one part. */
  private void halve(int begin, int end, int firstPart, int parts) {
    if (parts == 1 && end - begin <= SMALLEST) {
      return;
    }
    int left = Math.max(1, parts / 2);
    int middle = begin;
    if (begin < end) {
      sort(begin, end);
      long sum = 0;
      for (int i = begin; i < end; i++) {
        sum += weight[nodes[i]];
      }
      long wanted = sum * left / Math.max(2, parts);
      for (long half = 0; half + weight[nodes[middle]] / 2 < wanted && middle < end - 1; middle++) {
        half += weight[nodes[middle]];
      }
    }
    if (parts == 1) {
      if (begin < middle) {
        halve(begin, middle, firstPart, 1);
        halve(middle, end, firstPart, 1);
      }
      return;
    }
    for (int i = middle; i < end; i++) {
      part[nodes[i]] = firstPart + left;
    }
    halve(begin, middle, firstPart, left);
    halve(middle, end, firstPart + left, parts - left);
  }

  /** Sorts the piece from one far place to the other. */
  private void sort(int begin, int end) {
    pieces++;
    for (int i = begin; i < end; i++) {
      piece[nodes[i]] = pieces;
    }
    int first = spread(begin, end, nodes[begin]);
    int second = spread(begin, end, first);
    for (int i = begin; i < end; i++) {
      fromFirst[nodes[i]] = steps[nodes[i]];
    }
    spread(begin, end, second);
    long[] keyed = new long[end - begin];
    for (int i = begin; i < end; i++) {
      int node = nodes[i];
      keyed[i - begin] = ((long) (fromFirst[node] - steps[node]) << 32) | node;
    }
    Arrays.sort(keyed);
    for (int i = begin; i < end; i++) {
      nodes[i] = (int) keyed[i - begin];
    }
  }

  /**
   * Sets steps within the piece, counted from one node; parts that do not hang together follow one
   * after the other.
   *
   * @return the last node reached in the part of the source
   */
  private int spread(int begin, int end, int source) {
    for (int i = begin; i < end; i++) {
      steps[nodes[i]] = -1;
    }
    int last = spread(source, 0);
    for (int i = begin; i < end; i++) {
      if (steps[nodes[i]] < 0) {
        spread(nodes[i], end - begin);
      }
    }
    return last;
  }

  private int spread(int source, int atStep) {
    int head = 0;
    int tail = 0;
    steps[source] = atStep;
    queue[tail++] = source;
    while (head < tail) {
      int node = queue[head++];
      for (int i = firstStreet[node]; i < firstStreet[node + 1]; i++) {
        int next = street[i];
        if (piece[next] == piece[source] && steps[next] < 0) {
          steps[next] = steps[node] + 1;
          queue[tail++] = next;
        }
      }
    }
    return queue[tail - 1];
  }
}
