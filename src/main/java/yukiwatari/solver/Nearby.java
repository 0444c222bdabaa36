package yukiwatari.solver;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Services around a place of the network, found by walking outwards street by street until enough
 * are met: for problems in which nobody can look at all pairs. The order is by the time of the
 * walk, which takes no turns and may miss a shorter way round that leaves the walked area.
 */
final class Nearby {
  /** A walk ends after so many crossings, however few services it has met. */
  private static final int MOST_NODES = 20_000;

  private final Instance in;
  private final Network network;

  /** Services that can be begun at a node, in compressed rows. */
  private final int[] firstEntry;

  private final int[] entries;

  Nearby(Instance in) {
    this.in = in;
    this.network = in.problem.network();
    this.firstEntry = new int[network.nodes() + 1];
    for (Service service : in.problem.services()) {
      service.modes().forEach(mode -> firstEntry[mode.entryNode() + 1]++);
    }
    for (int node = 0; node < network.nodes(); node++) {
      firstEntry[node + 1] += firstEntry[node];
    }
    this.entries = new int[firstEntry[network.nodes()]];
    int[] next = Arrays.copyOf(firstEntry, network.nodes());
    for (Service service : in.problem.services()) {
      service.modes().forEach(mode -> entries[next[mode.entryNode()]++] = service.id());
    }
  }

  /** One who walks; each thread needs one of its own. */
  final class Walker {
    private final int[] millis = new int[network.nodes()];
    private final int[] queue = new int[MOST_NODES];
    private int tail;

    /** By service: the walk that met it last. */
    private final int[] met = new int[in.services];

    private int walks;
    private final int most;
    private final long[] found;

    /**
     * @param most services that are looked for
     */
    Walker(int most) {
      this.most = most;
      this.found = new long[most];
      Arrays.fill(millis, Network.UNREACHABLE);
    }

    /** Services around another one that satisfy the condition, nearest first, without itself. */
    int[] around(int service, IntPredicate wanted) {
      tail = 0;
      for (Mode mode : in.problem.services().get(service).modes()) {
        reach(mode.exitNode(), 0);
      }
      return walk(other -> other != service && wanted.test(other));
    }

    /** Services around a node that satisfy the condition, nearest first. */
    int[] aroundNode(int node, IntPredicate wanted) {
      tail = 0;
      reach(node, 0);
      return walk(wanted);
    }

    private int[] walk(IntPredicate wanted) {
      walks++;
      int count = 0;
      for (int head = 0; head < tail && count < most; head++) {
        int node = queue[head];
        for (int i = firstEntry[node]; i < firstEntry[node + 1] && count < most; i++) {
          if (met[entries[i]] != walks && wanted.test(entries[i])) {
            met[entries[i]] = walks;
            found[count++] = ((long) millis[node] << 32) | entries[i];
          }
        }
        for (int i = network.firstOut(node); i < network.firstOut(node + 1); i++) {
          int arc = network.out(i);
          reach(network.to(arc), millis[node] + least(arc));
        }
      }
      for (int i = 0; i < tail; i++) {
        millis[queue[i]] = Network.UNREACHABLE;
      }
      Arrays.sort(found, 0, count);
      int[] services = new int[count];
      for (int i = 0; i < count; i++) {
        services[i] = (int) found[i];
      }
      return services;
    }

    /** Each node is walked from once, by the fewest streets. */
    private void reach(int node, int time) {
      if (millis[node] == Network.UNREACHABLE && tail < queue.length && time < millis[node]) {
        queue[tail++] = node;
      }
      millis[node] = Math.min(millis[node], time);
    }

    private int least(int arc) {
      int least = Network.UNREACHABLE;
      for (int c = 0; c < network.classes(); c++) {
        least = Math.min(least, network.millis(c, arc));
      }
      return least;
    }
  }
}
