package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.solver.RandomProblems.Feature.ADJOINING;
import static yukiwatari.solver.RandomProblems.Feature.CAPACITY;
import static yukiwatari.solver.RandomProblems.Feature.CLASSES;
import static yukiwatari.solver.RandomProblems.Feature.CLASS_ORDER;
import static yukiwatari.solver.RandomProblems.Feature.CONTRACTS;
import static yukiwatari.solver.RandomProblems.Feature.DAYS;
import static yukiwatari.solver.RandomProblems.Feature.FEES;
import static yukiwatari.solver.RandomProblems.Feature.FINISH;
import static yukiwatari.solver.RandomProblems.Feature.GROUPS;
import static yukiwatari.solver.RandomProblems.Feature.HOURS;
import static yukiwatari.solver.RandomProblems.Feature.MOVES;
import static yukiwatari.solver.RandomProblems.Feature.NUMBERS;
import static yukiwatari.solver.RandomProblems.Feature.ONE_WAY;
import static yukiwatari.solver.RandomProblems.Feature.PAIRS;
import static yukiwatari.solver.RandomProblems.Feature.PASSES;
import static yukiwatari.solver.RandomProblems.Feature.PINS;
import static yukiwatari.solver.RandomProblems.Feature.POINTS;
import static yukiwatari.solver.RandomProblems.Feature.RELOADS;
import static yukiwatari.solver.RandomProblems.Feature.SHIFTS;
import static yukiwatari.solver.RandomProblems.Feature.TIMES;
import static yukiwatari.solver.RandomProblems.Feature.TURNS;
import static yukiwatari.solver.RandomProblems.Feature.WINDOWS;

import org.junit.jupiter.api.Test;
import yukiwatari.solver.RandomProblems.Feature;

/** The search finds the proven optimum of small random problems, feature by feature and mixed. */
class BruteForceTest {
  private static final int SEEDS = 12;
  private static final int ITERATIONS = 2000;

  @Test
  void findsTheOptimumWithSeveralDepots() {
    findsTheOptimum();
  }

  @Test
  void findsTheOptimumWithOneWayStreetsAndPointServices() {
    findsTheOptimum(ONE_WAY, POINTS);
  }

  @Test
  void findsTheOptimumWhenGroupsOfTwoToFourHaveOnePerformer() {
    findsTheOptimum(GROUPS, ONE_WAY);
  }

  @Test
  void findsTheOptimumWithFeesForChangingHands() {
    findsTheOptimum(GROUPS, FEES);
  }

  @Test
  void findsTheOptimumWithWindowsOnAuthoritiesAndDistricts() {
    findsTheOptimum(GROUPS, WINDOWS);
  }

  @Test
  void findsTheOptimumWithWindowsOnHours() {
    findsTheOptimum(GROUPS, HOURS);
  }

  @Test
  void findsTheOptimumWithWindowsBetweenPairsOfAuthorities() {
    findsTheOptimum(PAIRS, FEES, ONE_WAY);
  }

  @Test
  void findsTheOptimumWithCapacityAndShortShifts() {
    findsTheOptimum(CAPACITY, SHIFTS, ONE_WAY);
  }

  @Test
  void findsTheOptimumWithReloadsOnTheWay() {
    findsTheOptimum(RELOADS, ONE_WAY);
    findsTheOptimum(RELOADS, POINTS, SHIFTS, CLASSES);
    findsTheOptimum(RELOADS, GROUPS, FEES, FINISH);
  }

  @Test
  void findsTheOptimumWithReloadsReleasesAndDeadlines() {
    findsTheOptimum(RELOADS, TIMES, ONE_WAY);
  }

  @Test
  void findsTheOptimumWhenMachinesChooseTheAuthorityTheyWorkFor() {
    findsTheOptimum(CONTRACTS, GROUPS, ONE_WAY);
    findsTheOptimum(CONTRACTS, PINS, FEES, SHIFTS);
    findsTheOptimum(CONTRACTS, WINDOWS, FINISH);
    findsTheOptimum(CONTRACTS, RELOADS, SHIFTS);
  }

