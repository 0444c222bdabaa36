package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortestPathsTest {
  @Test
  void agreesWithThePlainPathsOfTheCheckerOnRandomNetworks() {
    for (int seed = 1; seed <= 20; seed++) {
      Network network = random(seed, 40, 90);
      ShortestPaths fast = new ShortestPaths(network, 1);
      PlainPaths plain = new PlainPaths(network);
      for (int from = 0; from < network.nodes(); from++) {
        for (int to = 0; to < network.nodes(); to++) {
          PlainPaths.Length length =
              plain.between(1, new PlainPaths.Position(from, -1), new PlainPaths.Goal(to, -1, -1));
          String where = "seed " + seed + " from " + from + " to " + to;
          int millis = fast.search(from, to);
          if (length == null) {
            assertThat(millis).as(where).isEqualTo(Network.UNREACHABLE);
          } else {
            assertThat(millis).as(where).isEqualTo((int) length.millis());
            assertThat(metres(network, from, to, fast.arcs())).as(where).isEqualTo(length.metres());
          }
        }
      }
    }
  }

  /** Metres of the arcs, which must lead from one node to the other. */
  private static long metres(Network network, int from, int to, int[] arcs) {
    long sum = 0;
    int node = from;
    for (int arc : arcs) {
      assertThat(network.from(arc)).isEqualTo(node);
      node = network.to(arc);
      sum += network.metres(arc);
    }
    assertThat(node).isEqualTo(to);
    return sum;
  }

  /** Small values, so that many ways take equally long and the metres decide. */
  private static Network random(int seed, int nodes, int arcs) {
    Random random = new Random(seed);
    Network.Builder network = new Network.Builder(nodes, 2);
    for (int i = 0; i < arcs; i++) {
      network.addArc(
          random.nextInt(nodes),
          random.nextInt(nodes),
          random.nextInt(5),
          1,
          random.nextInt(8) == 0 ? Network.UNREACHABLE : random.nextInt(4));
    }
    return network.build();
  }

  @Test
  void legsLeadFromTheStartOverEveryStopToTheEnd() {
    Problem problem = Exchange.withinAuthorities(new TinyProblem().build());
    Plan plan = TinyProblem.solve(problem);
    Plan.Route route = plan.routes().get(0);
    List<List<Integer>> legs = Legs.of(problem, route);
    // A's machine clears 0→1 and 2→3, or the same on the way back.
    assertThat(legs).hasSize(3);
    assertThat(legs.stream().flatMap(List::stream).toList())
        .isIn(List.of(2, 5, 3, 1), List.of(0, 2, 5, 3), List.of(2, 5, 3, 1), List.of(0, 2, 4, 3));
  }

  @Test
  void refusesALegWithoutAWay() {
    Network.Builder network = new Network.Builder(5, 1);
    network.addEdge(0, 1, 1, 1);
    network.addEdge(1, 2, 1, 1);
    network.addEdge(2, 3, 1, Network.UNREACHABLE);
    network.addEdge(3, 4, 1, 1);
    TinyProblem tiny = new TinyProblem();
    Problem problem =
        new Problem(
            network.build(),
            List.of(new VehicleClass(0, 1000)),
            tiny.authorities,
            tiny.districts,
            tiny.groups,
            tiny.services,
            tiny.vehicles,
            0);
    Plan.Route route = new Plan.Route(0, 0, List.of(new Plan.Stop(3, 0, 0, 0, 0)), 0);
    assertThatThrownBy(() -> Legs.of(problem, route)).hasMessage("leg: no way from node 0 to 3");
  }
}
