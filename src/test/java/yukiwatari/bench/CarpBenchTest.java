package yukiwatari.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A triangle of 4, 5 and 6, all to be served in one route: 15. From two depots at nodes 1 and 3 it
 * is 15 too.
 */
class CarpBenchTest {
  private static final String TRIANGLE =
      """
       VERTICES : 3
       VEHICULOS : 1
       CAPACIDAD : 5
       LISTA_ARISTAS_REQ :
       ( 1, 2)  coste 4  demanda 1
       ( 2, 3)  coste 5  demanda 2
       ( 1, 3)  coste 6  demanda 2
       DEPOSITO :   1
      """;

  private static final String MIXED =
      """
      Optimal value: 9
      Capacity: 5
      Depot Node: 1
      #Nodes: 2
      #Edges: 0
      #Arcs: 2
      #Required N: 0
      #Required E: 0
      #Required A: 1
      A1 1 2 4 1 1
      NrA1 2 1 4
      """;

  @TempDir Path folder = Path.of("");
  private Path set = Path.of("");
  private Path best = Path.of("");

  @BeforeEach
  void drawInstances() throws IOException {
    set = Files.createDirectory(folder.resolve("set"));
    best = folder.resolve("best-found.csv");
    Files.writeString(set.resolve("t10.dat"), TRIANGLE);
    Files.writeString(set.resolve("t2.dat"), TRIANGLE);
  }

