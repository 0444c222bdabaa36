package yukiwatari.solver;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import yukiwatari.bench.BenchMain;
import yukiwatari.bench.CpuClock;

/**
 * Measures the engine on the model prefecture and prints Markdown: distances apart, then the first
 * plan and driving without work as time goes on, against {@link PathScanning}.
 *
 * <pre>
 * ScaleBench [SERVICES] [--seconds S] [--iterations N] [--threads N] [--workers N] [--seed N]
 *            [--turns] [--cpu]
 * </pre>
 *
 * Seconds are of the wall clock, with --cpu of the whole process, and count from when the distances
 * are known. With --iterations the plan is the same whatever the time. It stands in this package
 * because distances are not public.
 */
public final class ScaleBench {
  private static final double HOUR = 3_600_000;

  /** Seconds after which the best plan so far is looked at. */
  private static final double[] LOOKS = {30, 60, 120};

  private final PrintStream out;
  private final List<String> args;
  private final LongSupplier clock;
  private long start;
  private int looks;
  private boolean told;
  private long reference;

  private ScaleBench(String[] args, PrintStream out) {
    this.args = new ArrayList<>(List.of(args));
    this.out = out;
    this.clock = flag("--cpu") ? CpuClock::processNanos : System::nanoTime;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    BenchMain.main(() -> run(args, System.out));
  }

  static void run(String[] args, PrintStream out) {
    new ScaleBench(args, out).run();
  }

  private void run() {
    boolean turns = flag("--turns");
    long nanos = number("--seconds", 300) * 1_000_000_000;
    long iterations = number("--iterations", Long.MAX_VALUE);
    SolverOptions options =
        SolverOptions.seed(number("--seed", 1))
            .threads((int) number("--threads", 2))
            .workers((int) number("--workers", SolverOptions.BY_SIZE));
    int services = args.isEmpty() ? 20_000 : Integer.parseInt(args.remove(0));
    Require.that(args.isEmpty(), "arguments", "not understood: " + args);
    StopRule stop =
        new StopRule(
            iterations, iterations < Long.MAX_VALUE ? Long.MAX_VALUE : nanos, clock, () -> false);
    measure(Prefecture.of(1, services, turns), options, stop);
  }

  private void measure(Problem problem, SolverOptions options, StopRule stop) {
    start = clock.getAsLong();
    Instance in = new Instance(problem);
    double distances = seconds();
    start = clock.getAsLong();
    PathScanning scanning = new PathScanning(in);
    reference = scanning.deadheadMillis();
    out.printf(
        "%d services in %d groups, %.0f h of work; %d depots, %d authorities, %d machines; %d"
            + " links. Distances %.1f s. Threads %d.%n%n",
        in.services,
        problem.groups().size(),
        problem.services().stream().mapToLong(Service::exchangeMillis).sum() / HOUR,
        problem.districts().size(),
        problem.authorities().size(),
        problem.vehicles().size(),
        problem.network().arcs() / 2,
        distances,
        options.threads());
    out.println(
        "| after s | without work h | against reference % | machines | undone | iterations |");
    out.println("|---|---|---|---|---|---|");
    row("reference, " + Math.round(seconds()), reference, scanning.routes(), 0, 0);
    start = clock.getAsLong();
    Plan plan = Solver.run(in, options, stop, this::look);
    row(
        String.format("%.1f", seconds()),
        plan.cost().deadheadMillis(),
        plan.routes().size(),
        plan.unserved().size(),
        plan.origin().iterations());
    start = clock.getAsLong();
    List<Violation> wrong = PlanChecker.check(problem, plan);
    out.printf(
        "%nLogical workers %d, heap peak %d of %d MB. PlanChecker (%.0f s): %s.%n",
        plan.origin().workers(),
        heapPeak(),
        Runtime.getRuntime().maxMemory() >> 20,
        seconds(),
        wrong.isEmpty() ? "right" : wrong.subList(0, Math.min(5, wrong.size())));
  }

  private double seconds() {
    return (clock.getAsLong() - start) / 1e9;
  }

  private void look(Progress.State progress) {
    double now = seconds();
    if (told && (looks == LOOKS.length || now < LOOKS[looks])) {
      return;
    }
    while (looks < LOOKS.length && now >= LOOKS[looks]) {
      looks++;
    }
    String when = String.format(told ? "%.1f" : "first plan, %.1f", now);
    told = true;
    Report report = (Report) progress;
    State state = report.best().toState(report.in());
    long deadhead = 0;
    int used = 0;
    for (int v = 0; v < report.in().authority.length; v++) {
      if (state.route(v).size > 0) {
        used++;
        deadhead += RouteCost.deadheadMillis(PlanBuilder.route(report.in(), state.route(v)));
      }
    }
    row(when, deadhead, used, state.absentCount(), report.iterations());
  }

  private void row(String when, long deadhead, int machines, int undone, long iterations) {
    double change = 100.0 * (deadhead - reference) / reference;
    out.printf(
        "| %s | %.1f | %+.1f | %d | %d | %d |%n",
        when, deadhead / HOUR, change, machines, undone, iterations);
  }

  private static long heapPeak() {
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    return peak >> 20;
  }

  private boolean flag(String name) {
    return args.remove(name);
  }

  private long number(String name, long ifAbsent) {
    int at = args.indexOf(name);
    if (at < 0) {
      return ifAbsent;
    }
    Require.that(at + 1 < args.size(), "arguments", name + " has no value");
    args.remove(at);
    return Long.parseLong(args.remove(at));
  }
}
