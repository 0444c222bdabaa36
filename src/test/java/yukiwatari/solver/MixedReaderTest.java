package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 *
 *
 * <pre>
 *   1 ══5══ 2 ──3──▶ 3        ══ two-way, ──▶ one-way; work on 1-2, on 2→3 and at node 3
 *   ▲                │
 *   └───────4────────┘
 * </pre>
 */
class MixedReaderTest {
  private static final String FILE =
      """
      Name:\t\ttiny, see https://example.org
      Optimal value:\t-1
      #Vehicles:\t-1
      Capacity:\t6
      Depot Node:\t1
      #Nodes:\t\t3
      #Edges:\t\t1
      #Arcs:\t\t2
      #Required N:\t1
      #Required E:\t1
      #Required A:\t1

      ReN.\tDEMAND\tS. COST
      N3\t1\t100

      ReE.\tFrom N.\tTo N.\tT. COST\tDEMAND\tS. COST
      E1\t1\t2\t5\t2\t100

      EDGE\tFROM N.\tTO N.\tT. COST

      ReA.\tFROM N.\tTO N.\tT. COST\tDEMAND\tS. COST
      A1\t2\t3\t3\t2\t100

      ARC\tFROM N.\tTO N.\tT. COST
      NrA1\t3\t1\t4

      drawn for this test: see the picture
      """;

  @TempDir Path folder = Path.of("");

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("tiny.dat"), content);
  }

  private Problem read(String content) throws IOException {
    return MixedReader.read(file(content), 1);
  }

  @Test
  void readsNodesEdgesAndArcs() throws IOException {
    Problem problem = read(FILE);
    assertThat(problem.network().arcs()).isEqualTo(4);
    assertThat(problem.services().stream().map(Service::demand)).containsExactly(1, 2, 2);
    assertThat(problem.services().stream().map(service -> service.modes().size()))
        .containsExactly(1, 2, 1);
    assertThat(problem.services().get(0).modes()).containsExactly(Mode.at(2, 0));
    // Once round: 5 + 3 + 4. The service costs of 100 are not counted.
    assertThat(TinyProblem.solve(problem).cost().total()).isEqualTo(12);
  }

  @Test
  void drivesAnEdgeWithoutWorkBothWaysButAnArcOnlyOne() throws IOException {
    String content =
        FILE.replace("#Edges:\t\t1", "#Edges:\t\t2").replace("ReA.", "NrE2\t3\t2\t1\nReA.");
    // 5 + 3, back over the edge and the street for 1 + 5 is dearer than 4.
    assertThat(TinyProblem.solve(read(content)).cost().total()).isEqualTo(12);
    // With the one-way street turned round, home leads over the edge: 5 + 3 + 1 + 5.
    String turned = content.replace("NrA1\t3\t1", "NrA1\t1\t3");
    assertThat(TinyProblem.solve(read(turned)).cost().total()).isEqualTo(14);
  }

  @Test
  void usesAsManyVehiclesAsTheLoadNeeds() throws IOException {
    Plan plan = TinyProblem.solve(read(FILE.replace("Capacity:\t6", "Capacity:\t4")));
    assertThat(plan.routes()).hasSize(2);
    assertThat(plan.unserved()).isEmpty();
  }

  @Test
  void readsTheOptimumApart() throws IOException {
    assertThat(MixedReader.optimum(file(FILE))).isEmpty();
    assertThat(MixedReader.optimum(file(FILE.replace("value:\t-1", "value:\t12")))).hasValue(12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A1 2 3 3 2| A1 2 3 x 2| line 22: traversal cost \"x\" is not a whole number",
        "A1 2 3 3 2| A1 2 9 3 2| line 22: instance: to node 9 is outside 1..3",
        "A1 2 3 3 2 100| A1 2 3 3| line 22: A1: has no demand",
        "A1 2 3 3 2| A1 2 3 -3 2| line 22: instance: traversal cost -3 is outside 0..100000000",
        "N3 1| N4 1| line 14: instance: node 4 is outside 1..3",
        "N3 1| N99999999999999999999 1| line 14: node \"99999999999999999999\" is not a whole number",
        "Capacity: 6| Capacity: six| line 4: capacity \"six\" is not a whole number",
        "Capacity: 6| Capacity: 0| line 4: instance: capacity 0 is outside",
        "NrA1 3 1 4| | #Arcs: 2 announced, 1 found",
        "#Required E: 1| | #Required E: is not given",
        "Depot Node: 1| Depot Node: 4| instance: depot node 4 is outside 1..3",
      })
  void namesFileLineFieldAndValue(String cells, String broken, String message) throws IOException {
    String line = cells.replace(' ', '\t').replace("Depot\tNode", "Depot Node");
    String spoiled = broken == null ? "" : broken.replace(' ', '\t');
    String content = FILE.replace(line.replace("#Required\tE", "#Required E"), spoiled);
    assertThat(content).isNotEqualTo(FILE);
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tiny.dat")
        .hasMessageContaining(message);
  }
}
