package yukiwatari.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerRunsTest {
  private static final List<Double> MARKS = List.of(10.0, 60.0);

  @TempDir Path folder = Path.of("");

  private static List<PeerRun> readings(String solver) {
    return List.of(
        new PeerRun("gdb1", solver, 10, null, 316L, null, null),
        new PeerRun("gdb1", solver, 60, 316L, 316L, 0.0, 5));
  }

  private Path written() {
    Path file = folder.resolve("peers.json");
    PeerRuns runs = PeerRuns.fresh(file);
    runs.add(readings("engine"));
    runs.add(readings("jsprit"));
    return file;
  }

  @Test
  void takesOverWhatWasMeasured() throws IOException {
    PeerRuns continued = PeerRuns.continued(written(), Set.of());
    assertThat(continued.find("gdb1", "jsprit", MARKS)).isEqualTo(readings("jsprit"));
    assertThat(continued.find("gdb2", "jsprit", MARKS)).isNull();
  }

  @Test
  void leavesOutWhatIsToBeMeasuredAgain() throws IOException {
    PeerRuns continued = PeerRuns.continued(written(), Set.of("engine"));
    assertThat(continued.find("gdb1", "engine", MARKS)).isNull();
    assertThat(continued.find("gdb1", "jsprit", MARKS)).isNotNull();
  }

  @Test
  void readingsAfterOtherTimesAreNoneOfThese() throws IOException {
    PeerRuns continued = PeerRuns.continued(written(), Set.of());
    assertThat(continued.find("gdb1", "engine", List.of(10.0, 30.0))).isNull();
  }

  @Test
  void beginsAnewWhenNotToldToContinue() throws IOException {
    PeerRuns.fresh(written()).add(readings("timefold"));
    PeerRuns continued = PeerRuns.continued(folder.resolve("peers.json"), Set.of());
    assertThat(continued.find("gdb1", "timefold", MARKS)).isNotNull();
    assertThat(continued.find("gdb1", "jsprit", MARKS)).isNull();
  }
}
