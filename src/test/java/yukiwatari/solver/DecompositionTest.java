package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yukiwatari.solver.RandomProblems.Feature;

class DecompositionTest {
  /** Some rounds of the smallest length. */
  private static StopRule rounds(Problem problem, int count) {
    return StopRule.iterations(4L * count * problem.services().size());
  }

  private static Plan solve(Problem problem, SolverOptions options, StopRule stop) {
    Plan plan = Solver.run(problem, options, stop, Progress.NONE);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    return plan;
  }

  @Test
  void givesTheSamePlanForAnyNumberOfThreads() {
    Problem problem = Prefecture.of(1, 400, false);
    SolverOptions options = SolverOptions.seed(7).workers(5);
    StopRule stop = rounds(problem, 12);
    Plan one = solve(problem, options.threads(1), stop);
    Plan two = solve(problem, options.threads(2), stop);
    Plan many = solve(problem, options.threads(7), stop);
    assertThat(PlanText.write(two)).isEqualTo(PlanText.write(one));
    assertThat(PlanText.write(many)).isEqualTo(PlanText.write(one));
  }

  @Test
  void replaysFromWhatIsStoredWithThePlan() {
    Problem problem = Grid.of(9, 6);
    Plan timed =
        solve(problem, SolverOptions.seed(3).workers(3).threads(2), StopRule.cpuMillis(400));
    Plan.Origin stored = PlanText.read(PlanText.write(timed)).origin();
    Plan again =
        solve(
            problem,
            SolverOptions.replaying(stored).threads(1),
            StopRule.iterations(stored.iterations()));
    assertThat(stored.workers()).isEqualTo(3);
    assertThat(stored.schedule().pieces()).as("speed measured on the way").hasSizeGreaterThan(1);
    assertThat(again).isEqualTo(timed);
  }

  @Test
  void findsOtherPlansWithOtherNumbersOfWorkers() {
    Problem problem = Grid.of(9, 6);
    Plan three = solve(problem, SolverOptions.seed(3).workers(3), rounds(problem, 5));
    Plan two = solve(problem, SolverOptions.seed(3).workers(2), rounds(problem, 5));
    assertThat(three.routes()).isNotEqualTo(two.routes());
  }

  /** Every feature in which a piece depends on the rest of the plan. */
  @Test
  void keepsItsBooksWhileThePlanIsCut() {
    for (int seed = 1; seed <= 20; seed++) {
      Problem problem =
          RandomProblems.of(
              seed,
              Feature.GROUPS,
              Feature.WINDOWS,
              Feature.HOURS,
              Feature.PAIRS,
              Feature.FEES,
              Feature.FINISH,
              Feature.SHIFTS,
              Feature.PINS);
      SolverOptions options = SolverOptions.seed(seed).workers(2).checking(CheckLevel.FULL);
      solve(problem, options, rounds(problem, 20));
    }
  }

  @Test
  void keepsTripsAndOrderWhileThePlanIsCut() {
    for (int seed = 1; seed <= 20; seed++) {
      Problem problem =
          RandomProblems.of(
              seed, Feature.RELOADS, Feature.CLASS_ORDER, Feature.CAPACITY, Feature.FINISH);
      SolverOptions options = SolverOptions.seed(seed).workers(2).checking(CheckLevel.FULL);
      solve(problem, options, rounds(problem, 20));
    }
  }

  @Test
  void sendsAMachineOutUnderOneContractWhileThePlanIsCut() {
    for (int seed = 1; seed <= 20; seed++) {
      Problem problem = RandomProblems.of(seed, Feature.CONTRACTS, Feature.GROUPS, Feature.WINDOWS);
      SolverOptions options = SolverOptions.seed(seed).workers(2).checking(CheckLevel.FULL);
      solve(problem, options, rounds(problem, 20));
    }
  }

  @Test
  void servesATownInPieces() {
    Problem problem = Grid.of(11, 8);
    SolverOptions options = SolverOptions.seed(1).workers(4).checking(CheckLevel.FULL);
    List<Long> costs = new ArrayList<>();
    Plan plan =
        Solver.run(
            problem, options, rounds(problem, 8), progress -> costs.add(progress.bestCost()));
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    assertThat(plan.unserved()).isEmpty();
    assertThat(costs).hasSizeGreaterThan(4).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(plan.cost().total()).isEqualTo(costs.get(costs.size() - 1));
  }

  @Test
  void makesRoomInTheFirstPlanForWhatBestInsertionLeftOut() {
    Problem problem = withShifts(Grid.of(11, 10), 36 * 60_000);
    Instance in = new Instance(problem);
    State inserted = Construction.run(in, new Neighbours(in), new Rng(1), null);
    Plan first =
        solve(problem, SolverOptions.seed(1).workers(4).threads(2), StopRule.iterations(0));
    assertThat(inserted.absentCount()).isBetween(1, 10);
    assertThat(first.unserved()).isEmpty();
  }

  private static Problem withShifts(Problem problem, int millis) {
    ProblemParts parts = new ProblemParts(problem);
    parts.vehicles =
        problem.vehicles().stream()
            .map(v -> VehicleParts.change(v, vehicle -> vehicle.availableToMillis = millis))
            .toList();
    return parts.problem();
  }

  @Test
  void givesUpARoundThatIsCutShort() {
    Problem problem = Grid.of(9, 6);
    int[] asked = {0};
    StopRule stop = StopRule.iterations(1_000_000).orWhen(() -> ++asked[0] > 200);
    Plan plan = solve(problem, SolverOptions.seed(1).workers(3), stop);
    Plan again =
        solve(
            problem,
            SolverOptions.replaying(plan.origin()),
            StopRule.iterations(plan.origin().iterations()));
    assertThat(again).isEqualTo(plan);
  }

  @Test
  void leavesAPlanOnItsWayWhole() {
    Problem problem = RandomProblems.of(1, Feature.MOVES);
    Plan plan = solve(problem, SolverOptions.seed(1).workers(2), StopRule.iterations(100));
    assertThat(plan.origin().workers()).isEqualTo(1);
  }
}
