package yukiwatari.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Our engine and the solvers of other projects on the same instances with the same CPU budget: one
 * run each, read after a sixth, a half and the whole of it. Every plan is counted by us, with the
 * best directions for its order. A run ends early at a cost that our lower bound proves minimal.
 *
 * <pre>
 * PeersBench DIR [--seconds S] [--only PREFIX] [--solvers A,B] [--own-runs]
 *   [--json FILE] [--continue] [--again A,B]
 * </pre>
 *
 * The system properties {@code peer.NAME} hold the solvers' commands.
 */
public final class PeersBench {
  static final String ENGINE = "engine";

  /** Our engine when it is told how long it has: it cools over its budget. */
  static final String OWN_RUNS = "engine-own";

  private static final Path BEST_FOUND = Path.of("docs", "best-found.csv");

  private final List<Double> marks;
  private final Path scratch;
  private final PeerRuns kept;
  private final List<String> solvers = new ArrayList<>();

  private PeersBench(BenchArguments arguments, Path scratch) throws IOException {
    double seconds = arguments.seconds("--seconds", 60);
    this.marks = List.of(seconds / 6, seconds / 2, seconds);
    this.scratch = scratch;
    this.kept = kept(arguments);
    for (String name :
        arguments.text("--solvers", "engine,ortools,jsprit,timefold").split(",", -1)) {
      PeerProcess.named(name);
      solvers.add(name);
      if (name.equals(ENGINE) && arguments.has("--own-runs")) {
        solvers.add(OWN_RUNS);
      }
    }
  }

  private static PeerRuns kept(BenchArguments arguments) throws IOException {
    String json = arguments.find("--json");
    Path file = json == null ? null : Path.of(json);
    if (!arguments.has("--continue")) {
      return PeerRuns.fresh(file);
    }
    if (file == null) {
      throw new IllegalArgumentException("--continue needs --json FILE, whose runs it takes over");
    }
    return PeerRuns.continued(
        file,
        Stream.of(arguments.text("--again", "").split(",", -1))
            .flatMap(name -> name.equals(ENGINE) ? Stream.of(ENGINE, OWN_RUNS) : Stream.of(name))
            .collect(Collectors.toSet()));
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    BenchMain.main(() -> run(args));
  }

  private static void run(String[] args) throws IOException, InterruptedException {
    BenchArguments arguments =
        new BenchArguments(
            args,
            Set.of("--seconds", "--only", "--solvers", "--json", "--again"),
            Set.of("--own-runs", "--continue"));
    Path scratch = Files.createDirectories(Path.of(System.getProperty("peers.folder", "var")));
    PeersBench bench = new PeersBench(arguments, scratch);
    Path folder = Path.of(arguments.folder());
    KnownCosts known = new KnownCosts(folder);
    PeersTable table = new PeersTable(System.out, BestFound.byDepots(BEST_FOUND), bench.marks);
    table.head();
    for (BenchInstance instance : BenchInstance.list(folder, arguments.text("--only", ""))) {
      bench.measure(instance, known.of(instance, 1), table);
    }
    table.foot();
  }

  private void measure(BenchInstance instance, KnownCosts.Known known, PeersTable table)
      throws IOException, InterruptedException {
    PeerTrial trial = null;
    for (String solver : solvers) {
      List<PeerRun> readings = kept.find(instance.name(), solver, marks);
      if (readings == null) {
        trial = trial == null ? new PeerTrial(instance, known, marks, scratch) : trial;
        readings = readings(trial, solver);
        kept.add(readings);
      }
      table.row(readings);
    }
  }

  private List<PeerRun> readings(PeerTrial trial, String solver)
      throws IOException, InterruptedException {
    return solver.equals(OWN_RUNS)
        ? trial.ownRuns(PeerProcess.named(ENGINE), OWN_RUNS)
        : trial.oneRun(PeerProcess.named(solver));
  }
}
