package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static yukiwatari.solver.TinyProblem.MINUTE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yukiwatari.solver.Feasibility.Cause;
import yukiwatari.solver.Feasibility.Finding;

/** One crew at the end of the street of {@link TinyProblem}, several days. */
class RoundsTest {
  private static final SolverOptions CHECKED = SolverOptions.seed(1).checking(CheckLevel.FULL);

  private final TinyProblem tiny = new TinyProblem();

  RoundsTest() {
    crews(600);
  }

  /** One crew with a shift of so many minutes. */
  private void crews(int minutes) {
    tiny.vehicles.clear();
    tiny.vehicles.add(new Vehicle(0, 0, 0, 0, 0, 0, minutes * MINUTE, Vehicle.NO_LIMIT, 0, 60));
  }

  /** By service its patterns. */
  @SafeVarargs
  private Rounds rounds(int days, List<List<Integer>>... patterns) {
    Set<Integer> all = new HashSet<>(IntStream.range(0, days).boxed().toList());
    List<Rounds.Section> sections = new ArrayList<>();
    for (List<List<Integer>> ofService : patterns) {
      sections.add(new Rounds.Section(List.of(sections.size()), ofService));
    }
    return rounds(sections, all);
  }

  private Rounds rounds(List<Rounds.Section> sections, Set<Integer> days) {
    return new Rounds(tiny.build(), sections, tiny.vehicles.stream().map(v -> days).toList());
  }

  private static List<List<Integer>> days(Integer... days) {
    return List.of(List.of(days));
  }

  private static Plan solve(Problem problem) {
    Plan plan = TinyProblem.solve(problem);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    assertThat(plan.cost().total()).isEqualTo(BruteForce.lowestCost(problem));
    return plan;
  }

  /** Sections by day, in no particular order. */
  private static Map<Integer, Set<Integer>> byDay(Rounds rounds, Plan plan) {
    Map<Integer, Set<Integer>> days = new TreeMap<>();
    for (Rounds.Round round : rounds.read(plan)) {
      Set<Integer> sections = days.computeIfAbsent(round.day(), day -> new HashSet<>());
      round.route().stops().forEach(stop -> sections.add(stop.service()));
    }
    return days;
  }

  @Test
  void sectionsGoToTheDaysOnWhichTheirNeighboursAreVisited() {
    // 0 on day 0 and 3 on day 1 are fixed; 2 lies on the way to 3, 1 may go with either.
    List<List<Integer>> any = List.of(List.of(0), List.of(1));
    Rounds rounds = rounds(2, days(0), any, any, days(1));
    Plan plan = solve(rounds.problem());
    assertThat(byDay(rounds, plan).get(1)).contains(2, 3);
    // Day 1: out and back over four streets, of which two or three are worked.
    assertThat(plan.cost().total()).isEqualTo((8 + 3 * 2 + 2 + 2) * Costs.PER_PRICE);
  }

  @Test
  void theChoiceOfThePatternChangesTheCost() {
    // The far section goes twice, with one of the fixed days 0 and 2 or with both.
    List<List<Integer>> free = List.of(List.of(0, 1), List.of(0, 2), List.of(1, 2));
    Rounds chosen = rounds(3, days(0), days(0), days(2), free);
    Plan plan = solve(chosen.problem());
    assertThat(byDay(chosen, plan)).containsOnlyKeys(0, 2);
    Rounds forced = rounds(3, days(0), days(0), days(2), days(0, 1));
    assertThat(solve(forced.problem()).cost().total()).isGreaterThan(plan.cost().total());
  }

  @Test
  void visitsAreReadBackByDayAndCrew() {
    tiny.vehicles.add(new Vehicle(1, 1, 0, 4, 4, 0, 600 * MINUTE, Vehicle.NO_LIMIT, 0, 60));
    Rounds rounds = rounds(2, days(0, 1), days(0), days(1), days(0, 1));
    Plan plan = solve(rounds.problem());
    assertThat(rounds.read(plan))
        .extracting(Rounds.Round::day, Rounds.Round::crew, round -> round.route().vehicle())
        .containsExactly(tuple(0, 0, 0), tuple(0, 1, 1), tuple(1, 0, 0), tuple(1, 1, 1));
    assertThat(byDay(rounds, plan)).containsEntry(0, Set.of(0, 1, 3));
    assertThat(byDay(rounds, plan)).containsEntry(1, Set.of(0, 2, 3));
    assertThat(rounds.missed(plan)).containsExactly(0, 0, 0, 0);
  }

