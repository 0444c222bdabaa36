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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yukiwatari.bound.LowerBound;
import yukiwatari.solver.CheckLevel;
import yukiwatari.solver.Group;
import yukiwatari.solver.Mode;
import yukiwatari.solver.Performers;
import yukiwatari.solver.Plan;
import yukiwatari.solver.PlanChecker;
import yukiwatari.solver.Problem;
import yukiwatari.solver.ProblemText;
import yukiwatari.solver.Progress;
import yukiwatari.solver.Service;
import yukiwatari.solver.Solver;
import yukiwatari.solver.SolverOptions;
import yukiwatari.solver.StopRule;
import yukiwatari.solver.Vehicle;

/** Made of one network: a grid of 5 × 5 nodes, 40 streets of 3 to 7, three in four of them work. */
class ExchangeSetTest {
  private static final int SIDE = 5;
  private static final List<String> NAMES = List.of("g-2-sections", "g-3-patches", "g-4-roads");

  @TempDir Path folder = Path.of("");
  private Path made = Path.of("");

  @BeforeEach
  void makeTheSet() throws IOException {
    Path set = Files.createDirectory(folder.resolve("carplib"));
    Files.writeString(set.resolve("g.dat"), grid());
    made = folder.resolve("made");
    ExchangeSet.write(set, made);
  }

  private static String grid() {
    List<String> work = new ArrayList<>();
    List<String> other = new ArrayList<>();
    for (int node = 1; node <= SIDE * SIDE; node++) {
      for (int step : new int[] {1, SIDE}) {
        boolean inside = step == 1 ? node % SIDE != 0 : node + SIDE <= SIDE * SIDE;
        if (inside) {
          int cost = 3 + (7 * node + step) % 5;
          String street = "( " + node + "," + (node + step) + ")  coste " + cost;
          if ((node + step) % 4 == 0) {
            other.add(street);
          } else {
            work.add(street + "  demanda " + (1 + node % 3));
          }
        }
      }
    }
    return "VERTICES : 25\nVEHICULOS : 4\nCAPACIDAD : 16\nLISTA_ARISTAS_REQ :\n"
        + String.join("\n", work)
        + "\nLISTA_ARISTAS_NOREQ :\n"
        + String.join("\n", other)
        + "\nDEPOSITO :   1\n";
  }

  private Problem problem(String name) throws IOException {
    return ProblemText.read(Files.readString(made.resolve(name + ".txt")));
  }

  @Test
  void theSameNetworkAlwaysGivesTheSameProblems() throws IOException {
    Path again = folder.resolve("again");
    ExchangeSet.write(folder.resolve("carplib"), again);
    try (Stream<Path> files = Files.list(made)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(NAMES.stream().map(name -> name + ".txt").toList());
    }
    for (String name : NAMES) {
      assertThat(again.resolve(name + ".txt")).hasSameTextualContentAs(made.resolve(name + ".txt"));
    }
    // Costs on record would mean nothing if the rules changed: owners of the first ten sections.
    assertThat(problem("g-2-sections").groups().subList(0, 10))
        .extracting(Group::administrator)
        .containsExactly(0, 0, 0, 0, 0, 1, 0, 1, 1, 0);
  }

  @Test
  void whatIsWrittenReadsBackAsTheSameProblem() throws IOException {
    for (String name : NAMES) {
      String text = Files.readString(made.resolve(name + ".txt"));
      assertThat(ProblemText.write(ProblemText.read(text))).isEqualTo(text);
    }
  }

  @Test
  void everyAuthorityHasAboutTheSameWorkAndItsOwnDepot() throws IOException {
    for (String name : NAMES.subList(0, 2)) {
      Problem problem = problem(name);
      long[] millis = problem.administeredMillis();
      long share = 0;
      for (long own : millis) {
        share += own / millis.length;
      }
      for (long own : millis) {
        assertThat(own).as(name).isBetween(share * 2 / 3, share * 4 / 3);
      }
      assertThat(problem.vehicles().stream().map(v -> v.district() + " at " + v.startNode()))
          .as(name)
          .hasSizeGreaterThanOrEqualTo(4 * millis.length);
      assertThat(problem.vehicles().stream().map(Vehicle::startNode).distinct())
          .as(name)
          .hasSize(millis.length);
    }
  }

