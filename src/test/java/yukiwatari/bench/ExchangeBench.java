package yukiwatari.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.solver.Plan;
import yukiwatari.solver.Problem;
import yukiwatari.solver.ProblemText;

/**
 * Solves exchange problems in every {@link ExchangeVariant} with the same machines and effort, and
 * bounds them: Markdown, and JSON where asked. Every plan is checked.
 *
 * <pre>
 * ExchangeBench FOLDER [--seconds S] [--seeds N] [--only PREFIX] [--json FILE] [--remember]
 *   FOLDER holds problems in our text format, NAME.txt
 * </pre>
 */
public final class ExchangeBench {
  private static final Path BEST = Path.of("docs", "exchange-best.csv");
  private static final String ENDING = ".txt";

  private final double seconds;
  private final int seeds;

  private ExchangeBench(BenchArguments arguments) {
    this.seconds = arguments.seconds("--seconds", 10);
    this.seeds = arguments.count("--seeds", 1);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    BenchMain.main(() -> run(args, BEST, System.out));
  }

  static void run(String[] args, Path bestFound, PrintStream out) throws IOException {
    BenchArguments arguments =
        new BenchArguments(
            args, Set.of("--seconds", "--seeds", "--only", "--json"), Set.of("--remember"));
    ExchangeBench bench = new ExchangeBench(arguments);
    BestFound best = BestFound.byVariant(bestFound);
    ExchangeTable table = new ExchangeTable(out, best);
    String json = arguments.find("--json");
    List<ExchangeRun> all = new ArrayList<>();
    table.head(bench.seconds, bench.seeds);
    for (Path file : files(Path.of(arguments.folder()), arguments.text("--only", ""))) {
      Problem problem = ProblemText.read(Files.readString(file));
      for (ExchangeVariant variant : ExchangeVariant.values()) {
        if (variant.differs(problem)) {
          List<ExchangeRun> runs = bench.runs(name(file), variant, variant.of(problem));
          all.addAll(runs);
          if (arguments.has("--remember")) {
            runs.forEach(run -> best.offer(run.instance(), run.variant(), run.cost()));
            best.write();
          }
          table.row(runs);
        }
      }
      if (json != null) {
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(Path.of(json), all);
      }
    }
    table.foot();
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  private static List<Path> files(Path folder, String only) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files
              .filter(file -> file.getFileName().toString().endsWith(ENDING))
              .filter(file -> file.getFileName().toString().startsWith(only))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new IllegalArgumentException("no file " + only + "*" + ENDING + " in " + folder);
      }
      return found;
    }
  }

  private List<ExchangeRun> runs(String instance, ExchangeVariant variant, Problem problem) {
    long bound = ProvenBound.of(problem, seconds);
    List<ExchangeRun> runs = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      Plan plan = CheckedRun.of(instance, problem, seed, seconds, bound).plan();
      runs.add(ExchangeRun.of(instance, variant.title(), seed, seconds, problem, plan, bound));
    }
    return runs;
  }
}
