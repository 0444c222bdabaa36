package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Published arc-routing instances, when their folder is there: YUKIWATARI_DATA or ../shared/data.
 */
class PublishedInstancesTest {
  private static Path file(String name) {
    String given = System.getenv("YUKIWATARI_DATA");
    Path folder = Path.of(given == null ? "../shared/data" : given).resolve("carp");
    Path file = folder.resolve(name + ".dat");
    assumeTrue(Files.exists(file), "skipped: no published instances at " + folder);
    return file;
  }

  private static Problem read(String name, int depots) throws IOException {
    return CarpReader.read(file(name), depots);
  }

  private static Plan solve(Problem problem, int iterations) {
    Plan plan =
        Solver.run(problem, SolverOptions.seed(1), StopRule.iterations(iterations), Progress.NONE);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    assertThat(plan.unserved()).isEmpty();
    return plan;
  }

  @ParameterizedTest
  @CsvSource({
    "gdb/gdb1, 316",
    "gdb/gdb3, 275",
    "gdb/gdb14, 100",
    "gdb/gdb19, 55",
    "val/val1A, 173",
    "val/val7C, 334"
  })
  void reachesTheBestKnownCost(String name, long bestKnown) throws IOException {
    assertThat(solve(read(name, 1), 30_000).cost().total()).isEqualTo(bestKnown);
  }

  @ParameterizedTest
  @CsvSource({"egl/egl-e1-A, 3548", "egl/egl-e2-B, 6317", "egl/egl-e4-C, 11529"})
  void comesWithinThreePerCentOfTheBestKnownCostInSeconds(String name, long bestKnown)
      throws IOException {
    long cost = solve(read(name, 1), 30_000).cost().total();
    assertThat(cost).isBetween(bestKnown, bestKnown * 103 / 100);
  }

  @ParameterizedTest
  @CsvSource({"egl/egl-e1-A, 3062", "egl/egl-e3-C, 7659"})
  void comesWithinTwoPerCentOfTheReferenceWithTwoDepots(String name, long reference)
      throws IOException {
    long cost = solve(read(name, 2), 30_000).cost().total();
    assertThat(cost).isBetween(reference * 98 / 100, reference * 102 / 100);
  }

  @ParameterizedTest
  @CsvSource({
    "mcgrp/mggdb_0.25_1, 6, 3, 12",
    "mcgrp/BHW2, 4, 0, 25",
    "mcgrp/BHW3, 5, 8, 7",
    "mcgrp/CBMix3, 16, 8, 55"
  })
  void readsTheWorkOfMixedInstances(String name, int nodes, int edges, int arcs)
      throws IOException {
    Problem problem = MixedReader.read(file(name), 1);
    assertThat(problem.services()).hasSize(nodes + edges + arcs);
    assertThat(problem.services().stream().filter(s -> s.modes().size() == 2)).hasSize(edges);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mggdb_0.25_1", "mggdb_0.25_3", "mggdb_0.25_10", "BHW2", "BHW4"})
  void reachesTheProvenOptimumOfMixedInstances(String name) throws IOException {
    Path file = file("mcgrp/" + name);
    long cost = solve(MixedReader.read(file, 1), 30_000).cost().total();
    assertThat(MixedReader.optimum(file)).hasValue(cost);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BHW1-TP", "BHW2-TP", "BHW3-TP", "BHW4-TP"})
  void servesEverythingWithTurnPenalties(String name) throws IOException {
    Problem problem = TurnPenaltyReader.read(file("mcgrp-tp/" + name), 1);
    assertThat(solve(problem, 3_000).routes()).isNotEmpty();
  }
}
