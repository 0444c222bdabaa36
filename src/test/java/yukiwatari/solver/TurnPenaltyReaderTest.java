package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Work on edge 1-2, on arc 2→3 and at node 3; the depot is 1:
 *
 * <pre>
 *   1 ══5══ 2 ──3──▶ 3      turning left at 2 costs 4, right at 3 costs 2, round at 2 costs 9
 *   ▲                │
 *   └───────4────────┘
 * </pre>
 */
class TurnPenaltyReaderTest {
  private static final String FILE =
      """
      Name:\t\ttiny.dat
      #Vehicles:\t1
      Capacity:\t6
      Depot:\t\t1
      #Nodes:\t\t3
      #Edges:\t\t1
      #Arcs:\t\t2
      #Required-N:\t1
      #Required-E:\t1
      #Required-A:\t1
      #Nb-Turns:\t3

      ----------NODES----------
      INDEX\tQTY\tIS-REQUIRED\tX\tY
      1\t0\t0\t1.5\t2.5
      2\t0\t0\t1.5\t2.5
      3\t1\t1\t1.5\t2.5

      ----------EDGES----------
      INDEX-I\tINDEX-J\tQTY\tIS-REQUIRED\tTR-COST
      1\t2\t2\t1\t5

      -----------ARCS----------
      INDEX-I\tINDEX-J\tQTY\tIS-REQUIRED\tTR-COST
      2\t3\t1\t1\t3
      3\t1\t0\t0\t4

      ----------TURNS----------
      INDEX-I\tINDEX-J INDEX-K\tCOST TYPE
      1\t2\t3\t4\tL
      2\t3\t1\t2\tR
      1\t2\t1\t9\tU
      """;

  @TempDir private Path folder;

  private Problem read(String text) throws IOException {
    return TurnPenaltyReader.read(Files.writeString(folder.resolve("tiny.dat"), text), 1);
  }

  @Test
  void aPlanCostsWhatIsDrivenAndTheTurns() throws IOException {
    Problem problem = read(FILE);
    Plan plan = TinyProblem.solve(problem);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    // 1-2, left, 2-3 with the node, right, home.
    assertThat(plan.cost().total()).isEqualTo(5 + 4 + 3 + 2 + 4);
    assertThat(plan.cost().total()).isEqualTo(BruteForce.lowestCost(problem));
  }

  @Test
  void aNodeWithWorkHasAModeForEachArcThatEntersIt() throws IOException {
    Problem problem = read(FILE);
    assertThat(problem.services()).hasSize(3);
    assertThat(problem.services().get(0).modes())
        .containsExactly(Mode.after(problem.network(), 2, 0));
    assertThat(problem.vehicles().get(0).capacity()).isEqualTo(6);
  }

  @Test
  void namesWhatIsWrong() {
    assertThatThrownBy(() -> read(FILE.replace("4\tL", "4\tX")))
        .hasMessageEndingWith("line 30: turn: type X is none of F R L U O");
    assertThatThrownBy(() -> read(FILE.replace("2\tR", "2\tL")))
        .hasMessageEndingWith("line 31: turn LEFT: costs 2 and 4");
    assertThatThrownBy(() -> read(FILE.replace("Turns:\t3", "Turns:\t4")))
        .hasMessageEndingWith("tiny.dat: #nb-turns: 4 announced, 3 found");
  }
}
