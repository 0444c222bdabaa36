package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yukiwatari.solver.TinyProblem.MINUTE;

import java.util.List;
import org.junit.jupiter.api.Test;
import yukiwatari.solver.RandomProblems.Feature;

class WhatIfTest {
  private static final Feature[] MIXED = {
    Feature.GROUPS, Feature.ONE_WAY, Feature.FEES, Feature.WINDOWS, Feature.FINISH, Feature.SHIFTS
  };

  private final TinyProblem tiny = new TinyProblem();

  /** Everyone clears their own: A 0 and 2, B 1 and 3, each in 10 minutes. */
  private static Plan ownRoadsOnly(Problem problem) {
    Problem own = Exchange.withinAuthorities(problem);
    return Solver.run(own, SolverOptions.seed(1), StopRule.iterations(500), Progress.NONE);
  }

  private static Move group(Problem problem, int group, Target target) {
    return Move.ofGroups(problem, List.of(group), target);
  }

  @Test
  void saysWhatASwapSavesInTotalAndByAuthority() {
    Problem problem = Exchange.withFee(tiny.build(), 1);
    WhatIf whatIf = new WhatIf(problem, ownRoadsOnly(problem));
    Effect effect =
        whatIf.ask(
            List.of(
                group(problem, 1, Target.authority(0)), group(problem, 2, Target.authority(1))));
    assertThat(PlanChecker.check(problem, effect.after())).isEmpty();
    assertThat(effect.before().total()).isEqualTo(20 * Costs.PER_PRICE);
    assertThat(effect.before().deadheadMetres()).isEqualTo(8000);
    assertThat(effect.after().cost().total()).isEqualTo(18 * Costs.PER_PRICE);
    assertThat(effect.after().cost().changeCost()).isEqualTo(2 * Costs.PER_PRICE);
    assertThat(effect.after().cost().deadheadMetres()).isEqualTo(4000);
    assertThat(effect.costChange()).isEqualTo(-2 * Costs.PER_PRICE);
    assertThat(effect.after().cost().finishMillis()).isEqualTo(8 * MINUTE);
    assertThat(effect.changed())
        .containsExactly(new Effect.ChangedService(1, 1, 0), new Effect.ChangedService(2, 0, 1));
    assertThat(effect.authoritiesBefore())
        .isEqualTo(AuthorityFigures.of(problem, ownRoadsOnly(problem)));
    assertThat(effect.authoritiesAfter()).isEqualTo(AuthorityFigures.of(problem, effect.after()));
    assertThat(effect.authoritiesAfter().get(0).givenMetres()).isEqualTo(1000);
  }

  @Test
  void saysWhatEachSectionDoesAlone() {
    tiny.lengthenShifts();
    Problem problem = tiny.build();
    Effect effect =
        new WhatIf(problem, ownRoadsOnly(problem))
            .ask(List.of(Move.ofGroups(problem, List.of(1, 2), Target.authority(0))));
    // Alone, 1 adds two minutes of work to A's way and takes B its trip there: 4 less. 2 is A's.
    assertThat(effect.groups())
        .containsExactly(
            new Effect.OfGroup(
                1, 1, 0, -4 * Costs.PER_PRICE, -4 * MINUTE, 2 * MINUTE, 1000, 3 * MINUTE),
            new Effect.OfGroup(2, 0, 0, 0, 0, 0, 0, 0));
    assertThat(effect.costChange()).isEqualTo(-4 * Costs.PER_PRICE);
    assertThat(effect.after().cost().finishMillis()).isEqualTo(12 * MINUTE);
  }

  @Test
  void movesASingleServiceToAVehicleAndItsGroupMatesToTheAuthority() {
    tiny.lengthenShifts();
    tiny.groups.set(1, Group.of(1, 1, 1));
    tiny.groups.remove(3);
    Service last = tiny.services.get(3);
    tiny.services.set(3, Service.of(3, last.modes(), 1, 1000, 1000));
    tiny.vehicles.add(new Vehicle(2, 0, 0, 0, 0, 0, 36_000_000, 9, 0, 60));
    Problem problem = tiny.build();
    Effect effect =
        new WhatIf(problem, ownRoadsOnly(problem))
            .ask(List.of(new Move(List.of(1), Target.vehicle(2))));
    int[] vehicle = TinyProblem.vehicleOf(problem, effect.after());
    assertThat(vehicle[1]).isEqualTo(2);
    assertThat(vehicle[3]).isIn(0, 2);
    assertThat(effect.groups()).singleElement().extracting(Effect.OfGroup::metres).isEqualTo(2000L);
  }

