package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yukiwatari.solver.TinyProblem.MINUTE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The street of {@link TinyProblem}, but both authorities have A's machine under contract, as the
 * vehicles 0 and 2; everybody does only what they administer, A 0 and 2, B 1 and 3.
 */
class ContractsTest {
  private final TinyProblem tiny = new TinyProblem();

  ContractsTest() {
    tiny.lengthenShifts();
    tiny.vehicles.add(tiny.vehicles.get(0).under(1, 2));
  }

  private Problem problem() {
    return Exchange.withinAuthorities(tiny.build());
  }

  private static Plan solve(Problem problem) {
    Plan plan = TinyProblem.solve(problem);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    return plan;
  }

  @Test
  void aMachineWorksForOneAuthorityAtATime() {
    // B's own machine is out of order, so A's could do all if it might work for both.
    tiny.vehicles.set(1, tiny.vehicles.get(1).broken());
    Problem problem = problem();
    Plan plan = solve(problem);
    assertThat(plan.routes()).hasSize(1);
    assertThat(plan.unserved()).hasSize(2);
    Problem one = Exchange.withinAuthorities(withoutNumbers(tiny).build());
    assertThat(solve(one).unserved()).isEmpty();
  }

  /** As if the two contracts were for two machines. */
  private static TinyProblem withoutNumbers(TinyProblem tiny) {
    Vehicle second = tiny.vehicles.get(2);
    tiny.vehicles.set(
        2, new Vehicle(2, second.district(), 0, 0, 0, 0, 600 * MINUTE, 9, 0, second.hourlyPrice()));
    return tiny;
  }

  @Test
  void thePlanDecidesForWhom() {
    tiny.vehicles.set(1, tiny.vehicles.get(1).broken());
    tiny.services.set(3, Service.of(3, tiny.services.get(3).modes(), 3, 1000, 5000));
    assertThat(solve(problem()).routes().get(0).vehicle()).as("for B").isEqualTo(2);
    tiny.services.set(2, Service.of(2, tiny.services.get(2).modes(), 2, 1000, 9000));
    Problem problem = problem();
    Plan plan = solve(problem);
    assertThat(plan.routes().get(0).vehicle()).as("for A").isZero();
    assertThat(AuthorityFigures.of(problem, plan).get(0).servedMetres()).isEqualTo(2000);
    assertThat(AuthorityFigures.of(problem, plan).get(1).servedMetres()).isZero();
  }

  @Test
  void theCheckerRefusesARouteForEach() {
    Problem two = Exchange.withinAuthorities(withoutNumbers(tiny).build());
    tiny.vehicles.set(1, tiny.vehicles.get(1).broken());
    Plan plan = solve(Exchange.withinAuthorities(tiny.build()));
    assertThat(plan.routes()).hasSize(2);
    tiny.vehicles.set(2, tiny.vehicles.get(0).under(1, 2));
    assertThat(PlanChecker.check(problem(), plan))
        .containsExactly(
            new Violation(Violation.Rule.MACHINE_TWICE, "vehicles 0 and 2 are the same machine"));
    assertThatThrownBy(() -> new WhatIf(problem(), plan))
        .hasMessageContaining("whose machine is elsewhere");
    assertThat(two.vehicles()).hasSize(3);
  }

  @Test
  void aMachineThatHasLeftStaysWithItsAuthority() {
    tiny.vehicles.set(1, tiny.vehicles.get(1).broken());
    Problem problem = problem();
    Plan plan = solve(problem);
    int used = plan.routes().get(0).vehicle();
    Situation begun = Situation.byPlan(problem, plan, 1);
    Problem left = Remaining.of(problem, plan, begun, 0, Problem.NO_LIMIT).problem();
    assertThat(left.vehicles().get(2 - used).shiftMillis()).isZero();
    assertThat(left.vehicles().get(used).shiftMillis()).isPositive();
    Situation broken = Situation.byPlan(problem, plan, 0).withBroken(Set.of(used));
    Problem without = Remaining.of(problem, plan, broken, 0, Problem.NO_LIMIT).problem();
    assertThat(without.vehicles()).extracting(Vehicle::shiftMillis).containsOnly(0);
  }

  @Test
  void aStateGivesTheMachineBackWhenItsRouteIsTakenBack() {
    Instance in = new Instance(problem());
    State state = new State(in);
    state.begin();
    state.insert(0, 0, 1);
    assertThat(state.mayTake(1, 2)).isFalse();
    assertThat(state.mayTake(2, 0)).isTrue();
    state.rollback();
    assertThat(state.mayTake(1, 2)).isTrue();
    state.insert(1, 2, 1);
    assertThat(state.mayTake(0, 0)).isFalse();
    state.remove(new int[] {1}, 1);
    assertThat(state.mayTake(0, 0)).isTrue();
  }

  @Test
  void survivesWritingAndReadingAndNamesWhatContradicts() {
    Problem problem = problem();
    assertThat(ProblemText.read(ProblemText.write(problem)).vehicles())
        .isEqualTo(problem.vehicles());
    tiny.vehicles.add(tiny.vehicles.get(2).under(0, 3));
    assertThat(tiny.build().vehicles().get(3).machine()).isZero();
    tiny.vehicles.set(0, tiny.vehicles.get(0).under(0, 0));
    List<Vehicle> vehicles = tiny.vehicles;
    Vehicle third = vehicles.get(3);
    vehicles.set(3, copy(third, 2));
    assertThatThrownBy(tiny::build).hasMessage("vehicle 3: machine 2 is itself machine 0");
    vehicles.set(3, copy(third, 4));
    assertThatThrownBy(tiny::build).hasMessage("vehicle 3: machine 4 is outside 0..3");
  }

  private static Vehicle copy(Vehicle of, int machine) {
    return new Vehicle(3, 0, 0, 0, 0, 0, MINUTE, 9, 0, of.hourlyPrice(), Reloading.NONE, machine);
  }
}
