package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yukiwatari.solver.RandomProblems.Feature;

class SolverTest {
  private static final StopRule SHORT = StopRule.iterations(2000);

  private final Problem mixed =
      RandomProblems.of(
          3, Feature.ONE_WAY, Feature.GROUPS, Feature.FEES, Feature.WINDOWS, Feature.SHIFTS);

  @Test
  void givesTheSamePlanForTheSameSeedAndIterations() {
    Plan first = Solver.run(mixed, SolverOptions.seed(7), SHORT, Progress.NONE);
    Plan second = Solver.run(mixed, SolverOptions.seed(7), SHORT, Progress.NONE);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void replaysAPlanThatWasLimitedByTime() {
    Problem problem = Grid.of(8, 4);
    Plan timed = Solver.run(problem, SolverOptions.seed(7), StopRule.cpuMillis(200), Progress.NONE);
    Plan.Origin origin = timed.origin();
    Plan again =
        Solver.run(
            problem,
            SolverOptions.seed(origin.seed()).replaying(origin.schedule()),
            StopRule.iterations(origin.iterations()),
            Progress.NONE);
    assertThat(origin.schedule().pieces()).as("speed measured on the way").hasSizeGreaterThan(1);
    assertThat(again).isEqualTo(timed);
  }

  /** The trace: a change of the engine that is not meant to change results keeps this number. */
  @Test
  void keepsTheTraceOfAFixedSeed() {
    Problem problem = Grid.of(8, 4);
    StopRule early = StopRule.iterations(200); // before all ways lead to the same plan
    Plan plan = Solver.run(problem, SolverOptions.seed(42), early, Progress.NONE);
    assertThat(plan.cost().total()).isEqualTo(89283600000L);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
  }

  @Test
  void neverEndsAboveThePlanItBeganWith() {
    Problem problem = Grid.of(8, 4);
    Plan first = Solver.run(problem, SolverOptions.seed(1), SHORT, Progress.NONE);
    Plan resumed =
        Solver.run(problem, SolverOptions.seed(2).from(first, 0.9), SHORT, Progress.NONE);
    Plan unchanged =
        Solver.run(
            problem, SolverOptions.seed(2).from(first, 1), StopRule.iterations(0), Progress.NONE);
    assertThat(resumed.cost().total()).isLessThanOrEqualTo(first.cost().total());
    assertThat(unchanged.routes()).isEqualTo(first.routes());
  }

  @Test
  void dropsFromTheStartPlanWhatTheProblemNoLongerAllows() {
    TinyProblem tiny = new TinyProblem();
    Plan free = TinyProblem.solve(tiny.build());
    Problem own = Exchange.withinAuthorities(tiny.build());
    Plan plan = Solver.run(own, SolverOptions.seed(1).from(free, 1), SHORT, Progress.NONE);
    assertThat(PlanChecker.check(own, plan)).isEmpty();
    assertThat(TinyProblem.vehicleOf(own, plan)).containsExactly(0, 1, 0, 1);
  }

  @Test
  void stopsWhenAsked() {
    Plan plan =
        Solver.run(
            Grid.of(8, 4),
            SolverOptions.seed(1),
            StopRule.iterations(1_000_000).orWhen(() -> true),
            Progress.NONE);
    assertThat(plan.origin().iterations()).isZero();
    assertThat(plan.routes()).isNotEmpty();
  }

  @Test
  void reportsProgressThatOnlyGetsBetter() {
    List<Long> costs = new ArrayList<>();
    List<Double> done = new ArrayList<>();
    List<Plan> plans = new ArrayList<>();
    Plan last =
        Solver.run(
            Grid.of(8, 4),
            SolverOptions.seed(1),
            SHORT,
            state -> {
              costs.add(state.bestCost());
              done.add(state.done());
              if (state.iterations() == 1024) {
                plans.add(state.bestPlan());
              }
            });
    assertThat(costs).hasSizeGreaterThan(10).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(done).isSorted().allMatch(share -> share >= 0 && share <= 1);
    assertThat(plans).hasSize(1);
    assertThat(plans.get(0).cost().total())
        .isEqualTo(costs.get(1024 / Pace.READ_EVERY))
        .isGreaterThanOrEqualTo(last.cost().total());
  }

  /** More services than are looked at everywhere, so that places are found by neighbourhood. */
  @Test
  void keepsItsBooksInALargerTown() {
    Problem problem = Grid.of(11, 6);
    assertThat(problem.services()).hasSizeGreaterThan(200);
    SolverOptions options = SolverOptions.seed(1).checking(CheckLevel.FULL);
    Plan plan = Solver.run(problem, options, StopRule.iterations(300), Progress.NONE);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    assertThat(plan.unserved()).isEmpty();
  }

  @Test
  void solvesAProblemWithoutServices() {
    TinyProblem tiny = new TinyProblem();
    tiny.services.clear();
    Plan plan = TinyProblem.solve(tiny.build());
    assertThat(plan.routes()).isEmpty();
    assertThat(plan.cost().total()).isZero();
  }

  @Test
  void needsALimitBecauseTheCoolingMustKnowItsEnd() {
    assertThatThrownBy(() -> new StopRule(Long.MAX_VALUE, Long.MAX_VALUE, () -> 0L, () -> false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("limit");
  }
}
