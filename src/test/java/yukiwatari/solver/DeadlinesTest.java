package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yukiwatari.solver.TinyProblem.MINUTE;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One machine, a class 1 street at the far end, a class 2 street at its depot. */
class DeadlinesTest {
  private static final int FAR = 3;
  private static final int NEAR = 0;

  private final TinyProblem tiny = new TinyProblem();

  DeadlinesTest() {
    tiny.lengthenShifts();
    tiny.vehicles.remove(1);
    classOf(FAR, 1);
    classOf(NEAR, 2);
  }

  private void classOf(int service, int priority) {
    Service.Times any = Service.Times.ANY;
    tiny.services.set(
        service,
        tiny.services
            .get(service)
            .withTimes(new Service.Times(0, any.deadlineMillis(), 0, priority)));
  }

  /** Class 1 can be clear after 6 minutes, class 2 after 3, but not both. */
  private Problem priced(int perMinuteOfClass1, int perMinuteOfClass2) {
    return Deadlines.byClass(
        tiny.build(),
        List.of(
            new Deadlines.Rule(1, 6 * MINUTE, perMinuteOfClass1),
            new Deadlines.Rule(2, 3 * MINUTE, perMinuteOfClass2)));
  }

  private static Plan solve(Problem problem) {
    Plan plan = TinyProblem.solve(problem);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    assertThat(plan.cost().total()).isEqualTo(BruteForce.lowestCost(problem));
    return plan;
  }

  @Test
  void theDearerClassIsClearedFirst() {
    Problem first = priced(10, 1);
    Plan farFirst = solve(first);
    // Class 2 is done on the way back, after 6 + 1 + 3 + 3 + 3 minutes.
    assertThat(ClassFigures.of(first, farFirst))
        .containsExactly(
            new ClassFigures(0, 2, 0, 0, 13 * MINUTE, 0, 0, 0),
            new ClassFigures(1, 1, 0, 0, 6 * MINUTE, 0, 0, 0),
            new ClassFigures(
                2, 1, 0, 1, 16 * MINUTE, 13 * MINUTE, 13L * MINUTE, 13 * Costs.PER_PRICE));
    Problem second = priced(1, 10);
    Plan nearFirst = solve(second);
    assertThat(ClassFigures.of(second, nearFirst))
        .contains(
            new ClassFigures(1, 1, 0, 1, 8 * MINUTE, 2 * MINUTE, 2L * MINUTE, 2 * Costs.PER_PRICE),
            new ClassFigures(2, 1, 0, 0, 3 * MINUTE, 0, 0, 0));
    assertThat(nearFirst.cost().lateCost()).isEqualTo(2 * Costs.PER_PRICE);
  }

  @Test
  void countsWhatIsLeftUndone() {
    tiny.groups.set(FAR, tiny.groups.get(FAR).withAllowedDistricts(List.of()));
    Problem problem = priced(1, 1);
    assertThat(ClassFigures.of(problem, solve(problem)))
        .contains(new ClassFigures(1, 1, 1, 0, 0, 0, 0, 0));
  }

  @Test
  void refusesTwoRulesOfOneClass() {
    List<Deadlines.Rule> twice = List.of(new Deadlines.Rule(1, 0, 1), new Deadlines.Rule(1, 0, 2));
    assertThatThrownBy(() -> Deadlines.byClass(tiny.build(), twice))
        .hasMessage("class 1: has two rules");
    assertThatThrownBy(() -> new Deadlines.Rule(3, 0, -1))
        .hasMessage("class 3: pricePerMinute -1 is outside 0..35791394");
  }
}