  @Test
  void aPriceOnTheLongestRoundMakesRoundsAlike() {
    List<List<Integer>> any = List.of(List.of(0), List.of(1));
    Problem problem = rounds(2, any, any, any, any).problem();
    assertThat(solve(problem).routes()).hasSize(1);
    ProblemParts parts = new ProblemParts(problem);
    parts.finishHourlyPrice = 600;
    Plan alike = solve(parts.problem());
    assertThat(alike.routes()).hasSize(2);
    assertThat(alike.cost().finishMillis()).isLessThan(solve(problem).cost().finishMillis());
  }

  @Test
  void tooFewHoursLeaveVisitsUndoneOnTheDaysThatGoTogether() {
    crews(11);
    // Either day has room for two near sections or the far one, not for all.
    Rounds rounds = rounds(2, days(0, 1), days(0, 1), days(0, 1), days(0, 1));
    Plan plan = solve(rounds.problem());
    assertThat(plan.unserved())
        .isNotEmpty()
        .allMatch(
            unserved ->
                unserved.reason() == Plan.Reason.NO_ROOM_ON_ITS_DAYS
                    || unserved.reason() == Plan.Reason.NO_ROOM_LEFT);
    assertThat(IntStream.of(rounds.missed(plan)).sum()).isEqualTo(plan.unserved().size());
  }

  @Test
  void theCheckerReportsDaysThatDoNotGoTogether() {
    Rounds rounds = rounds(2, days(0, 1), days(0), days(0), days(0));
    Plan plan = solve(rounds.problem());
    Problem other =
        rounds
            .problem()
            .withCalendar(
                new Calendar(
                    List.of(0, 0),
                    List.of(new Calendar.Visits(List.of(List.of(0), List.of(1)), days(0, 1)))));
    assertThat(PlanChecker.check(other, plan))
        .containsExactly(
            new Violation(
                Violation.Rule.DAYS,
                "visits [[0], [1]] are done on days [0, 0] of the patterns [[0, 1]]"));
    Problem shifted =
        rounds
            .problem()
            .withCalendar(
                new Calendar(
                    List.of(0, 1),
                    List.of(new Calendar.Visits(List.of(List.of(0, 1)), List.of(List.of(2))))));
    assertThat(PlanChecker.check(shifted, plan))
        .extracting(Violation::rule)
        .containsExactly(Violation.Rule.DAYS);
    assertThatThrownBy(() -> new WhatIf(other, plan))
        .hasMessageContaining("may not be done by vehicle 1");
  }

  @Test
  void feasibilityNamesASectionWhoseDaysHaveNoVehicle() {
    Rounds rounds = rounds(2, days(0, 3), days(0), days(0), days(0));
    assertThat(Feasibility.check(rounds.problem()))
        .extracting(Finding::cause, Finding::id)
        .containsExactly(tuple(Cause.NO_PATTERN_POSSIBLE, 0));
    Plan plan = TinyProblem.solve(rounds.problem());
    assertThat(plan.unserved())
        .containsExactly(new Plan.Unserved(1, Plan.Reason.NO_ROOM_ON_ITS_DAYS));
  }

  /** A visit that is to go to another day takes the section's other visit along. */
  @Test
  void aMoveToAnotherDayChoosesTheDaysOfTheOtherVisitsAnew() {
    List<List<Integer>> pairs = List.of(List.of(0, 1), List.of(2, 3));
    Rounds rounds = rounds(4, pairs, days(0), days(1), days(2));
    Problem problem = rounds.problem();
    Plan plan = solve(problem);
    assertThat(byDay(rounds, plan).get(0)).contains(0);
    Effect effect = new WhatIf(problem, plan).ask(List.of(new Move(List.of(0), Target.vehicle(3))));
    assertThat(PlanChecker.check(problem, effect.after())).isEmpty();
    assertThat(effect.after().unserved()).isEmpty();
    assertThat(byDay(rounds, effect.after()).get(2)).contains(0);
    assertThat(byDay(rounds, effect.after()).get(3)).contains(0);
  }

