package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan is on its way, everyone on their own roads; both swaps together would save 4. */
class MovesTest {
  private final TinyProblem tiny = new TinyProblem();

  private Problem current(long movePrice) {
    tiny.services.replaceAll(s -> s.withCurrent(new Service.Current(s.id() % 2, movePrice)));
    return tiny.build();
  }

  private static Plan solve(Problem problem) {
    Plan plan = TinyProblem.solve(problem);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    return plan;
  }

  @Test
  void servicesMoveWhenItSavesMoreThanThePrice() {
    Problem cheap = current(1);
    Plan moved = solve(cheap);
    assertThat(TinyProblem.vehicleOf(cheap, moved)).containsExactly(0, 0, 1, 1);
    assertThat(moved.cost().moveCost()).isEqualTo(2 * Costs.PER_PRICE);
    assertThat(moved.cost().total()).isEqualTo(18 * Costs.PER_PRICE);
    Problem dear = current(3);
    assertThat(TinyProblem.vehicleOf(dear, solve(dear))).containsExactly(0, 1, 0, 1);
  }

  @Test
  void noMoreServicesMoveThanTheLimitAllows() {
    tiny.lengthenShifts();
    Problem one = current(0).withMostMoved(1);
    Plan plan = solve(one);
    // One move, of service 1 to A or of 2 to B, saves as much as both.
    assertThat(plan.cost().total()).isEqualTo(16 * Costs.PER_PRICE);
    Problem none = current(0).withMostMoved(0);
    assertThat(TinyProblem.vehicleOf(none, solve(none))).containsExactly(0, 1, 0, 1);
  }

  @Test
  void aServiceThatNobodyHasMayGoAnywhere() {
    Problem all = current(1000);
    tiny.services.set(1, tiny.services.get(1).withCurrent(Service.Current.NONE));
    tiny.services.set(2, tiny.services.get(2).withCurrent(Service.Current.NONE));
    Problem two = tiny.build().withMostMoved(0);
    assertThat(TinyProblem.vehicleOf(two, solve(two))).containsExactly(0, 0, 1, 1);
    assertThat(TinyProblem.vehicleOf(all, solve(all))).containsExactly(0, 1, 0, 1);
  }

  /** Idle vehicles that look alike are tried once; not when one of them has the service already. */
  @Test
  void ofTwoVehiclesAlikeTheOneThatHasTheServiceKeepsIt() {
    tiny.vehicles.add(tiny.vehicles.get(0).withId(2));
    tiny.services.subList(1, 4).clear();
    tiny.groups.subList(1, 4).clear();
    tiny.services.replaceAll(s -> s.withCurrent(new Service.Current(2, 5)));
    Problem problem = tiny.build();
    Plan plan = solve(problem);
    assertThat(TinyProblem.vehicleOf(problem, plan)).containsExactly(2);
    assertThat(plan.cost().moveCost()).isZero();
  }

  @Test
  void theCheckerCountsMoves() {
    Plan free = solve(tiny.build());
    assertThat(PlanChecker.check(current(0).withMostMoved(1), free))
        .containsExactly(new Violation(Violation.Rule.TOO_MANY_MOVED, "2 services moved of 1"));
    assertThat(PlanChecker.check(current(2), free))
        .containsExactly(
            new Violation(Violation.Rule.WRONG_COST, "moveCost is 14400000, the plan says 0"));
  }

  @Test
  void refusesAVehicleThatDoesNotExist() {
    Service.Current unknown = new Service.Current(2, 0);
    tiny.services.set(3, tiny.services.get(3).withCurrent(unknown));
    assertThatThrownBy(tiny::build).hasMessage("service 3: current vehicle 2 is outside -1..1");
  }

  @Test
  void aProblemWithoutCurrentVehiclesIsStillReadFromTheEarlierFormat() {
    String text =
        ProblemText.write(tiny.build())
            .replaceAll("(service .*) - 0\n", "$1\n")
            .replace("moves -\n", "");
    assertThat(text).doesNotContain("moves");
    assertThat(ProblemText.read(text).services()).isEqualTo(List.copyOf(tiny.services));
    assertThat(ProblemText.read(text).mostMoved()).isEqualTo(Problem.NO_LIMIT);
  }
}
