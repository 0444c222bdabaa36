package yukiwatari.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.bound.LowerBound;
import yukiwatari.solver.Problem;

/**
 * Measures the engine on a folder of published instances: Markdown, and JSON where asked.
 *
 * <pre>
 * CarpBench DIR [--seconds S] [--seeds N] [--depots D] [--only PREFIX] [--json FILE] [--remember]
 *   [--until-optimal] [--until-best-known]
 * </pre>
 *
 * With the last two a run ends early when its cost is down to our own proven bound, or to the best
 * known cost; where nobody publishes one, to that of docs/best-found.csv.
 */
public final class CarpBench {
  private static final Path BEST_FOUND = Path.of("docs", "best-found.csv");

  private final double seconds;
  private final int seeds;
  private final int depots;
  private final boolean untilOptimal;
  private final boolean untilBestKnown;

  private CarpBench(BenchArguments arguments) {
    this.seconds = arguments.seconds("--seconds", 10);
    this.seeds = arguments.count("--seeds", 1);
    this.depots = arguments.count("--depots", 1);
    this.untilOptimal = arguments.has("--until-optimal");
    this.untilBestKnown = arguments.has("--until-best-known");
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    BenchMain.main(() -> run(args, BEST_FOUND, System.out));
  }

  static void run(String[] args, Path bestFound, PrintStream out) throws IOException {
    BenchArguments arguments =
        new BenchArguments(
            args,
            Set.of("--seconds", "--seeds", "--depots", "--only", "--json"),
            Set.of("--remember", "--until-optimal", "--until-best-known"));
    CarpBench bench = new CarpBench(arguments);
    Path folder = Path.of(arguments.folder());
    List<BenchInstance> instances = BenchInstance.list(folder, arguments.text("--only", ""));
    KnownCosts known = new KnownCosts(folder);
    BestFound found = BestFound.byDepots(bestFound);
    CarpTable table = new CarpTable(out, found);
    String json = arguments.find("--json");

    List<CarpRun> all = new ArrayList<>();
    table.head(bench.seconds, bench.seeds);
    for (BenchInstance instance : instances) {
      List<CarpRun> runs = bench.runs(instance, known.of(instance, bench.depots), found);
      all.addAll(runs);
      if (json != null) {
        // Written anew after every instance, so that a bench that is stopped leaves what it has.
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(Path.of(json), all);
      }
      if (arguments.has("--remember") && runs.get(0).bestKnown() == null) {
        runs.forEach(run -> found.offer(run.instance(), run.depots(), run.cost()));
        found.write();
      }
      table.row(runs);
    }
    table.foot();
  }

  private List<CarpRun> runs(BenchInstance instance, KnownCosts.Known known, BestFound found)
      throws IOException {
    Problem problem = instance.problem(depots);
    Long published = known.lowerBound();
    long bound = published == null ? LowerBound.instant(problem) : published;
    BestFound.Found reference = found.find(instance.name(), depots);
    Long foundCost = reference == null ? null : reference.cost();
    long target = target(problem, known.bestKnown() == null ? foundCost : known.bestKnown());
    List<CarpRun> runs = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      CheckedRun run = CheckedRun.of(instance.name(), problem, seed, seconds, target);
      long cost = run.plan().cost().total();
      runs.add(
          new CarpRun(
              instance.name(),
              depots,
              seed,
              seconds,
              cost,
              bound,
              known.bestKnown(),
              known.gapPercent(cost),
              run.plan().routes().size(),
              run.cpuSeconds(),
              run.endedEarly()));
    }
    return runs;
  }

  /** The cost at which a run has nothing more to show. */
  private long target(Problem problem, @Nullable Long bestKnown) {
    long target = untilOptimal ? ProvenBound.of(problem, seconds) : EarlyEnd.NEVER;
    return untilBestKnown && bestKnown != null ? Math.max(target, bestKnown) : target;
  }
}
