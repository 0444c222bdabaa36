package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yukiwatari.solver.RandomProblems.Feature;

class BreedingTest {
  /** More than four full annealings of a small problem: three parents and their children. */
  private static final long SEVERAL_STAGES = 90_000;

  @Test
  void keepsItsBooksAndTheOptimumThroughAllStages() {
    Problem problem =
        RandomProblems.of(
            3, Feature.GROUPS, Feature.FEES, Feature.CAPACITY, Feature.SHIFTS, Feature.ONE_WAY);
    SolverOptions options = SolverOptions.seed(1).checking(CheckLevel.FULL);
    Plan plan = Solver.run(problem, options, StopRule.iterations(SEVERAL_STAGES), Progress.NONE);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    assertThat(plan.cost().total()).isEqualTo(BruteForce.lowestCost(problem));
  }

  /**
   * The clock of this test moves 1 ms whenever it is read, so the run ends after several stages.
   */
  @Test
  void replaysARunOfSeveralStagesThatWasLimitedByTime() {
    Problem problem = Grid.of(4, 4);
    long[] now = {0};
    StopRule stop =
        StopRule.cpuMillis(SEVERAL_STAGES / Pace.READ_EVERY).on(() -> now[0] += 1_000_000);
    Plan timed = Solver.run(problem, SolverOptions.seed(7), stop, Progress.NONE);
    Plan.Origin origin = timed.origin();
    assertThat(origin.iterations()).isGreaterThan(SEVERAL_STAGES * 9 / 10);
    Plan again =
        Solver.run(
            problem,
            SolverOptions.seed(origin.seed()).replaying(origin.schedule()),
            StopRule.iterations(origin.iterations()),
            Progress.NONE);
    assertThat(again).isEqualTo(timed);
  }

  @Test
  void aChildTakesRoutesOfBothParents() {
    Instance in = new Instance(Grid.of(8, 4));
    Neighbours neighbours = new Neighbours(in);
    Best first = bestOf(Construction.random(in, neighbours, new Rng(1)), in);
    Best second = bestOf(Construction.random(in, neighbours, new Rng(2)), in);
    State child = new Crossing(in, neighbours, new Rng(3)).child(first, second);
    Set<Integer> origins = new HashSet<>();
    int served = 0;
    for (int v = 0; v < in.authority.length; v++) {
      RouteState route = child.route(v);
      served += route.size;
      for (int p = 1; p <= route.size; p++) {
        assertThat(child.vehicleOf(route.items[p])).isEqualTo(v);
      }
      if (route.size > 0) {
        origins.add(isAmong(route, second, in) ? 2 : 1);
      }
    }
    assertThat(served + child.absentCount()).isEqualTo(in.services);
    assertThat(origins).containsExactlyInAnyOrder(1, 2);
    new Audit(CheckLevel.FULL, in).check(child, "crossing", 0);
  }

  private static Best bestOf(State state, Instance in) {
    Best best = new Best(in);
    best.offer(state);
    return best;
  }

  private static boolean isAmong(RouteState route, Best plan, Instance in) {
    for (int v = 0; v < in.authority.length; v++) {
      int[] other = plan.route(v);
      boolean same = other.length == route.size;
      for (int i = 0; same && i < other.length; i++) {
        same = other[i] == route.items[i + 1];
      }
      if (same) {
        return true;
      }
    }
    return false;
  }
}
