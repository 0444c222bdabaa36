package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The instance and the reference of {@code ops/bench scale}, small. */
class PrefectureTest {
  private final Problem problem = Prefecture.of(1, 1_000, false);

  @Test
  void isTheSameEveryTimeAndHasWhatWasAskedFor() {
    assertThat(problem.services()).hasSize(1_000);
    assertThat(problem.districts()).hasSize(3);
    assertThat(problem.vehicles()).hasSize(20);
    assertThat(ProblemText.write(Prefecture.of(1, 1_000, false)))
        .isEqualTo(ProblemText.write(problem));
  }

  @Test
  void asksForNothingImpossible() {
    assertThat(Feasibility.check(problem)).isEmpty();
  }

  /** A plan that only the engine's own books would call right is no reference. */
  @Test
  void comparesWithAConstructionThatServesEverythingInItsShifts() {
    Instance in = new Instance(problem);
    PathScanning scanning = new PathScanning(in);
    long work = problem.services().stream().mapToLong(Service::exchangeMillis).sum();
    long shift = problem.vehicles().get(0).shiftMillis();
    assertThat(scanning.routes() * shift).isGreaterThan(work + scanning.deadheadMillis());
    assertThat(scanning.deadheadMillis()).isBetween(work / 10, work);
  }

  @Test
  void printsWhatTheEngineMakesOfIt() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] arguments = {"400", "--iterations", "4000", "--threads", "2", "--workers", "3"};
    ScaleBench.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).filteredOn(line -> line.startsWith("| ")).hasSize(4);
    assertThat(lines.get(lines.size() - 1)).contains("Logical workers 3").endsWith("right.");
  }
}
