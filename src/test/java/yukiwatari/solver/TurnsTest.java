package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A block with a dead end, north at the top, every street one minute, a machine at 0:
 *
 * <pre>
 *   2 ── 3         arcs: 0→1 0, 1→0 1, 1→3 2, 3→1 3, 3→2 4, 2→3 5, 2→0 6, 0→2 7, 1→4 8, 4→1 9
 *   │    │
 *   0 ── 1 ── 4
 * </pre>
 */
class TurnsTest {
  private static final int MINUTE = 60_000;
  private static final int[][] STREETS = {{0, 1}, {1, 3}, {3, 2}, {2, 0}, {1, 4}};
  private static final int[] HEADINGS = {90, 0, 270, 180, 90};

  private final Network.Builder builder = new Network.Builder(5, 1);

  TurnsTest() {
    for (int i = 0; i < STREETS.length; i++) {
      int arc = builder.addEdge(STREETS[i][0], STREETS[i][1], 100, MINUTE);
      builder.headings(arc, HEADINGS[i], HEADINGS[i]);
      builder.headings(arc + 1, (HEADINGS[i] + 180) % 360, (HEADINGS[i] + 180) % 360);
    }
  }

  /** One machine at 0 and one service, in one mode. */
  private static Problem clearing(Network network, Mode mode) {
    return new Problem(
        network,
        List.of(new VehicleClass(0, 1000)),
        List.of(new Authority(0, null)),
        List.of(new District(0, 0, null)),
        List.of(Group.of(0, 0, 0)),
        List.of(Service.of(0, List.of(mode), 0, 100, 100_000)),
        List.of(new Vehicle(0, 0, 0, 0, 0, 0, 600 * MINUTE, Vehicle.NO_LIMIT, 0, 60)),
        0);
  }

  /** Arcs driven without work; the plan is checked. */
  private static List<Integer> driven(Network network, Mode mode) {
    Problem problem = clearing(network, mode);
    Plan plan = TinyProblem.solve(problem);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    return plan.routes().isEmpty()
        ? List.of()
        : Legs.of(problem, plan.routes().get(0)).stream().flatMap(List::stream).toList();
  }

  private static Mode street(Network network, int arc) {
    return Mode.along(network, arc, 3 * MINUTE);
  }

  @Test
  void kindsFollowFromTheHeadings() {
    Network network = builder.turnMillis(Turn.RIGHT, 1).build();
    assertThat(network.turn(0, 8)).isEqualTo(Turn.STRAIGHT);
    assertThat(network.turn(0, 2)).isEqualTo(Turn.LEFT);
    assertThat(network.turn(0, 1)).isEqualTo(Turn.U_TURN);
    assertThat(network.turn(3, 1)).isEqualTo(Turn.RIGHT);
    assertThat(network.turn(3, 8)).isEqualTo(Turn.LEFT);
    assertThat(network.turn(9, 2)).isEqualTo(Turn.RIGHT);
  }

  @Test
  void turnsThatCostNothingDoNotMatter() {
    assertThat(builder.turnMillis(Turn.RIGHT, 0).build().hasTurns()).isFalse();
    assertThat(builder.forbidTurningRound(4).build().hasTurns()).isTrue();
  }

  @Test
  void aDearUTurnSendsTheMachineRoundTheBlock() {
    Network cheap = builder.turnMillis(Turn.U_TURN, MINUTE).build();
    assertThat(driven(cheap, street(cheap, 0))).containsExactly(1);
    Network dear = builder.turnMillis(Turn.U_TURN, 5 * MINUTE).build();
    assertThat(driven(dear, street(dear, 0))).containsExactly(2, 4, 6);
  }

  @Test
  void aDearRightTurnIsGoneRoundToTheLeft() {
    Network network = builder.turnMillis(Turn.RIGHT, 9 * MINUTE).build();
    // Home from 3→1 it would turn right at 1: it turns left and round in the dead end instead.
    assertThat(driven(network, street(network, 3))).containsExactly(0, 2, 8, 9, 1);
  }

