package yukiwatari.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yukiwatari.solver.BruteForce;
import yukiwatari.solver.Exchange;
import yukiwatari.solver.Problem;
import yukiwatari.solver.RandomProblems;
import yukiwatari.solver.RandomProblems.Feature;

/** No bound is above the proven optimum of small random problems, feature by feature and mixed. */
class RandomBoundsTest {
  private static final int SEEDS = 20;
  private static final int STEPS = 10;

  @Test
  void staysBelowTheOptimumWithSeveralDepots() {
    staysBelowTheOptimum();
  }

  @ParameterizedTest
  @EnumSource(Feature.class)
  void staysBelowTheOptimumWithEachFeature(Feature feature) {
    staysBelowTheOptimum(feature);
  }

  @Test
  void staysBelowTheOptimumWithEverythingAtOnce() {
    staysBelowTheOptimum(Feature.values());
  }

  @Test
  void staysBelowTheOptimumOfRandomMixesOfFeatures() {
    for (int seed = 1; seed <= 4 * SEEDS; seed++) {
      staysBelowTheOptimum(seed, mix(seed));
    }
  }

  /** The machines' prices differ, so that it cannot be all. */
  @Test
  void provesFourFifthsOfTheOptimumOfOneWayTownsOnAverage() {
    double shares = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      Problem problem = RandomProblems.of(seed, Feature.ONE_WAY);
      shares += cuttingPlanes(problem) / (double) BruteForce.lowestCost(problem);
    }
    assertThat(shares / SEEDS).isGreaterThan(0.8);
  }

  private static Feature[] mix(int seed) {
    Random random = new Random(seed);
    List<Feature> chosen = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      if (random.nextBoolean()) {
        chosen.add(feature);
      }
    }
    return chosen.toArray(Feature[]::new);
  }

  private static void staysBelowTheOptimum(Feature... features) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      staysBelowTheOptimum(seed, features);
    }
  }

  private static void staysBelowTheOptimum(int seed, Feature... features) {
    Problem free = RandomProblems.of(seed, features);
    for (Problem problem : List.of(free, Exchange.withinAuthorities(free))) {
      long instant = LowerBound.instant(problem);
      long planes = cuttingPlanes(problem);
      assertThat(instant).as("seed %d", seed).isLessThanOrEqualTo(planes);
      assertThat(planes)
          .as("seed %d of %s", seed, List.of(features))
          .isLessThanOrEqualTo(BruteForce.lowestCost(problem));
    }
  }

  private static long cuttingPlanes(Problem problem) {
    CuttingPlanes planes = new CuttingPlanes(problem);
    for (int step = 0; step < STEPS; step++) {
      planes.step();
    }
    return planes.bound();
  }
}
