package yukiwatari.solver;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import yukiwatari.bench.CpuClock;

/**
 * Measures the travel times of many services on an invented network and prints a Markdown row.
 *
 * <pre>DistancesBench SERVICES LINKS nodes|turns [JGraphT departures]</pre>
 *
 * With a last argument JGraphT searches from so many of the same departures on the same graph, and
 * both results are compared. It stands in this package because distances are not public.
 */
public final class DistancesBench {
  private final Network network;
  private final List<Mode> modes;
  private final int[] approach;
  private final int[] departure;
  private final PrintStream out;

  private DistancesBench(RoadLike road, int services, PrintStream out) {
    this.network = road.network();
    this.modes = road.modes(services);
    this.approach = modes.stream().mapToInt(mode -> Ends.approach(network, mode)).toArray();
    this.departure = modes.stream().mapToInt(mode -> Ends.departure(network, mode)).toArray();
    this.out = out;
  }

  public static void main(String[] args) {
    int services = Integer.parseInt(args[0]);
    boolean turns = args[2].equals("turns");
    RoadLike road = new RoadLike(1, Integer.parseInt(args[1]), turns);
    DistancesBench bench = new DistancesBench(road, services, System.out);
    Distances distances = bench.measure(args[2], road.links());
    if (args.length > 3) {
      bench.compare(distances, Integer.parseInt(args[3]), args[2]);
    }
  }

  private Distances measure(String kind, int links) {
    long cpu = CpuClock.processNanos();
    long start = System.nanoTime();
    Distances distances = Distances.of(network, 0, approach, departure);
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuSeconds = (CpuClock.processNanos() - cpu) / 1e9;
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    out.printf(
        "| Yukiwatari, %s | %d | %d | %s | %.1f | %.1f | %d | %d |%n",
        distances instanceof FlatDistances ? "one table" : "territories",
        modes.size() / 2,
        links,
        kind,
        seconds,
        cpuSeconds,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        runtime.maxMemory() >> 20);
    lookups(distances);
    return distances;
  }

  /** Time of a look-up of a random pair. */
  private void lookups(Distances distances) {
    Random random = new Random(1);
    int[] pairs = random.ints(2_000_000, 0, modes.size()).toArray();
    long sum = 0;
    long start = 0;
    for (int round = 0; round < 3; round++) {
      start = System.nanoTime();
      for (int i = 0; i < pairs.length; i += 2) {
        sum += distances.millis(pairs[i], pairs[i + 1]);
      }
    }
    out.printf(
        "<!-- look-up of a random pair: %.0f ns, mean travel %.1f min -->%n",
        (System.nanoTime() - start) / (pairs.length / 2.0),
        sum / 3.0 / (pairs.length / 2.0) / 60_000);
  }

  private void compare(Distances distances, int sample, String kind) {
    Graph<Integer, DefaultWeightedEdge> graph =
        new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class);
    int states = network.hasTurns() ? network.arcs() : network.nodes();
    for (int state = 0; state < states; state++) {
      graph.addVertex(state);
    }
    for (int arc = 0; arc < network.arcs(); arc++) {
      addSteps(graph, arc);
    }
    int distinct = (int) Arrays.stream(departure).distinct().count();
    long cpu = CpuClock.processNanos();
    for (int i = 0; i < sample; i++) {
      int from = (int) ((long) i * modes.size() / sample);
      SingleSourcePaths<Integer, DefaultWeightedEdge> paths =
          new DijkstraShortestPath<>(graph).getPaths(departure[from]);
      int begun = network.hasTurns() ? network.millis(0, departure[from]) : 0;
      for (int to = 0; to < modes.size(); to++) {
        int target = network.hasTurns() ? approach[to] / 2 : approach[to];
        double weight = paths.getWeight(target);
        boolean same = target == departure[from] || weight - begun == distances.millis(from, to);
        if (!same && weight < Network.UNREACHABLE) {
          throw new IllegalStateException(
              "from mode " + from + " to " + to + " JGraphT finds " + (weight - begun));
        }
      }
    }
    double each = (CpuClock.processNanos() - cpu) / 1e9 / sample;
    out.printf(
        "| JGraphT Dijkstra, %d of %d departures, rest reckoned | %d | | %s | | %.0f | | |%n",
        sample, distinct, modes.size() / 2, kind, each * distinct);
  }

  private void addSteps(Graph<Integer, DefaultWeightedEdge> graph, int arc) {
    int millis = network.millis(0, arc);
    if (!network.hasTurns()) {
      graph.setEdgeWeight(graph.addEdge(network.from(arc), network.to(arc)), millis);
      return;
    }
    int node = network.to(arc);
    for (int i = network.firstOut(node); i < network.firstOut(node + 1); i++) {
      int turn = network.turnMillis(0, arc, network.out(i));
      if (turn < Network.UNREACHABLE) {
        graph.setEdgeWeight(graph.addEdge(arc, network.out(i)), millis + turn);
      }
    }
  }
}
