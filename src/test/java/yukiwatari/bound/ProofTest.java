package yukiwatari.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yukiwatari.solver.BruteForce;
import yukiwatari.solver.Problem;
import yukiwatari.solver.RandomProblems;

/** The proof holds for any multipliers, so nothing depends on the linear program's solver. */
class ProofTest {
  @Test
  void anyMultipliersProveNoMoreThanTheOptimum() {
    for (int seed = 1; seed <= 20; seed++) {
      Problem problem = RandomProblems.of(seed, RandomProblems.Feature.ONE_WAY);
      long optimum = BruteForce.lowestCost(problem);
      for (Part part : Part.of(problem)) {
        Columns columns = new Columns(new Relaxation(part));
        List<Row> rows = rows(columns);
        Random random = new Random(seed);
        double scale = columns.cost[0];
        for (int trial = 0; trial < 20; trial++) {
          double[] multipliers = random.doubles(rows.size(), 0, scale / (1 + trial)).toArray();
          assertThat(Proof.bound(columns, rows, multipliers))
              .as("seed %d", seed)
              .isLessThanOrEqualTo(optimum);
        }
      }
    }
  }

  @Test
  void noMultipliersProveTheWorkAlone() {
    Problem problem = new Sketch(2).work(0, 1, 7, 1).withTwoVehicles(9, 99);
    Columns columns = new Columns(new Relaxation(Part.of(problem).get(0)));
    assertThat(Sketch.inMinutes(Proof.bound(columns, List.of(), new double[0]))).isEqualTo(7);
  }

  @Test
  void multipliersThatPayTooMuchAreTakenBack() {
    Sketch sketch = new Sketch(2);
    sketch.street(0, 1, 10);
    Problem problem = sketch.point(1, 5, 1).withTwoVehicles(9, 99);
    Columns columns = new Columns(new Relaxation(Part.of(problem).get(0)));
    Row cut = new Rows(columns).capacityCut(new boolean[] {false, true});
    double minute = columns.cost[0] / 10;
    assertThat(proof(columns, cut, 10 * minute)).isEqualTo(5 + 20);
    // Two crossings are worth 22 then, but each may be driven twice and costs a minute less.
    assertThat(proof(columns, cut, 11 * minute)).isEqualTo(5 + 22 - 2);
    assertThat(proof(columns, cut, 9 * minute)).isEqualTo(5 + 18);
  }

  private static double proof(Columns columns, Row row, double multiplier) {
    return Sketch.inMinutes(Proof.bound(columns, List.of(row), new double[] {multiplier}));
  }

  private static List<Row> rows(Columns columns) {
    Rows rows = new Rows(columns);
    List<Row> all = new ArrayList<>(rows.always());
    for (boolean[] inside : NestedCuts.of(columns.relaxation)) {
      all.add(rows.capacityCut(inside));
      rows.oddCut(inside).ifPresent(all::add);
    }
    return all;
  }
}
