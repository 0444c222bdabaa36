package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.solver.TinyProblem.MINUTE;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeTest {
  private final TinyProblem tiny = new TinyProblem();

  @Test
  void freeExchangeLetsEachMachineClearItsOwnEndOfTheStreet() {
    Problem problem = tiny.build();
    Plan plan = TinyProblem.solve(problem);
    assertThat(TinyProblem.vehicleOf(problem, plan)).containsExactly(0, 0, 1, 1);
    // Each clears 2 km outwards and drives 2 km home.
    assertThat(plan.cost().deadheadMetres()).isEqualTo(4000);
    assertThat(plan.cost().total()).isEqualTo(16 * Costs.PER_PRICE);
  }

  @Test
  void ownRoadsOnlyCostsTheWaysPastTheOthersRoads() {
    Problem problem = Exchange.withinAuthorities(tiny.build());
    Plan plan = TinyProblem.solve(problem);
    assertThat(TinyProblem.vehicleOf(problem, plan)).containsExactly(0, 1, 0, 1);
    assertThat(plan.cost().deadheadMetres()).isEqualTo(8000);
  }

  @Test
  void insideDistrictsKeepsTheDistrictEvenWithinOneAuthority() {
    tiny.districts.set(1, new District(1, 0, null));
    tiny.groups.replaceAll(group -> new Group(group.id(), 0, 0, group.district(), null, 0, -1));
    Problem within = Exchange.withinAuthorities(tiny.build());
    Problem inside = Exchange.insideDistricts(tiny.build());
    assertThat(TinyProblem.vehicleOf(within, TinyProblem.solve(within)))
        .containsExactly(0, 0, 1, 1);
    assertThat(TinyProblem.vehicleOf(inside, TinyProblem.solve(inside)))
        .containsExactly(0, 1, 0, 1);
  }

  @Test
  void aFeeAboveTheSavingKeepsEveryGroupWhereItIs() {
    // Both swaps together save four minutes of driving, that is 4; one alone does not fit the
    // shift.
    Problem cheap = Exchange.withFee(tiny.build(), 1);
    Problem dear = Exchange.withFee(tiny.build(), 3);
    Plan swapped = TinyProblem.solve(cheap);
    Plan kept = TinyProblem.solve(dear);
    assertThat(TinyProblem.vehicleOf(cheap, swapped)).containsExactly(0, 0, 1, 1);
    assertThat(swapped.cost().changeCost()).isEqualTo(2 * Costs.PER_PRICE);
    assertThat(TinyProblem.vehicleOf(dear, kept)).containsExactly(0, 1, 0, 1);
    assertThat(kept.cost().changeCost()).isZero();
  }

  @Test
  void lastYearsSwapsAreFreeOfTheFee() {
    tiny.groups.set(1, new Group(1, 1, 0, 0, null, 0, Group.NOT_PINNED));
    tiny.groups.set(2, new Group(2, 0, 1, 1, null, 0, Group.NOT_PINNED));
    Problem problem = Exchange.withFee(tiny.build(), 3);
    Plan plan = TinyProblem.solve(problem);
    assertThat(TinyProblem.vehicleOf(problem, plan)).containsExactly(0, 0, 1, 1);
    assertThat(plan.cost().changeCost()).isZero();
  }

  @Test
  void aBalancedExchangeServesAsManyMetresAsEachAdministers() {
    tiny.lengthenShifts();
    // B's machine is so dear that A would clear everything if it could.
    tiny.vehicles.set(1, new Vehicle(1, 1, 0, 4, 4, 0, 36_000_000, Vehicle.NO_LIMIT, 0, 600));
    Problem free = tiny.build();
    Problem balanced = Exchange.balanced(free, 0, 1000);
    assertThat(TinyProblem.vehicleOf(free, TinyProblem.solve(free))).containsOnly(0);
    Plan plan = TinyProblem.solve(balanced);
    assertThat(TinyProblem.vehicleOf(balanced, plan)).containsExactly(0, 0, 1, 1);
    assertThat(plan.cost().windowCost()).isZero();
  }

  @Test
  void aWindowThatCannotBeKeptIsPricedByTheKilometre() {
    tiny.lengthenShifts();
    tiny.authorities.set(1, new Authority(1, new Window(10_000, 20_000, 7)));
    Plan plan = TinyProblem.solve(tiny.build());
    // B serves all 4 km, which costs as much as sharing them; 6 km are missing.
    assertThat(plan.cost().windowCost()).isEqualTo(6 * 7 * Costs.PER_PRICE);
  }

  @Test
  void allServicesOfAGroupHaveOnePerformer() {
    tiny.lengthenShifts();
    tiny.groups.subList(1, 4).clear();
    tiny.services.replaceAll(service -> Service.of(service.id(), service.modes(), 0, 1000, 1000));
    Problem problem = tiny.build();
    int[] vehicles = TinyProblem.vehicleOf(problem, TinyProblem.solve(problem));
    assertThat(vehicles).containsOnly(vehicles[0]);
  }

  @Test
  void figuresSayWhatEachAuthorityGivesAndReceives() {
    tiny.services.set(3, Service.of(3, tiny.services.get(3).modes(), 3, 700, 1000).withDemand(1));
    tiny.vehicles.set(1, new Vehicle(1, 1, 0, 4, 4, 0, 660_000, 0, 0, 60));
    Problem problem = tiny.build();
    Plan plan = TinyProblem.solve(problem);
    assertThat(Performers.of(problem, plan)).containsExactly(0, 0, 1, Performers.NOBODY);
    assertThat(Performers.changed(problem, plan)).containsExactly(1, 2);
    // A drives home 2 km in 2 min; B drives to service 2 over 3–4 and back 2 km.
    assertThat(AuthorityFigures.of(problem, plan))
        .containsExactly(
            new AuthorityFigures(
                0,
                2 * MINUTE,
                2000,
                6 * MINUTE,
                8 * MINUTE,
                8 * Costs.PER_PRICE,
                2000,
                6 * MINUTE,
                1000,
                3 * MINUTE,
                1000,
                3 * MINUTE,
                0),
            new AuthorityFigures(
                1,
                3 * MINUTE,
                3000,
                3 * MINUTE,
                6 * MINUTE,
                6 * Costs.PER_PRICE,
                1000,
                3 * MINUTE,
                1000,
                3 * MINUTE,
                1000,
                3 * MINUTE,
                700));
  }

  @Test
  void inATownOfMixedStreetsExchangeDrivesFarLessWithoutWork() {
    for (int seed = 1; seed <= 3; seed++) {
      Problem free = Grid.of(8, 4);
      Problem balanced = Exchange.balanced(free, 20, 100_000);
      long own = deadheadMetres(Exchange.withinAuthorities(free), seed);
      assertThat(deadheadMetres(free, seed)).as("seed %d", seed).isLessThan(own / 2);
      assertThat(deadheadMetres(balanced, seed)).as("seed %d", seed).isLessThan(own / 2);
    }
  }

  private static long deadheadMetres(Problem problem, int seed) {
    StopRule stop = StopRule.iterations(2000);
    Plan plan = Solver.run(problem, SolverOptions.seed(seed), stop, Progress.NONE);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    assertThat(plan.unserved()).isEmpty();
    assertThat(plan.cost().windowCost()).isZero();
    return plan.cost().deadheadMetres();
  }

  @Test
  void anAuthorityWithoutMachinesLeavesItsRoadsUnservedWhenItMayNotExchange() {
    tiny.vehicles.remove(1);
    Plan plan = TinyProblem.solve(Exchange.withinAuthorities(tiny.build()));
    assertThat(plan.unserved())
        .isEqualTo(
            List.of(
                new Plan.Unserved(1, Plan.Reason.NO_ALLOWED_VEHICLE),
                new Plan.Unserved(3, Plan.Reason.NO_ALLOWED_VEHICLE)));
  }
}
