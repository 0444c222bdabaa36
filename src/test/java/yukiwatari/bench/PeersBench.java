package yukiwatari.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.solver.PeerStreets;
import yukiwatari.solver.Problem;
import yukiwatari.solver.ProblemText;

/**
 * Our engine and the solvers of other projects on the same instances with the same CPU budget: one
 * run each, read after a sixth, a half and the whole of it. Every plan is counted by us, with the
 * best directions for its order.
 *
 * <pre>PeersBench DIR [--seconds S] [--only PREFIX] [--solvers A,B] [--json FILE]</pre>
 *
 * The system properties {@code peer.NAME} hold the solvers' commands.
 */
public final class PeersBench {
  private static final Path BEST_FOUND = Path.of("docs", "best-found.csv");

  private final double seconds;
  private final Path scratch;
  private final List<PeerProcess> solvers = new ArrayList<>();

  private PeersBench(BenchArguments arguments, Path scratch) {
    this.seconds = arguments.seconds("--seconds", 60);
    this.scratch = scratch;
    for (String name :
        arguments.text("--solvers", "engine,ortools,jsprit,timefold").split(",", -1)) {
      solvers.add(PeerProcess.named(name));
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    try {
      run(args);
    } catch (IllegalArgumentException wrong) {
      System.err.println("yukiwatari: " + wrong.getMessage());
      System.exit(2);
    }
  }

  private static void run(String[] args) throws IOException, InterruptedException {
    BenchArguments arguments =
        new BenchArguments(args, Set.of("--seconds", "--only", "--solvers", "--json"), Set.of());
    Path scratch = Files.createDirectories(Path.of(System.getProperty("peers.folder", "var")));
    PeersBench bench = new PeersBench(arguments, scratch);
    Path folder = Path.of(arguments.folder());
    List<BenchInstance> instances = BenchInstance.list(folder, arguments.text("--only", ""));
    KnownCosts known = new KnownCosts(folder);
    PeersTable table = new PeersTable(System.out, new BestFound(BEST_FOUND), bench.marks());
    String json = arguments.find("--json");
    List<PeerRun> all = new ArrayList<>();
    table.head();
    for (BenchInstance instance : instances) {
      for (List<PeerRun> ofSolver : bench.runs(instance, known.of(instance, 1))) {
        table.row(ofSolver);
        all.addAll(ofSolver);
      }
      if (json != null) {
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(Path.of(json), all);
      }
    }
    table.foot();
  }

  private List<Double> marks() {
    return List.of(seconds / 6, seconds / 2, seconds);
  }

  private List<List<PeerRun>> runs(BenchInstance instance, KnownCosts.Known known)
      throws IOException, InterruptedException {
    Problem problem = instance.problem(1);
    PeerStreets judge = new PeerStreets(problem);
    Path text = Files.writeString(scratch.resolve("problem.txt"), ProblemText.write(problem));
    Path streets = scratch.resolve("streets.bin");
    judge.write(streets);
    List<List<PeerRun>> runs = new ArrayList<>();
    for (PeerProcess solver : solvers) {
      Path file = solver.name().equals("engine") ? text : streets;
      List<PeerProcess.Found> found = solver.run(file, seconds, scratch);
      List<PeerRun> read = new ArrayList<>();
      for (double mark : marks()) {
        read.add(read(instance, solver.name(), mark, at(found, mark), known, judge));
      }
      runs.add(read);
    }
    return runs;
  }

  /** The last plan told before the mark. */
  private static PeerProcess.@Nullable Found at(List<PeerProcess.Found> found, double mark) {
    PeerProcess.Found last = null;
    for (PeerProcess.Found plan : found) {
      last = plan.cpuMillis() <= mark * 1000 ? plan : last;
    }
    return last;
  }

  private static PeerRun read(
      BenchInstance instance,
      String solver,
      double mark,
      PeerProcess.@Nullable Found plan,
      KnownCosts.Known known,
      PeerStreets judge) {
    Long bestKnown = known.bestKnown();
    if (plan == null) {
      return new PeerRun(instance.name(), solver, mark, null, bestKnown, null, null);
    }
    long cost = judge.cost(plan.routes());
    return new PeerRun(
        instance.name(),
        solver,
        mark,
        cost,
        bestKnown,
        known.gapPercent(cost),
        plan.routes().size());
  }
}
