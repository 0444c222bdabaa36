package yukiwatari.bench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import yukiwatari.solver.Plan;
import yukiwatari.solver.PlanChecker;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Progress;
import yukiwatari.solver.Remaining;
import yukiwatari.solver.Situation;
import yukiwatari.solver.Solver;
import yukiwatari.solver.SolverOptions;
import yukiwatari.solver.StopRule;
import yukiwatari.solver.Vehicle;

/**
 * How long a change while working takes and how much it disturbs: a third into the shift the
 * machine with the most work left breaks down and a crossing is closed. From the situation to the
 * new plan, distances included: milliseconds of the wall clock, and of CPU for where others work
 * beside.
 *
 * <pre>ReplanBench [SERVICES…]</pre>
 */
public final class ReplanBench {
  /** Of the wall clock: a dispatcher waits for it. */
  private static final StopRule SEARCH = StopRule.cpuMillis(1000).on(System::nanoTime);

  private ReplanBench() {}

  public static void main(String[] args) {
    System.out.println(
        "| services | left | of the broken machine | price of a move | most moves | moved | undone"
            + " | deadhead h | finish h | ms | CPU ms |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
    for (String size : args.length == 0 ? new String[] {"300", "900"} : args) {
      Problem problem = Town.of(Integer.parseInt(size));
      StopRule stop = StopRule.cpuMillis(5000);
      Plan plan = Solver.run(problem, SolverOptions.seed(1), stop, Progress.NONE);
      Situation situation = situation(problem, plan);
      change(problem, plan, situation, 0, Problem.NO_LIMIT);
      change(problem, plan, situation, 500, Problem.NO_LIMIT);
      change(problem, plan, situation, 0, 10);
    }
  }

  private static Situation situation(Problem problem, Plan plan) {
    int now = (int) (plan.cost().finishMillis() / 3);
    Situation going = Situation.byPlan(problem, plan, now);
    Plan.Route most = plan.routes().get(0);
    for (Plan.Route route : plan.routes()) {
      most = left(route, now) > left(most, now) ? route : most;
    }
    int crossing = crossingThatIsNoDepot(problem);
    List<Integer> arcs =
        IntStream.range(0, problem.network().arcs())
            .filter(
                arc ->
                    problem.network().from(arc) == crossing
                        || problem.network().to(arc) == crossing)
            .boxed()
            .toList();
    return going.withBroken(Set.of(most.vehicle())).withBlocked(Set.copyOf(arcs));
  }

  /** In the middle of the town; a closed depot would keep its machines in or out. */
  private static int crossingThatIsNoDepot(Problem problem) {
    Set<Integer> depots =
        problem.vehicles().stream().map(Vehicle::endNode).collect(Collectors.toSet());
    int crossing = problem.network().nodes() / 2;
    while (depots.contains(crossing)) {
      crossing++;
    }
    return crossing;
  }

  private static long left(Plan.Route route, int now) {
    return route.stops().stream().filter(stop -> stop.startMillis() > now).count();
  }

  private static void change(
      Problem problem, Plan plan, Situation situation, long price, int mostMoved) {
    long start = System.nanoTime();
    long worked = CpuClock.processNanos();
    Remaining remaining = Remaining.of(problem, plan, situation, price, mostMoved);
    Plan rest = remaining.solve(SolverOptions.seed(1), SEARCH, Progress.NONE);
    double millis = (System.nanoTime() - start) / 1e6;
    double cpuMillis = (CpuClock.processNanos() - worked) / 1e6;
    PlanChecker.checked(remaining.problem(), rest);
    int broken = situation.broken().iterator().next();
    long orphans =
        plan.routes().stream()
            .filter(route -> route.vehicle() == broken)
            .flatMap(route -> route.stops().stream())
            .filter(stop -> !situation.done().contains(stop.service()))
            .count();
    System.out.printf(
        "| %d | %d | %d | %d | %s | %d | %d | %.2f | %.2f | %.0f | %.0f |%n",
        problem.services().size(),
        problem.services().size() - situation.done().size(),
        orphans,
        price,
        mostMoved == Problem.NO_LIMIT ? "–" : String.valueOf(mostMoved),
        remaining.moved(rest).size(),
        rest.unserved().size(),
        rest.cost().deadheadMillis() / 3.6e6,
        rest.cost().finishMillis() / 3.6e6,
        millis,
        cpuMillis);
  }
}
