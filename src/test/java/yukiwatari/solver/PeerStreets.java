package yukiwatari.solver;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A problem of one depot and equal vehicles as other solvers are given it, and the judge of what
 * they make of it. The ways are those of the engine, whose own plans are checked apart.
 */
public final class PeerStreets {
  private final Problem problem;
  private final Instance in;
  private final int depotMode;

  /**
   * @throws IllegalArgumentException when there are several depots or kinds of vehicles
   */
  public PeerStreets(Problem problem) {
    this.problem = problem;
    this.in = new Instance(problem);
    this.depotMode = in.firstMode[in.services];
    Vehicle first = problem.vehicles().get(0);
    Require.that(
        in.kinds == 1 && first.startNode() == first.endNode(),
        "peers",
        "all vehicles must be alike and come from one depot");
  }

  /** Writes the file that {@code yukiwatari.peers.Streets} describes. */
  public void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(in.services);
      out.writeInt((int) in.capacity[0]);
      out.writeInt(problem.vehicles().size());
      for (int s = 0; s < in.services; s++) {
        out.writeInt(in.demand[s]);
        out.writeInt(in.firstMode[s + 1] - in.firstMode[s]);
      }
      for (int mode = 0; mode < depotMode; mode++) {
        out.writeInt(in.work[0][mode]);
      }
      for (int from = 0; from <= depotMode; from++) {
        for (int to = 0; to <= depotMode; to++) {
          out.writeInt(in.distances[0].millis(from, to));
        }
      }
    }
  }

  /**
   * What a plan costs when every service is done in the direction that is best for its route.
   *
   * @param routes services in order
   * @throws IllegalArgumentException when it is no plan: a service missing or done twice, a load
   *     above the capacity, more routes than vehicles
   */
  public long cost(List<List<Integer>> routes) {
    boolean[] served = new boolean[in.services];
    int count = 0;
    long cost = 0;
    Require.within("plan", "routes", routes.size(), 0, problem.vehicles().size());
    for (List<Integer> route : routes) {
      long load = 0;
      for (int service : route) {
        Require.within("plan", "service", service, 0, in.services - 1);
        Require.that(!served[service], "service " + service, "stands twice in the plan");
        served[service] = true;
        load += in.demand[service];
        count++;
      }
      Require.within("route " + route, "load", load, 0, in.capacity[0]);
      cost += cost(route, in.distances[0]);
    }
    Require.that(count == in.services, "plan", count + " of " + in.services + " services served");
    return cost;
  }

  /** Textbook dynamic programme over the modes; unlike the engine's, for any number of them. */
  private long cost(List<Integer> route, Distances ways) {
    long[] reached = {0};
    int firstBefore = depotMode;
    for (int service : route) {
      int first = in.firstMode[service];
      long[] next = new long[in.firstMode[service + 1] - first];
      for (int m = 0; m < next.length; m++) {
        next[m] = least(reached, firstBefore, first + m, ways) + in.work[0][first + m];
      }
      reached = next;
      firstBefore = first;
    }
    return least(reached, firstBefore, depotMode, ways);
  }

  private static long least(long[] reached, int firstBefore, int mode, Distances ways) {
    long least = Long.MAX_VALUE;
    for (int m = 0; m < reached.length; m++) {
      least = Math.min(least, reached[m] + ways.millis(firstBefore + m, mode));
    }
    return least;
  }
}
