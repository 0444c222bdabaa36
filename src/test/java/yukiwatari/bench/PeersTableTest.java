package yukiwatari.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersTableTest {
  @TempDir Path folder = Path.of("");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private PeersTable table =
      new PeersTable(System.out, BestFound.byDepots(Path.of("none")), List.of());

  PeersTableTest() throws IOException {}

  @BeforeEach
  void rememberOneCost() throws IOException {
    Path best = folder.resolve("best-found.csv");
    Files.writeString(best, "instance,depots,cost,from\nours,1,200,best of our runs\n");
    table =
        new PeersTable(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            BestFound.byDepots(best),
            List.of(2.5, 15.0));
    table.head();
  }

  private static PeerRun run(String instance, String solver, double seconds, @Nullable Long cost) {
    Long known = instance.equals("published") ? Long.valueOf(100) : null;
    Double gap = cost == null || known == null ? null : Double.valueOf(cost - 100.0);
    return new PeerRun(instance, solver, seconds, cost, known, gap, 1);
  }

  private void row(String instance, String solver, @Nullable Long early, @Nullable Long late) {
    table.row(List.of(run(instance, solver, 2.5, early), run(instance, solver, 15, late)));
  }

  private String text() {
    table.foot();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void showsCostAndGapAtEachMark() {
    row("published", "engine", 102L, 100L);
    row("ours", "engine", 202L, 199L);
    row("unknown", "engine", null, 7L);
    assertThat(text())
        .contains("| instance | solver | 2.5 s | 15 s |\n")
        .contains("| published | engine | 102 (2.00) | 100 (0.00) |\n")
        .contains("| ours | engine | 202 (1.00) | 199 (-0.50) |\n")
        .contains("| unknown | engine | – | 7 |\n")
        .contains("| engine | 2 | 1.50 | -0.25 |\n");
  }

  @Test
  void countsHowOftenOurEngineIsLower() {
    row("published", "engine", 102L, 100L);
    row("published", "jsprit", null, 100L);
    row("unknown", "engine", null, 40L);
    row("unknown", "jsprit", 49L, 41L);
    assertThat(text())
        .contains("| engine than jsprit: lower | 1 | 1 |\n")
        .contains("| engine than jsprit: equal, at the best known cost | 0 | 1 |\n")
        .contains("| engine than jsprit: equal above it | 0 | 0 |\n")
        .contains("| engine than jsprit: higher | 1 | 0 |\n")
        .contains("above the best known cost: unknown after 2.5 s: engine none, jsprit 49.\n");
  }

  @Test
  void comparesOurOwnRunsApart() {
    row("published", "engine", 102L, 101L);
    row("published", "engine-own", 100L, 100L);
    row("published", "timefold", 102L, 100L);
    assertThat(text())
        .contains("| engine than timefold: equal above it | 1 | 0 |\n")
        .contains("| engine than timefold: higher | 0 | 1 |\n")
        .contains("| engine-own than timefold: lower | 1 | 0 |\n")
        .contains("| engine-own than timefold: equal, at the best known cost | 0 | 1 |\n");
  }

  @Test
  void comparesNothingWhenOurEngineDidNotRun() {
    row("published", "jsprit", 102L, 101L);
    assertThat(text()).contains("| jsprit | 1 | 2.00 | 1.00 |").doesNotContain("how often");
  }
}