  @Test
  void leavesUndoneWhatTheTargetMayNotOrCannotDoAndSaysWhy() {
    Problem problem = tiny.build();
    Plan plan = ownRoadsOnly(problem);
    // A's shift of 11 minutes holds no third section.
    Effect full = new WhatIf(problem, plan).ask(List.of(group(problem, 3, Target.authority(0))));
    assertThat(full.after().unserved())
        .containsExactly(new Plan.Unserved(3, Plan.Reason.NO_ROOM_LEFT));
    assertThat(full.groups().get(0).to()).isEqualTo(Effect.NOBODY);
    assertThat(full.changed()).containsExactly(new Effect.ChangedService(3, 1, Effect.NOBODY));
    assertThat(full.after().cost().unservedCost()).isEqualTo(1000 * Costs.PER_PRICE);
    Problem own = Exchange.withinAuthorities(problem);
    Effect never = new WhatIf(own, plan).ask(List.of(group(own, 1, Target.district(0))));
    assertThat(never.after().unserved())
        .containsExactly(new Plan.Unserved(1, Plan.Reason.NO_ALLOWED_VEHICLE));
  }

  @Test
  void givesTheSameAnswerWhateverWasAskedBefore() {
    Problem problem = RandomProblems.of(2, MIXED);
    Plan plan = ownRoadsOnly(problem);
    Move first = group(problem, 0, Target.authority(1));
    Move second = group(problem, 1, Target.vehicle(0));
    WhatIf whatIf = new WhatIf(problem, plan);
    Effect fresh = whatIf.ask(List.of(first));
    whatIf.ask(List.of(second));
    whatIf.ask(List.of(first, second));
    assertThat(whatIf.ask(List.of(first))).isEqualTo(fresh);
    assertThat(whatIf.ask(List.of()).costChange()).isZero();
    assertThat(whatIf.ask(List.of()).changed()).isEmpty();
  }

  /** The best the moved groups and all others can do with their performers fixed. */
  @Test
  void findsTheOptimumOfTheMovedPlanInSmallProblems() {
    for (int seed = 1; seed <= 12; seed++) {
      Problem problem =
          allWorthIt(RandomProblems.of(seed, Feature.GROUPS, Feature.ONE_WAY, Feature.FEES));
      Plan plan =
          Solver.run(problem, SolverOptions.seed(seed), StopRule.iterations(2000), Progress.NONE);
      WhatIf whatIf = new WhatIf(problem, plan);
      assertThat(whatIf.before()).as("seed %d", seed).isEqualTo(plan.cost());
      int[] performer = Performers.of(problem, plan);
      for (int g = 0; g < performer.length; g++) {
        Effect effect = whatIf.ask(List.of(group(problem, g, Target.authority(1 - g % 2))));
        Problem fixed = problem;
        for (int other = 0; other < performer.length; other++) {
          int authority = other == g ? 1 - g % 2 : performer[other];
          fixed =
              authority == Performers.NOBODY
                  ? fixed
                  : Exchange.pinnedToAuthority(fixed, other, authority);
        }
        assertThat(PlanChecker.check(fixed, effect.after())).as("seed %d", seed).isEmpty();
        assertThat(effect.after().cost().total())
            .as("seed %d, group %d", seed, g)
            .isEqualTo(BruteForce.lowestCost(fixed));
      }
    }
  }

  /** What is asked for is moved whatever its price, so the optimum must serve everything too. */
  private static Problem allWorthIt(Problem problem) {
    List<Service> services =
        problem.services().stream()
            .map(s -> Service.of(s.id(), s.modes(), s.group(), s.exchangeMetres(), 1_000_000))
            .toList();
    return problem.withServices(services);
  }

  @Test
  void checksWhatIsAsked() {
    Problem problem = tiny.build();
    WhatIf whatIf = new WhatIf(problem, ownRoadsOnly(problem));
    assertThatThrownBy(() -> whatIf.ask(List.of(new Move(List.of(4), Target.vehicle(0)))))
        .hasMessage("move: service 4 is outside 0..3");
    assertThatThrownBy(() -> whatIf.ask(List.of(new Move(List.of(0), Target.district(2)))))
        .hasMessage("target: district 2 is outside 0..1");
    assertThatThrownBy(
            () ->
                whatIf.ask(
                    List.of(
                        new Move(List.of(0), Target.authority(0)),
                        new Move(List.of(0), Target.vehicle(1)))))
        .hasMessage("group 0: cannot go to the authorities 0 and 1");
    Problem other = Exchange.insideDistricts(problem);
    Plan free = TinyProblem.solve(problem);
    assertThatThrownBy(() -> new WhatIf(other, free))
        .hasMessage("service 1: may not be done by vehicle 0");
  }
}