  private String run(String... options) throws IOException {
    List<String> args = new ArrayList<>(List.of(set.toString(), "--seconds", "0.05"));
    args.addAll(List.of(options));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CarpBench.run(
        args.toArray(String[]::new), best, new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void leavesUnknownCostsEmptyButBoundsThem() throws IOException {
    String table = run();
    assertThat(table).contains("| t2 | 1 | 15 | 15 |  |  |  | 15 | 0.00 | 1 |");
    assertThat(table).doesNotContain("NaN", "Mean gap");
    assertThat(table.indexOf("| t2 ")).isLessThan(table.indexOf("| t10 "));
  }

  @Test
  void comparesWithTheBoundsOfTheParentFolder() throws IOException {
    Files.writeString(
        folder.resolve("bounds.csv"), "instance,best_known,lower_bound\nt10,12,10\nt2,,14\n");
    String table = run();
    assertThat(table)
        .contains("| t10 | 1 | 15 | 15 | 12 best known | 25.00 | 25.00 | 10 | 50.00 |");
    assertThat(table).contains("| t2 | 1 | 15 | 15 |  |  |  | 14 | 7.14 |");
    assertThat(table).contains("Mean gap to best known 25.000 %, worst 25.00 %, 1 runs.");
    assertThat(table).contains("Of 1 instances 0 come no dearer");
  }

  @Test
  void prefersTheBoundsOfTheFolderItself() throws IOException {
    Files.writeString(folder.resolve("bounds.csv"), "instance,lower_bound,best_known\nt2,1,1\n");
    Files.writeString(set.resolve("bounds.csv"), "instance,lower_bound,best_known\nt2,15,15\n");
    assertThat(run()).contains("| t2 | 1 | 15 | 15 | 15 best known | 0.00 | 0.00 | 15 | 0.00 |");
  }

  @Test
  void boundsOfOneDepotSayNothingAboutTwo() throws IOException {
    Files.writeString(set.resolve("bounds.csv"), "instance,lower_bound,best_known\nt2,14,14\n");
    assertThat(run("--depots", "2")).contains("| t2 | 2 | 15 | 15 |  |  |  | 15 | 0.00 | 1 |");
  }

  @Test
  void namesTheWrongCellOfTheBounds() throws IOException {
    Path bounds = set.resolve("bounds.csv");
    Files.writeString(bounds, "instance,lower_bound,best_known\nt2,15,cheap\n");
    assertThatThrownBy(this::run).hasMessageContaining("line 2: best_known cheap");
    Files.writeString(bounds, "instance,best_known\nt2,15\n");
    assertThatThrownBy(this::run).hasMessageContaining("no column lower_bound");
  }

  @Test
  void writesEveryRunAsJson() throws IOException {
    Files.writeString(set.resolve("bounds.csv"), "instance,lower_bound,best_known\nt2,10,12\n");
    Path json = folder.resolve("runs.json");
    run("--seeds", "2", "--json", json.toString());
    JsonNode runs = JsonMapper.shared().readTree(json);
    assertThat(runs.size()).isEqualTo(4);
    assertThat(runs.get(1).propertyNames())
        .containsExactlyInAnyOrder(
            "instance",
            "depots",
            "seed",
            "seconds",
            "cost",
            "lowerBound",
            "bestKnown",
            "gapPercent",
            "routes",
            "cpuSeconds");
    assertThat(runs.get(1).get("instance").asString()).isEqualTo("t2");
    assertThat(runs.get(1).get("seed").asInt()).isEqualTo(2);
    assertThat(runs.get(1).get("gapPercent").asDouble()).isEqualTo(25.0);
    assertThat(runs.get(2).get("bestKnown").isNull()).isTrue();
    assertThat(runs.get(2).get("gapPercent").isNull()).isTrue();
  }

  @Test
  void takesTheOptimumOfAMixedFile() throws IOException {
    Files.writeString(set.resolve("m1.dat"), MIXED);
    assertThat(run("--only", "m"))
        .contains("| m1 | 1 | 8 | 8 | 9 best known | -11.11 |")
        .doesNotContain("| t2 |");
  }

  @Test
  void endsEarlyAtOurOwnProvenBound() throws IOException {
    // A published bound may be wrong: 14 is never reached, 15 is proven.
    Files.writeString(set.resolve("bounds.csv"), "instance,lower_bound,best_known\nt2,14,14\n");
    assertThat(run("--seconds", "30", "--seeds", "2", "--until-optimal"))
        .contains("| t2 | 1 | 15 | 15 | 14 best known |")
        .containsPattern("4 of 4 runs ended early, .*: \\d CPU seconds were used of 120");
  }

  @Test
  void endsEarlyAtTheBestKnownCostWhereOneIsPublished() throws IOException {
    Files.writeString(set.resolve("bounds.csv"), "instance,lower_bound,best_known\nt2,14,20\n");
    assertThat(run("--until-best-known")).contains("1 of 2 runs ended early");
    assertThat(run()).doesNotContain("ended early");
  }

  @Test
  void endsEarlyAtTheBestFoundWhereNobodyPublishesACost() throws IOException {
    Files.writeString(set.resolve("bounds.csv"), "instance,lower_bound,best_known\nt2,14,20\n");
    Files.writeString(best, "instance,depots,cost,from\nt10,1,99,somebody\n");
    assertThat(run("--until-best-known")).contains("2 of 2 runs ended early");
  }

  @Test
  void remembersTheBestOfOurRunsAndKeepsOtherPeoples() throws IOException {
    Files.writeString(
        best, "instance,depots,cost,from\nt10,2,99,somebody\nt2,2,16,best of our runs\n");
    String table = run("--depots", "2", "--remember");
    assertThat(table).contains("| t2 | 2 | 15 | 15 | 15 best of our runs | 0.00 |");
    assertThat(table).contains("| t10 | 2 | 15 | 15 | 99 somebody | -84.85 |");
    assertThat(best).content().contains("t10,2,99,somebody\nt2,2,15,best of our runs\n");
    // Without the option nothing is written.
    run();
    assertThat(best).content().doesNotContain("t2,1");
  }

  @Test
  void refusesWhatItCannotRead() throws IOException {
    assertThatThrownBy(() -> run("--only", "x")).hasMessageContaining("no file x*.dat in");
    Files.writeString(set.resolve("t3.dat"), "something else");
    assertThatThrownBy(this::run).hasMessageContaining("t3.dat is neither a CARPLIB file");
  }
}
