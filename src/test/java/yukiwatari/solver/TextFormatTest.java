package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import yukiwatari.solver.RandomProblems.Feature;

class TextFormatTest {
  @Test
  void aProblemWithEveryFeatureSurvivesWritingAndReading() {
    Problem problem = RandomProblems.of(11, Feature.values());
    String text = ProblemText.write(problem);
    Problem read = ProblemText.read(text);
    assertThat(ProblemText.write(read)).isEqualTo(text);
    assertThat(read.services()).isEqualTo(problem.services());
    assertThat(read.groups()).isEqualTo(problem.groups());
    assertThat(read.vehicles()).isEqualTo(problem.vehicles());
    assertThat(read.authorities()).isEqualTo(problem.authorities());
    assertThat(read.districts()).isEqualTo(problem.districts());
    assertThat(read.pairs()).isEqualTo(problem.pairs());
    assertThat(read.mostMoved()).isEqualTo(problem.mostMoved());
    assertThat(read.classOrder()).isTrue();
    assertThat(read.calendar()).isEqualTo(problem.calendar());
    assertThat(read.calendar().sections()).isNotEmpty();
    assertThat(read.network().arcs()).isEqualTo(problem.network().arcs());
    assertThat(BruteForce.lowestCost(read)).isEqualTo(BruteForce.lowestCost(problem));
  }

  @Test
  void aPlanSurvivesWritingAndReading() {
    Problem problem = RandomProblems.of(5, Feature.SHIFTS, Feature.TIMES);
    Plan plan = TinyProblem.solve(problem);
    assertThat(plan.unserved()).isNotEmpty();
    assertThat(PlanText.read(PlanText.write(plan))).isEqualTo(plan);
  }

  @Test
  void theExampleInTheDocumentationIsAProblemThatCanBeSolved() throws IOException {
    String page = Files.readString(Path.of("docs/solver-format.md"));
    String example = page.substring(page.indexOf("yukiwatari-problem 1"));
    Problem problem = ProblemText.read(example.substring(0, example.indexOf("```")));
    assertThat(PlanChecker.check(problem, TinyProblem.solve(problem))).isEmpty();
  }

  @Test
  void namesTheLineAndFieldThatAreNotUnderstood() {
    assertThatThrownBy(() -> ProblemText.read("yukiwatari-problem 1\n\nnetwork five 1\n"))
        .hasMessage("line 3: network nodes \"five\" is not a whole number");
    assertThatThrownBy(() -> ProblemText.read("yukiwatari-problem 1\nnetwork 5\n"))
        .hasMessage("line 2: network has no classes");
    assertThatThrownBy(() -> ProblemText.read("yukiwatari-problem 1\nroad 5\n"))
        .hasMessage("line 2: road is not a keyword of this format");
    assertThatThrownBy(() -> ProblemText.read("yukiwatari-problem 1\nfinish 0 0\n"))
        .hasMessage("line 2: finish has 2 values instead of 1");
    assertThatThrownBy(() -> ProblemText.read("yukiwatari-problem 1\nnetwork 5 1\narc 0 9 1 1\n"))
        .hasMessage("line 3: arc 0: to node 9 is outside 0..4");
    assertThatThrownBy(() -> PlanText.read("yukiwatari-problem 1\n"))
        .hasMessage("line 1: expected \"yukiwatari-plan 1\", found \"yukiwatari-problem 1\"");
  }
}
