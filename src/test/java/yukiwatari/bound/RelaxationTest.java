package yukiwatari.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import yukiwatari.solver.Mode;
import yukiwatari.solver.Network;
import yukiwatari.solver.Problem;
import yukiwatari.solver.RandomProblems;

/** What is contracted, joined and left out. */
class RelaxationTest {
  @Test
  void linksKeepTheShortestWaysBetweenAllTerminals() {
    for (int seed = 1; seed <= 20; seed++) {
      Network network = RandomProblems.of(seed, RandomProblems.Feature.ONE_WAY).network();
      long[] weight = new long[network.arcs()];
      Arrays.setAll(weight, arc -> network.millis(0, arc));
      int[] terminal = {0, -1, 1, 2, -1, 3, 0};
      int[][] places = {{0, 6}, {2}, {3}, {5}};
      Streets streets = new Streets(network, weight, false);
      long[][] byLinks = new long[4][4];
      for (int from = 0; from < 4; from++) {
        long[] row = byLinks[from];
        Arrays.fill(row, Streets.FAR);
        row[from] = 0;
        streets.neighbours(
            places[from], terminal, (to, length) -> row[to] = Math.min(row[to], length));
      }
      for (int via = 0; via < 4; via++) {
        for (int from = 0; from < 4; from++) {
          for (int to = 0; to < 4; to++) {
            byLinks[from][to] = Math.min(byLinks[from][to], byLinks[from][via] + byLinks[via][to]);
          }
        }
      }
      long[] fromDepots = streets.from(places[0]);
      assertThat(byLinks[0])
          .as("seed %d", seed)
          .containsExactly(0, fromDepots[2], fromDepots[3], fromDepots[5]);
    }
  }

  /** Nodes without work between 0, 3 and 4 only lead from one to the other. */
  @Test
  void streetsWithoutWorkBecomeOneLinkEach() {
    Sketch sketch = new Sketch(6);
    sketch.street(0, 1, 2);
    sketch.street(1, 2, 3);
    sketch.street(2, 3, 4);
    sketch.street(1, 5, 9);
    sketch.work(3, 4, 7, 1);
    Relaxation relaxation = relaxation(sketch.withTwoVehicles(9, 99));
    assertThat(relaxation.directed).isFalse();
    assertThat(relaxation.nodes).isEqualTo(3);
    assertThat(Arrays.stream(relaxation.cost).mapToDouble(Sketch::inMinutes).toArray())
        .containsExactlyInAnyOrder(9, 7);
    assertThat(relaxation.tasks.get(0).ways()).isEqualTo(1);
  }

  @Test
  void aServiceInOneDirectionMakesEverythingDirected() {
    Sketch sketch = new Sketch(2);
    sketch.street(0, 1, 2);
    Problem both = sketch.point(1, 3, 1).withTwoVehicles(9, 99);
    assertThat(relaxation(both).directed).isFalse();
    int arc = sketch.oneWay(0, 1, 2);
    sketch.service(List.of(new Mode(0, 1, 0, List.of(arc))), 1);
    assertThat(relaxation(sketch.build()).directed).isTrue();
  }

  @Test
  void theStreetsOfAllDepotsAreContracted() {
    Sketch sketch = new Sketch(3);
    sketch.street(0, 1, 5);
    sketch.street(1, 2, 5);
    Problem problem = sketch.point(1, 3, 1).vehicle(0, 0, 9, 99, 0).vehicle(1, 2, 9, 99, 0).build();
    Relaxation relaxation = relaxation(problem);
    assertThat(relaxation.nodes).isEqualTo(2);
    assertThat(relaxation.cost).hasSize(1);
  }

  private static Relaxation relaxation(Problem problem) {
    return new Relaxation(Part.of(problem).get(0));
  }
}