  @Test
  void whatIsDoneKeepsItsDay() {
    List<List<Integer>> free = List.of(List.of(0, 1), List.of(0, 2), List.of(1, 2));
    Rounds rounds = rounds(3, free, days(0), days(1), days(2));
    Problem problem = rounds.problem();
    Plan plan = solve(problem);
    int first = TinyProblem.vehicleOf(problem, plan)[0];
    assertThatThrownBy(() -> Situation.byPlan(problem, plan, 1))
        .hasMessage("situation: of a plan of several days cannot be read from one time");
    Situation situation = new Situation(0, List.of(), Set.of(0), Set.of(), Set.of());
    Calendar left =
        Remaining.of(problem, plan, situation, 0, Problem.NO_LIMIT).problem().calendar();
    assertThat(left.sections().get(0).visits()).containsExactly(List.of(0));
    assertThat(left.sections().get(0).patterns())
        .hasSize(2)
        .allMatch(pattern -> pattern.size() == 1 && !pattern.contains(first));
  }

  /** Both ends of the street are one section: driven out for one of them, both are done. */
  @Test
  void theServicesOfAVisitAreDoneOnOneDay() {
    List<List<Integer>> any = List.of(List.of(0), List.of(1));
    List<Rounds.Section> sections =
        List.of(
            new Rounds.Section(List.of(0, 3), any),
            new Rounds.Section(List.of(1), days(0)),
            new Rounds.Section(List.of(2), days(1)));
    Rounds rounds = rounds(sections, Set.of(0, 1));
    Plan plan = solve(rounds.problem());
    int[] vehicle = TinyProblem.vehicleOf(rounds.problem(), plan);
    assertThat(vehicle[0]).isEqualTo(vehicle[1]);
    Situation begun = new Situation(0, List.of(), Set.of(0), Set.of(), Set.of());
    Calendar left = Remaining.of(rounds.problem(), plan, begun, 0, 9).problem().calendar();
    assertThat(left.sections().get(0))
        .isEqualTo(new Calendar.Visits(List.of(List.of(0)), List.of(List.of(vehicle[0]))));
  }

  /** Three crews, five days, once to three times a week: too large to try everything. */
  @Test
  void keepsTheRuleInATown() {
    Problem town = Grid.of(5, 3);
    Set<Integer> week = Set.of(0, 1, 2, 3, 4);
    List<Rounds.Section> sections = new ArrayList<>();
    for (int s = 0; s < town.services().size(); s += 2) {
      List<List<Integer>> patterns = DayPatterns.evenly(1 + s / 2 % 3, 7, 7, week);
      sections.add(new Rounds.Section(List.of(s, s + 1), patterns));
    }
    Rounds rounds = new Rounds(town, sections, List.of(week, week, Set.of(1, 3)));
    Problem problem = rounds.problem();
    Plan plan = Solver.run(problem, CHECKED, StopRule.iterations(3000), Progress.NONE);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    assertThat(plan.unserved()).isEmpty();
    assertThat(rounds.read(plan)).noneMatch(r -> r.crew() == 2 && r.day() % 2 == 0);
    SolverOptions again = CHECKED.from(plan, 1);
    assertThat(Solver.run(problem, again, StopRule.iterations(0), Progress.NONE).cost())
        .isEqualTo(plan.cost());
  }

  @Test
  void refusesWhatACrewOfSeveralDaysCannotBe() {
    tiny.groups.set(2, tiny.groups.get(2).pinnedTo(0));
    assertThatThrownBy(() -> rounds(2, days(0), days(0), days(0), days(0)))
        .hasMessage("group 2: is pinned to vehicle 0; pin it to a district instead");
    tiny.groups.set(2, tiny.groups.get(2).pinnedTo(Group.NOT_PINNED));
    assertThatThrownBy(() -> rounds(2, days(0), days(0), days(0)))
        .hasMessage("rounds: have days for 3 of 4 services");
    List<Rounds.Section> twice =
        List.of(
            new Rounds.Section(List.of(0, 1), days(0)), new Rounds.Section(List.of(1), days(1)));
    assertThatThrownBy(() -> rounds(twice, Set.of(0)))
        .hasMessage("service 1: stands in two sections");
    List<List<Integer>> uneven = List.of(List.of(0), List.of(0, 1));
    assertThatThrownBy(() -> rounds(2, days(0), uneven, days(0), days(0)))
        .hasMessage("section 1: is visited 1 or 2 times");
    assertThatThrownBy(() -> rounds(2, days(0), days(1, 0), days(0), days(0)))
        .hasMessage("calendar section 1: has the pattern [1, 0], which does not rise");
  }
}
