package yukiwatari.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yukiwatari.solver.CarpReader;
import yukiwatari.solver.Plan;
import yukiwatari.solver.PlanChecker;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Progress;
import yukiwatari.solver.Solver;
import yukiwatari.solver.SolverOptions;
import yukiwatari.solver.StopRule;

/**
 * Measures the engine on published instances and prints a Markdown table.
 *
 * <pre>CarpBench DIR [--seconds S] [--seeds N] [--depots D] [--only PREFIX]</pre>
 *
 * Seconds are CPU seconds of the whole process, compiler and collector included. The best known
 * cost comes from a {@code bounds.csv} in DIR or its parent and holds for one depot.
 */
public final class CarpBench {
  private CarpBench() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Map<String, String> options = new HashMap<>();
    for (int i = 1; i + 1 < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    double seconds = Double.parseDouble(options.getOrDefault("--seconds", "10"));
    int seeds = Integer.parseInt(options.getOrDefault("--seeds", "1"));
    int depots = Integer.parseInt(options.getOrDefault("--depots", "1"));
    String only = options.getOrDefault("--only", "");
    Map<String, Long> best = depots == 1 ? bestKnown(folder) : Map.of();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> instances =
          files
              .filter(file -> file.getFileName().toString().endsWith(".dat"))
              .filter(file -> file.getFileName().toString().startsWith(only))
              .sorted()
              .toList();
      run(instances, best, depots, seeds, seconds, System.out);
    }
  }

  private static void run(
      List<Path> instances,
      Map<String, Long> best,
      int depots,
      int seeds,
      double seconds,
      PrintStream out)
      throws IOException {
    out.println("| instance | seed | cost | best known | gap % | routes | iterations | CPU s |");
    out.println("|---|---|---|---|---|---|---|---|");
    double sum = 0;
    double worst = 0;
    int runs = 0;
    for (Path file : instances) {
      String name = file.getFileName().toString().replace(".dat", "");
      Problem problem = CarpReader.read(file, depots);
      for (int seed = 1; seed <= seeds; seed++) {
        long start = cpuNanos();
        StopRule stop = StopRule.cpuMillis((long) (seconds * 1000)).on(CarpBench::cpuNanos);
        Plan plan = Solver.run(problem, SolverOptions.seed(seed), stop, Progress.NONE);
        double used = (cpuNanos() - start) / 1e9;
        if (!PlanChecker.check(problem, plan).isEmpty()) {
          throw new IllegalStateException(name + ": " + PlanChecker.check(problem, plan));
        }
        long cost = plan.cost().total();
        Long known = best.get(name);
        double gap = known == null ? Double.NaN : 100.0 * (cost - known) / known;
        sum += gap;
        worst = Math.max(worst, gap);
        runs++;
        out.printf(
            "| %s | %d | %d | %s | %.2f | %d | %d | %.1f |%n",
            name,
            seed,
            cost,
            known == null ? "" : known.toString(),
            gap,
            plan.routes().size(),
            plan.origin().iterations(),
            used);
      }
    }
    out.printf("%nmean gap %.3f %%, worst %.2f %%, %d runs%n", sum / runs, worst, runs);
  }

  private static Map<String, Long> bestKnown(Path folder) throws IOException {
    Map<String, Long> best = new HashMap<>();
    for (Path place : List.of(folder, folder.toAbsolutePath().getParent())) {
      Path table = place.resolve("bounds.csv");
      if (Files.exists(table)) {
        for (String line : Files.readAllLines(table).stream().skip(1).toList()) {
          List<String> cells = List.of(line.split(",", -1));
          best.put(cells.get(1), Long.parseLong(cells.get(7)));
        }
      }
    }
    return best;
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
