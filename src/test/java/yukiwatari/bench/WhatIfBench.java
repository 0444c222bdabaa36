package yukiwatari.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import yukiwatari.solver.Effect;
import yukiwatari.solver.Group;
import yukiwatari.solver.Move;
import yukiwatari.solver.Performers;
import yukiwatari.solver.Plan;
import yukiwatari.solver.PlanChecker;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Progress;
import yukiwatari.solver.Solver;
import yukiwatari.solver.SolverOptions;
import yukiwatari.solver.StopRule;
import yukiwatari.solver.Target;
import yukiwatari.solver.WhatIf;

/**
 * How long a what-if takes: sections of one authority to another, one and ten at a time, each
 * question another one. Milliseconds of the wall clock, and of CPU for where others work beside.
 *
 * <pre>WhatIfBench [SERVICES…]</pre>
 */
public final class WhatIfBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int QUESTIONS = 200;
  private static final int WARM_UP = 50;

  private WhatIfBench() {}

  public static void main(String[] args) {
    System.out.println(
        "| services | vehicles | built ms | sections moved | first ms | median ms | p95 ms | worst"
            + " ms | median CPU ms | p95 CPU ms | mean change of cost % |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
    for (String size : args.length == 0 ? new String[] {"300", "2000"} : args) {
      run(Town.of(Integer.parseInt(size)));
    }
  }

  private static void run(Problem problem) {
    StopRule stop = StopRule.cpuMillis(5000);
    Plan plan = Solver.run(problem, SolverOptions.seed(1), stop, Progress.NONE);
    long start = System.nanoTime();
    WhatIf whatIf = new WhatIf(problem, plan);
    double built = (System.nanoTime() - start) / 1e6;
    for (int sections : new int[] {1, 10}) {
      Random random = new Random(sections);
      double first = 0;
      double change = 0;
      double[] millis = new double[QUESTIONS];
      double[] cpu = new double[QUESTIONS];
      for (int q = -WARM_UP; q < QUESTIONS; q++) {
        Move move = question(problem, plan, sections, random);
        long asked = System.nanoTime();
        long worked = THREADS.getCurrentThreadCpuTime();
        Effect effect = whatIf.ask(List.of(move));
        double took = (System.nanoTime() - asked) / 1e6;
        if (q == -WARM_UP) {
          first = took;
          check(problem, effect);
        }
        if (q >= 0) {
          millis[q] = took;
          cpu[q] = (THREADS.getCurrentThreadCpuTime() - worked) / 1e6;
          change += 100.0 * effect.costChange() / effect.before().total() / QUESTIONS;
        }
      }
      Arrays.sort(millis);
      Arrays.sort(cpu);
      System.out.printf(
          "| %d | %d | %.0f | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %+.3f |%n",
          problem.services().size(),
          problem.vehicles().size(),
          built,
          sections,
          first,
          millis[QUESTIONS / 2],
          millis[QUESTIONS * 95 / 100],
          millis[QUESTIONS - 1],
          cpu[QUESTIONS / 2],
          cpu[QUESTIONS * 95 / 100],
          change);
    }
  }

  private static void check(Problem problem, Effect effect) {
    PlanChecker.checked(problem, effect.after());
  }

  /** Sections of one authority in a row that all may go to the same other one. */
  private static Move question(Problem problem, Plan plan, int sections, Random random) {
    int[] performer = Performers.of(problem, plan);
    while (true) {
      Group seed = problem.groups().get(random.nextInt(problem.groups().size()));
      int target = random.nextInt(problem.authorities().size());
      List<Integer> chosen = new ArrayList<>();
      for (int g = seed.id(); g < problem.groups().size() && chosen.size() < sections; g++) {
        if (performer[g] != target && problem.groups().get(g).allows(target)) {
          chosen.add(g);
        }
      }
      if (performer[seed.id()] != target && chosen.size() == sections) {
        return Move.ofGroups(problem, chosen, Target.authority(target));
      }
    }
  }
}