  @Test
  void sectionsAreInterleavedMoreFinelyThanPatchesAndRoads() throws IOException {
    double sections = foreignNeighbours(problem("g-2-sections"));
    // Of random owners among a authorities, (a − 1) ÷ a of the neighbours are another's.
    assertThat(sections).isGreaterThan(0.4);
    assertThat(foreignNeighbours(problem("g-3-patches"))).isLessThan(0.6);
    assertThat(foreignNeighbours(problem("g-4-roads"))).isLessThan(0.6);
  }

  /** Share of the pairs of sections with a common node that belong to two authorities. */
  private static double foreignNeighbours(Problem problem) {
    int pairs = 0;
    int foreign = 0;
    for (Service a : problem.services()) {
      for (Service b : problem.services()) {
        if (a.id() < b.id() && touch(a.modes().get(0), b.modes().get(0))) {
          pairs++;
          foreign += administrator(problem, a) == administrator(problem, b) ? 0 : 1;
        }
      }
    }
    return (double) foreign / pairs;
  }

  private static int administrator(Problem problem, Service service) {
    return problem.groups().get(service.group()).administrator();
  }

  private static boolean touch(Mode a, Mode b) {
    return a.entryNode() == b.entryNode()
        || a.entryNode() == b.exitNode()
        || a.exitNode() == b.entryNode()
        || a.exitNode() == b.exitNode();
  }

  @Test
  void everyVariantIsSolvedRightAndNeverBelowItsBound() throws IOException {
    for (String name : NAMES) {
      for (ExchangeVariant variant : ExchangeVariant.values()) {
        Problem problem = variant.of(problem(name));
        Plan plan =
            Solver.run(
                problem,
                SolverOptions.seed(1).checking(CheckLevel.FULL),
                StopRule.iterations(300),
                Progress.NONE);
        assertThat(PlanChecker.check(problem, plan)).as(name + " " + variant).isEmpty();
        assertThat(plan.cost().total()).isGreaterThanOrEqualTo(LowerBound.instant(problem));
        if (variant == ExchangeVariant.OWN_ONLY) {
          assertThat(Performers.changed(problem, plan)).isEmpty();
        }
      }
    }
  }

  @Test
  void theTableComparesEveryVariantWithOwnRoadsOnly() throws IOException {
    Path best = folder.resolve("exchange-best.csv");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExchangeBench.run(
        new String[] {made.toString(), "--seconds", "0.1", "--only", "g-2", "--remember"},
        best,
        new PrintStream(out, true, StandardCharsets.UTF_8));
    String table = out.toString(StandardCharsets.UTF_8);
    assertThat(table)
        .containsPattern("\\| g-2-sections \\| 2 \\| 30 \\| own-only \\| .* \\| 0 \\|");
    assertThat(table).contains("| g-2-sections | 2 | 30 | balanced-hours |");
    // Every authority has one district, so that today is own roads only.
    assertThat(table).doesNotContain("today").contains("| own-only | 1 | 0.0 | 0.0 | 0.0 |");
    assertThat(best).content().containsPattern("g-2-sections,free,\\d+,best of our runs\n");
  }

  @Test
  void refusesFilesThatAreNotOfCarplib() throws IOException {
    Path mixed = Files.createDirectory(folder.resolve("mixed"));
    Files.writeString(mixed.resolve("m.dat"), "#Required N: 0\n");
    assertThatThrownBy(() -> ExchangeSet.write(mixed, made)).hasMessageContaining("is no CARPLIB");
  }
}
