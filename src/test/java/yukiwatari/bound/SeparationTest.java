package yukiwatari.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import yukiwatari.solver.Problem;
import yukiwatari.solver.RandomProblems;

/** The searches for broken cuts against trying every set of nodes. */
class SeparationTest {
  @Test
  void findsTheSmallestCutBetweenTwoNodes() {
    for (int seed = 1; seed <= 30; seed++) {
      Random random = new Random(seed);
      int[] from = random.ints(14, 0, 7).toArray();
      int[] to = random.ints(14, 0, 7).toArray();
      double[] weight = random.doubles(14, 0, 2).toArray();
      double least = Double.MAX_VALUE;
      for (int set = 0; set < 1 << 7; set++) {
        if ((set & 1) == 1 && ((set >> 6) & 1) == 0) {
          double border = 0;
          for (int e = 0; e < 14; e++) {
            border += ((set >> from[e]) & 1) != ((set >> to[e]) & 1) ? weight[e] : 0;
          }
          least = Math.min(least, border);
        }
      }
      MinCut cut = new MinCut(7, from, to, weight);
      assertThat(cut.between(0, 6)).as("seed %d", seed).isCloseTo(least, within(1e-6));
      assertThat(cut.onSourceSide(0)).isTrue();
      assertThat(cut.onSourceSide(6)).isFalse();
    }
  }

  @Test
  void findsAnOddCutWheneverOneIsBroken() {
    int brokenOnes = 0;
    for (int seed = 1; seed <= 60; seed++) {
      Columns columns = columns(seed);
      Rows rows = new Rows(columns);
      double[] values = smallValues(columns, seed);
      double worst = 0;
      for (int set = 1; set < 1 << (columns.relaxation.nodes - 1); set++) {
        boolean[] inside = set(columns, set);
        worst = Math.max(worst, rows.oddCut(inside).map(row -> row.violation(values)).orElse(0.0));
      }
      double found =
          OddCuts.brokenBy(columns, values).stream()
              .flatMap(inside -> rows.oddCut(inside).stream())
              .mapToDouble(row -> row.violation(values))
              .max()
              .orElse(0);
      assertThat(found).as("seed %d", seed).isCloseTo(worst, within(1e-3));
      brokenOnes += worst > 0 ? 1 : 0;
    }
    assertThat(brokenOnes).isBetween(10, 59);
  }

  @Test
  void findsACapacityCutThatIsBroken() {
    for (int seed = 1; seed <= 60; seed++) {
      Columns columns = columns(seed);
      Rows rows = new Rows(columns);
      double[] values = new double[columns.count];
      List<boolean[]> found = CapacityCuts.brokenBy(columns, values, 0, 0);
      assertThat(found).as("seed %d", seed).isNotEmpty();
      assertThat(found)
          .allSatisfy(
              inside -> {
                assertThat(inside[0]).isFalse();
                assertThat(rows.capacityCut(inside).violation(values)).isPositive();
              });
    }
  }

  @Test
  void findsNothingWhereEveryLinkIsDrivenOften() {
    Columns columns = columns(1);
    double[] values = new double[columns.count];
    Arrays.fill(values, 0, columns.links, 8);
    assertThat(OddCuts.brokenBy(columns, values)).isEmpty();
    assertThat(CapacityCuts.brokenBy(columns, values, 0.5, 3)).isEmpty();
  }

  private static Columns columns(int seed) {
    Problem problem =
        RandomProblems.of(seed, RandomProblems.Feature.CAPACITY, RandomProblems.Feature.POINTS);
    return new Columns(new Relaxation(Part.of(problem).get(0)));
  }

  private static double[] smallValues(Columns columns, int seed) {
    double[] values = new double[columns.count];
    Random random = new Random(seed);
    for (int link = 0; link < columns.links; link++) {
      values[link] = random.nextInt(3) * random.nextDouble();
    }
    return values;
  }

  private static boolean[] set(Columns columns, int bits) {
    boolean[] inside = new boolean[columns.relaxation.nodes];
    for (int node = 1; node < inside.length; node++) {
      inside[node] = ((bits >> (node - 1)) & 1) == 1;
    }
    return inside;
  }

  private static Offset<Double> within(double offset) {
    return Offset.offset(offset);
  }
}
