package yukiwatari.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yukiwatari.solver.CarpReader;
import yukiwatari.solver.Plan;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Progress;
import yukiwatari.solver.Solver;
import yukiwatari.solver.SolverOptions;
import yukiwatari.solver.StopRule;

/** On published instances, when their folder is there: YUKIWATARI_DATA or ../shared/data. */
class PublishedBoundsTest {
  private record Known(String file, long best) {}

  private static Path folder() {
    String given = System.getenv("YUKIWATARI_DATA");
    Path folder = Path.of(given == null ? "../shared/data" : given).resolve("carp");
    assumeTrue(
        Files.exists(folder.resolve("bounds.csv")), "skipped: no published instances at " + folder);
    return folder;
  }

  private static List<Known> instances() throws IOException {
    List<Known> instances = new ArrayList<>();
    for (String line :
        Files.readAllLines(folder().resolve("bounds.csv")).stream().skip(1).toList()) {
      List<String> cells = List.of(line.split(",", -1));
      instances.add(new Known(cells.get(0) + "/" + cells.get(1), Long.parseLong(cells.get(7))));
    }
    return instances;
  }

  private static Problem read(String file, int depots) throws IOException {
    return CarpReader.read(folder().resolve(file + ".dat"), depots);
  }

  private static long bound(Problem problem, int steps) {
    CuttingPlanes planes = new CuttingPlanes(problem);
    for (int step = 0; step < steps; step++) {
      planes.step();
    }
    return planes.bound();
  }

  @Test
  void isNeverAboveTheBestKnownCostAndAtOnceWithinFourAndAHalfPerCentOfIt() throws IOException {
    double gaps = 0;
    List<Known> instances = instances();
    for (Known known : instances) {
      long instant = LowerBound.instant(read(known.file, 1));
      assertThat(instant).as(known.file).isBetween(known.best * 9 / 10, known.best);
      gaps += 100.0 * (known.best - instant) / known.best;
    }
    assertThat(gaps / instances.size()).isLessThan(4.5);
  }

  @ParameterizedTest
  @CsvSource({"egl/egl-e1-B, 4498", "egl/egl-e3-A, 5898", "egl/egl-e4-C, 11529"})
  void comesWithinTwoPerCentInAFewSteps(String file, long best) throws IOException {
    assertThat(bound(read(file, 1), 15)).isBetween(best * 98 / 100, best);
  }

  @ParameterizedTest
  @CsvSource({"gdb/gdb1, 316", "gdb/gdb9, 303", "val/val4A, 400", "val/val9C, 332"})
  void provesTheOptimum(String file, long best) throws IOException {
    assertThat(bound(read(file, 1), 15)).isEqualTo(best);
  }

  @ParameterizedTest
  @CsvSource({"egl/egl-e1-A, 3062", "egl/egl-e4-C, 8670"})
  void isNotAboveAPlanOfTwoDepots(String file, long reference) throws IOException {
    assertThat(bound(read(file, 2), 15)).isBetween(reference * 9 / 10, reference);
  }

  @ParameterizedTest
  @CsvSource({"gdb/gdb8, 3", "val/val1C, 4", "egl/egl-e1-C, 3"})
  void isNotAboveAnyPlanFoundWithSeveralDepots(String file, int depots) throws IOException {
    Problem problem = read(file, depots);
    Plan plan =
        Solver.run(problem, SolverOptions.seed(1), StopRule.iterations(5000), Progress.NONE);
    assertThat(bound(problem, 10)).isLessThanOrEqualTo(plan.cost().total());
  }
}
