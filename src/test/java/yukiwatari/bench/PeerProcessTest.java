package yukiwatari.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerProcessTest {
  @TempDir Path folder = Path.of("");

  /** A solver written in shell: $1 is the file, $2 the seconds, $3 the target. */
  private List<PeerProcess.Found> run(String script) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("solver.sh"), script);
    PeerProcess solver = new PeerProcess("mini", List.of("sh", file.toString()));
    return solver.run(folder.resolve("streets.bin"), 1.5, 7, folder);
  }

  @Test
  void readsThePlansInTheOrderOfFinding() {
    assertThat(PeerProcess.Found.parse("found 120 99 3,1;2"))
        .isEqualTo(new PeerProcess.Found(120, 99, List.of(List.of(3, 1), List.of(2))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "INFO started", "found 1 2", "found 1 2 3;", "found x 2 3", "lost 1 2 3"})
  void refusesLinesThatAreNoPlan(String line) {
    assertThatThrownBy(() -> PeerProcess.Found.parse(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + line + "\"");
  }

  @Test
  void handsOverFileBudgetAndTargetAndCollectsPlans() throws IOException, InterruptedException {
    assertThat(run("[ $2,$3 = 1.5,7 ] && echo \"found 100 ${#1} 0\"; echo 'found 200 4 0'"))
        .extracting(PeerProcess.Found::claimed)
        .containsExactly((long) folder.resolve("streets.bin").toString().length(), 4L);
  }

  @Test
  void saysWhereTheLogOfAFailedSolverIs() {
    assertThatThrownBy(() -> run("echo 'found 100 5 0'; echo broken >&2; exit 3"))
        .hasMessageContaining("mini ended with 3")
        .hasMessageContaining("mini.log");
    assertThat(folder.resolve("mini.log")).hasContent("broken");
  }

  @Test
  void leavesNoTemporaryFilesBehind() throws IOException, InterruptedException {
    run("echo \"$JDK_JAVA_OPTIONS\" >&2");
    assertThat(folder.resolve("mini.log")).content().contains("-Djava.io.tmpdir=" + folder);
    assertThat(folder).isDirectoryNotContaining(path -> Files.isDirectory(path));
  }

  @Test
  void namesTheSolversThereAre() {
    assertThatThrownBy(() -> PeerProcess.named("vroom"))
        .hasMessageContaining("no solver vroom")
        .hasMessageContaining("timefold");
  }
}