  @Test
  void aBlockedStreetLeavesTheTurnsOfTheOthers() {
    Network network = builder.turn(3, 1, Turn.FORBIDDEN).build();
    assertThat(network.without(List.of(5)).hasTurns()).isTrue();
    assertThat(network.without(List.of(5)).turn(3, 1)).isEqualTo(Turn.FORBIDDEN);
  }

  @Test
  void aForbiddenTurnIsNotDriven() {
    Network network = builder.turn(3, 1, Turn.FORBIDDEN).build();
    assertThat(driven(network, street(network, 3))).doesNotContainSequence(3, 1).hasSize(5);
  }

  @Test
  void aDeadEndMayBeTurnedInUnlessItIsForbidden() {
    Network allowed = builder.build();
    assertThat(driven(allowed, street(allowed, 8))).containsExactly(0, 9, 1);
    Network forbidden = builder.forbidTurningRound(4).build();
    Problem locked = clearing(forbidden, street(forbidden, 8));
    assertThat(TinyProblem.solve(locked).unserved())
        .containsExactly(new Plan.Unserved(0, Plan.Reason.UNREACHABLE));
  }

  @Test
  void turnsWithinAPassAreWork() {
    Network network = builder.turnMillis(Turn.LEFT, 2 * MINUTE).build();
    Mode pass = new Mode(0, 2, 5 * MINUTE, List.of(0, 2, 4));
    Problem problem = clearing(network, pass);
    assertThat(problem.workMillis(problem.classes().get(0), pass)).isEqualTo(9 * MINUTE);
    assertThat(TinyProblem.solve(problem).cost().serviceMillis()).isEqualTo(9 * MINUTE);
  }

  @Test
  void workOnTheWayDoesNotExcuseATurnButWorkInAYardDoes() {
    Network network = builder.turnMillis(Turn.U_TURN, 5 * MINUTE).build();
    assertThat(driven(network, Mode.at(1, MINUTE))).containsExactly(0, 1);
    Problem problem = clearing(network, Mode.after(network, 0, MINUTE));
    assertThat(driven(network, Mode.after(network, 0, MINUTE))).containsExactly(0, 2, 4, 6);
    assertThat(TinyProblem.solve(problem).cost().deadheadMillis()).isEqualTo(4 * MINUTE);
    assertThat(Mode.passing(network, 1, MINUTE))
        .extracting(Mode::arrivalArc)
        .containsExactly(0, 3, 9);
  }

  @Test
  void refusesATurnBetweenArcsThatDoNotMeet() {
    assertThatThrownBy(() -> builder.turn(0, 4, Turn.LEFT))
        .hasMessage("turn: arc 4 does not begin where arc 0 ends");
    assertThatThrownBy(() -> builder.turnMillis(Turn.FREE, 1))
        .hasMessage("turn FREE: has no price that could be set");
    assertThatThrownBy(() -> builder.turnMillis(Turn.LEFT, -1))
        .hasMessage("turn LEFT: millis of class 0 -1 is outside 0..400000000");
  }

  @Test
  void aMachineOnItsWayHasTheTurnsBehindIt() {
    builder.turnMillis(Turn.LEFT, 2 * MINUTE).turnMillis(Turn.U_TURN, 60 * MINUTE);
    Network network = builder.build();
    Problem problem = clearing(network, street(network, 4));
    Plan plan = TinyProblem.solve(problem);
    assertThat(Legs.of(problem, plan.routes().get(0)).get(0)).containsExactly(0, 2);
    // A minute to node 1, two for the turn to the left there, one to node 3.
    assertThat(Situation.byPlan(problem, plan, 2 * MINUTE).out())
        .containsExactly(new Situation.Standing(0, 3, 4 * MINUTE, 0));
  }
}
