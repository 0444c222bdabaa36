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

  @Test
  void refusesNumbersThatDoNotFitInsteadOfCuttingThemOff() {
    String head = "yukiwatari-problem 1\nnetwork 2 1\n";
    // 2³² + 5 would be read as 5.
    refused(head + "arc 0 1 500 4294967301\n", "line 3: millis 4294967301 is outside");
    refused(head + "turnprice U_TURN 4294967301\n", "line 3: millis 4294967301 is outside");
    refused(head + "group 0 0 0 * 0 4294967296\n", "line 3: pinnedVehicle 4294967296 is outside");
    refused(head + "group 0 0 0 4294967296 0 -\n", "line 3: allowedDistricts 4294967296 is");
    refused(head + "mode 0 1 1 4294967296\n", "line 3: arcs 4294967296 is outside");
    refused(head + "moves 4294967296\n", "line 3: mostMoved 4294967296 is outside");
    refused("yukiwatari-problem 1\nnetwork 2147483646 1\n", "line 2: network: nodes 2147483646");
    refused(head + "authority -1\n", "line 3: authority has no maxMetres");
    refused(head + "authority -1 5 5\n", "line 3: window: minMetres -1 is outside");
  }

  @Test
  void refusesLinesThatWouldBeForgotten() {
    String head = "yukiwatari-problem 1\nnetwork 2 1\n";
    refused(head + "arc 0 1 500 5\nnetwork 3 1\n", "line 4: network stands twice");
    refused(head + "finish 1\nfinish 2\n", "line 4: finish stands twice");
    refused(head + "class 1000\nmode 0 1 5 -\n", "mode: stands after the last service");
    refused(head + "class 1000\nreload 0 5\n", "reload: stands after the last vehicle");
  }

  @Test
  void readsWhatAnEditorOnWindowsWrote() {
    String windows = "\uFEFFyukiwatari-problem 1\r\nnetwork 2 1\r\nclass 1000\r\n";
    assertThat(ProblemText.read(windows).network().nodes()).isEqualTo(2);
  }

  @Test
  void namesAReasonThatIsNone() {
    assertThatThrownBy(() -> PlanText.read("yukiwatari-plan 1\nunserved 0 LAZY\n"))
        .hasMessageStartingWith("line 2: unserved reason \"LAZY\" is none of [NO_ALLOWED_VEHICLE");
  }

  private static void refused(String text, String message) {
    assertThatThrownBy(() -> ProblemText.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}
