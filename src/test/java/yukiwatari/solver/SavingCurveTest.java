package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yukiwatari.solver.RandomProblems.Feature;

class SavingCurveTest {
  private static final SolverOptions CHECKED = SolverOptions.seed(1).checking(CheckLevel.FULL);
  private static final StopRule SHORT = StopRule.iterations(300);
  private static final List<Long> FEES = List.of(0L, 1L, 2L, 3L);

  private static SavingCurve.Curve curve(Problem problem, List<Long> fees) {
    return SavingCurve.run(problem, fees, CHECKED, SHORT, SavingCurve.Watch.NONE);
  }

  @Test
  void showsAtWhichFeeSwapsBegin() {
    // Two swaps together save 4: TinyProblem.
    SavingCurve.Curve curve = curve(new TinyProblem().build(), FEES);
    assertThat(curve.points()).extracting(SavingCurve.Point::fee).containsExactly(3L, 2L, 1L, 0L);
    assertThat(curve.points())
        .extracting(SavingCurve.Point::swappedGroups)
        .containsExactly(0, 0, 2, 2);
    assertThat(curve.points())
        .extracting(SavingCurve.Point::swappedMetres)
        .containsExactly(0L, 0L, 2000L, 2000L);
    assertThat(curve.ownRoadsOnly().costWithoutFee()).isEqualTo(20 * Costs.PER_PRICE);
    assertThat(curve.points().get(2).costWithoutFee()).isEqualTo(16 * Costs.PER_PRICE);
    assertThat(curve.points().get(2).plan().cost().total()).isEqualTo(18 * Costs.PER_PRICE);
    assertThat(curve.points().get(2).deadheadMetres()).isEqualTo(4000);
  }

  @Test
  void countsLastYearsSwapsAsSwappedButNotAsChanged() {
    TinyProblem tiny = new TinyProblem();
    tiny.groups.set(1, new Group(1, 1, 0, 0, null, 0, Group.NOT_PINNED));
    tiny.groups.set(2, new Group(2, 0, 1, 1, null, 0, Group.NOT_PINNED));
    SavingCurve.Point dear = curve(tiny.build(), List.of(9L)).points().get(0);
    assertThat(dear.swappedGroups()).isEqualTo(2);
    assertThat(dear.changedGroups()).isZero();
    assertThat(dear.plan().cost().changeCost()).isZero();
  }

  @Test
  void everyPointIsTheOptimumOfItsFee() {
    List<Long> fees = List.of(1500L, 300L, 0L);
    for (int seed = 1; seed <= 6; seed++) {
      Problem problem = RandomProblems.of(seed, Feature.GROUPS, Feature.ONE_WAY);
      StopRule stop = StopRule.iterations(1000);
      SavingCurve.Curve curve =
          SavingCurve.run(problem, fees, CHECKED, stop, SavingCurve.Watch.NONE);
      for (SavingCurve.Point point : curve.points()) {
        Problem variant = Exchange.withFee(problem, point.fee());
        assertThat(point.plan().cost().total())
            .as("seed %d, fee %d", seed, point.fee())
            .isEqualTo(BruteForce.lowestCost(variant));
        assertThat(PlanChecker.check(variant, point.plan())).isEmpty();
      }
    }
  }

  @Test
  void aHigherFeeNeverGivesMoreChangesOrALowerCost() {
    List<Long> fees = List.of(30_000L, 10_000L, 3_000L, 1_000L, 300L, 0L);
    SavingCurve.Curve curve =
        SavingCurve.run(Grid.of(6, 4), fees, SolverOptions.seed(3), SHORT, SavingCurve.Watch.NONE);
    for (int i = 1; i < fees.size(); i++) {
      SavingCurve.Point dearer = curve.points().get(i - 1);
      SavingCurve.Point cheaper = curve.points().get(i);
      assertThat(cheaper.changedGroups()).isGreaterThanOrEqualTo(dearer.changedGroups());
      assertThat(cheaper.costWithoutFee()).isLessThanOrEqualTo(dearer.costWithoutFee());
    }
    assertThat(curve.points().get(5).costWithoutFee())
        .isLessThan(curve.ownRoadsOnly().costWithoutFee());
    assertThat(curve.points().get(0).costWithoutFee())
        .isLessThanOrEqualTo(curve.ownRoadsOnly().costWithoutFee());
  }

  @Test
  void replaysACurveThatWasLimitedByTime() {
    Problem problem = Grid.of(5, 4);
    List<Long> fees = List.of(3000L, 0L);
    SolverOptions options = SolverOptions.seed(5);
    SavingCurve.Curve curve =
        SavingCurve.run(problem, fees, options, StopRule.cpuMillis(60), SavingCurve.Watch.NONE);
    assertThat(curve.runs()).hasSize(4);
    assertThat(SavingCurve.replay(problem, fees, options, curve.runs())).isEqualTo(curve);
  }

  @Test
  void endsWhenAskedWithThePointsFoundSoFarAndReplaysThem() {
    List<SavingCurve.Point> found = new ArrayList<>();
    StopRule stop = SHORT.orWhen(() -> found.size() >= 3);
    Problem problem = Grid.of(5, 4);
    List<Long> fees = List.of(9000L, 3000L, 1000L, 0L);
    SolverOptions options = SolverOptions.seed(5);
    SavingCurve.Curve curve = SavingCurve.run(problem, fees, options, stop, found::add);
    assertThat(curve.points()).extracting(SavingCurve.Point::fee).containsExactly(9000L, 3000L);
    assertThat(curve.runs()).hasSize(3);
    assertThat(SavingCurve.replay(problem, fees, options, curve.runs())).isEqualTo(curve);
  }

  @Test
  void tellsWhichRunIsOnItsWay() {
    List<String> runs = new ArrayList<>();
    SavingCurve.Watch watch =
        new SavingCurve.Watch() {
          @Override
          public void found(SavingCurve.Point point) {
            runs.add("fee " + point.fee());
          }

          @Override
          public Progress of(int run, int count) {
            runs.add(run + " of " + count);
            return Progress.NONE;
          }
        };
    SavingCurve.run(new TinyProblem().build(), List.of(1L, 5L), CHECKED, SHORT, watch);
    assertThat(runs)
        .containsExactly("0 of 4", "fee 0", "1 of 4", "fee 5", "2 of 4", "fee 1", "3 of 4");
  }
}