  @Test
  void findsTheOptimumWithVehicleClassesAndForbiddenStreets() {
    findsTheOptimum(CLASSES, SHIFTS, POINTS);
  }

  @Test
  void findsTheOptimumWithAPriceOnTheFinishTime() {
    findsTheOptimum(FINISH, ONE_WAY);
  }

  @Test
  void findsTheOptimumWithReleasesAndDeadlines() {
    findsTheOptimum(TIMES, ONE_WAY, SHIFTS);
  }

  @Test
  void findsTheOptimumWithPinnedGroups() {
    findsTheOptimum(PINS, GROUPS, FEES);
  }

  @Test
  void findsTheOptimumWhenGroupsMayMoveOnlyToAdjoiningDistricts() {
    findsTheOptimum(ADJOINING, GROUPS, POINTS);
  }

  @Test
  void findsTheOptimumWhenFewServicesMayMoveAndEachHasAPrice() {
    findsTheOptimum(MOVES, SHIFTS);
  }

  @Test
  void findsTheOptimumWithTurnsThatCostTimeOrAreForbidden() {
    findsTheOptimum(TURNS, ONE_WAY);
  }

  @Test
  void findsTheOptimumWithTurnsAtPointsAndWithinPasses() {
    findsTheOptimum(TURNS, POINTS, PASSES);
  }

  @Test
  void findsTheOptimumWithTurnsByVehicleClass() {
    findsTheOptimum(TURNS, CLASSES, SHIFTS, ONE_WAY);
  }

  @Test
  void findsTheOptimumWithClassesInOrder() {
    findsTheOptimum(CLASS_ORDER);
    findsTheOptimum(CLASS_ORDER, ONE_WAY, SHIFTS, TURNS);
  }

  @Test
  void findsTheOptimumWithNumberedPins() {
    findsTheOptimum(NUMBERS, ONE_WAY);
  }

  @Test
  void findsTheOptimumWithNumberedPinsAndClassesInOrderByTheClock() {
    findsTheOptimum(NUMBERS, CLASS_ORDER, TIMES);
  }

  @Test
  void findsTheOptimumWithVisitsOnDaysThatGoTogether() {
    findsTheOptimum(DAYS);
    findsTheOptimum(DAYS, ONE_WAY, POINTS, SHIFTS);
    findsTheOptimum(DAYS, GROUPS, FEES, CAPACITY);
  }

  @Test
  void findsTheOptimumOfRoundsThatShouldBeAlike() {
    findsTheOptimum(DAYS, FINISH, SHIFTS);
  }

  @Test
  void findsTheOptimumWithEverythingAtOnce() {
    findsTheOptimum(
        ONE_WAY, POINTS, GROUPS, WINDOWS, HOURS, PAIRS, FEES, CAPACITY, SHIFTS, CLASSES, FINISH);
    findsTheOptimum(ONE_WAY, GROUPS, WINDOWS, FEES, CAPACITY, SHIFTS, CLASSES, TURNS, PASSES);
    findsTheOptimum(ONE_WAY, GROUPS, WINDOWS, FEES, CAPACITY, SHIFTS, CLASS_ORDER, NUMBERS);
  }

  private static void findsTheOptimum(Feature... features) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      Problem problem = RandomProblems.of(seed, features);
      SolverOptions options = SolverOptions.seed(seed).checking(CheckLevel.FULL);
      Plan plan = Solver.run(problem, options, StopRule.iterations(ITERATIONS), Progress.NONE);
      assertThat(PlanChecker.check(problem, plan)).as("seed %d", seed).isEmpty();
      assertThat(plan.cost().total()).as("seed %d", seed).isEqualTo(BruteForce.lowestCost(problem));
    }
  }
}
