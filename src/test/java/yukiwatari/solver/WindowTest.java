package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yukiwatari.solver.TinyProblem.MINUTE;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Windows on hours, districts and pairs, each of which changes who clears what. */
class WindowTest {
  private static final int DEAR = 100_000;

  private final TinyProblem tiny = new TinyProblem();

  /** Both machines could clear everything; B's is dearer, so that A's does. */
  @BeforeEach
  void oneMachineWouldDoEverything() {
    tiny.lengthenShifts();
    tiny.vehicles.set(1, new Vehicle(1, 1, 0, 4, 4, 0, 600 * MINUTE, 9, 0, 61));
  }

  private int[] vehicles(Problem problem) {
    Plan plan = TinyProblem.solve(problem);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    assertThat(plan.cost().windowCost()).isZero();
    return TinyProblem.vehicleOf(problem, plan);
  }

  private void work(int service, int minutes) {
    Service old = tiny.services.get(service);
    List<Mode> modes =
        old.modes().stream()
            .map(m -> new Mode(m.entryNode(), m.exitNode(), minutes * MINUTE, m.arcs()))
            .toList();
    tiny.services.set(service, Service.of(service, modes, service, 1000, 1000));
  }

  @Test
  void withoutWindowsTheCheaperMachineDoesEverything() {
    assertThat(vehicles(tiny.build())).containsOnly(0);
  }

  @Test
  void balancedHoursGiveAnotherAnswerThanBalancedMetres() {
    work(1, 9);
    work(3, 9);
    Problem problem = tiny.build();
    assertThat(problem.administeredMillis()).containsExactly(6L * MINUTE, 18L * MINUTE);
    // B's 18 minutes are just its own two sections, but any two make its two kilometres.
    assertThat(vehicles(Exchange.balancedHours(problem, 0, DEAR))).containsExactly(0, 1, 0, 1);
    assertThat(vehicles(Exchange.balanced(problem, 0, DEAR))).containsExactly(0, 0, 1, 1);
  }

  @Test
  void balancingHoursKeepsTheBalanceOfMetresAndTheOtherWayRound() {
    Problem problem = tiny.build();
    Problem first = Exchange.balancedHours(Exchange.balanced(problem, 10, 7), 20, 9);
    Problem second = Exchange.balanced(Exchange.balancedHours(problem, 20, 9), 10, 7);
    Window both = new Window(1980, 2020, 7, 352_800, 367_200, 9);
    assertThat(first.authorities()).containsExactly(new Authority(0, both), new Authority(1, both));
    assertThat(second.authorities()).isEqualTo(first.authorities());
  }

  @Test
  void theHoursOfAWindowAreThoseOfTheQuickestModeAtNormalSpeed() {
    Network network = TinyProblem.network();
    List<Mode> modes =
        List.of(Mode.along(network, 6, 5 * MINUTE), Mode.along(network, 7, 3 * MINUTE));
    assertThat(Service.of(3, modes, 3, 1000, 1000).exchangeMillis()).isEqualTo(3 * MINUTE);
  }

  @Test
  void aContractDistrictIsGuaranteedItsHours() {
    tiny.districts.set(1, new District(1, 0, Window.ofMillis(6 * MINUTE, 6 * MINUTE, DEAR)));
    tiny.groups.replaceAll(group -> Group.of(group.id(), 0, 0));
    assertThat(vehicles(tiny.build())).containsExactly(0, 0, 1, 1);
  }

  @Test
  void aPairLimitsTheMetresThatOneServesForTheOther() {
    Problem nothingForB =
        tiny.build().withPairs(List.of(new PairWindow(1, 0, new Window(0, 0, DEAR))));
    assertThat(vehicles(nothingForB)).containsExactly(0, 1, 1, 1);
    Problem oneKmForA =
        tiny.build().withPairs(List.of(new PairWindow(0, 1, new Window(1000, 1000, DEAR))));
    assertThat(vehicles(oneKmForA)).containsExactly(0, 0, 1, 1);
  }

  @Test
  void aPairLimitsTheHoursThatOneWorksForTheOther() {
    Window threeMinutes = Window.ofMillis(0, 3 * MINUTE, DEAR);
    Problem problem = tiny.build().withPairs(List.of(new PairWindow(1, 0, threeMinutes)));
    assertThat(vehicles(problem)).containsExactly(0, 0, 0, 1);
  }

  @Test
  void theCheckerCountsHoursAndPairs() {
    Problem problem = tiny.build();
    Plan plan = TinyProblem.solve(problem);
    Window hours = Window.ofMillis(0, 3 * MINUTE, 60);
    assertThat(PlanChecker.check(problem.withPairs(List.of(new PairWindow(1, 0, hours))), plan))
        .containsExactly(
            new Violation(
                Violation.Rule.WRONG_COST,
                "windowCost is " + 3 * Costs.PER_PRICE + ", the plan says 0"));
  }

  @Test
  void refusesTwoWindowsOfOnePairAndUnknownAuthorities() {
    PairWindow pair = new PairWindow(1, 0, new Window(0, 1, 1));
    assertThatThrownBy(() -> tiny.build().withPairs(List.of(pair, pair)))
        .hasMessage("pair 1 → 0: has two windows");
    assertThatThrownBy(() -> tiny.build().withPairs(List.of(new PairWindow(0, 2, pair.window()))))
        .hasMessage("pair 0 → 2: performer 2 is outside 0..1");
    assertThatThrownBy(() -> Window.ofMillis(9, 8, 1)).hasMessageContaining("maxMillis 8");
  }

  @Test
  void readsAWindowOnHoursWithoutLimitsOnMetres() {
    String text = ProblemText.write(tiny.build());
    Problem read =
        ProblemText.read(text.replaceFirst("authority -", "authority 0 - 0 60000 - 500"));
    assertThat(read.authorities().get(0).window())
        .isEqualTo(Window.ofMillis(60_000, Window.NO_LIMIT, 500));
    assertThatThrownBy(() -> ProblemText.read(text + "pair 0 1 -\n"))
        .hasMessageContaining("pair has no window");
  }
}
