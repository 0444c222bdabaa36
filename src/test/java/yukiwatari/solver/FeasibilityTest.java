package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import yukiwatari.solver.Feasibility.Cause;
import yukiwatari.solver.Feasibility.Finding;
import yukiwatari.solver.Feasibility.Subject;

/** Each test breaks the street of {@link TinyProblem} in one way. */
class FeasibilityTest {
  private static final int MINUTE = TinyProblem.MINUTE;

  private final TinyProblem tiny = new TinyProblem();

  private static List<Cause> causes(Problem problem) {
    return Feasibility.check(problem).stream().map(Finding::cause).toList();
  }

  private Problem on(Network network) {
    return tiny.build().with(network);
  }

  /** The street of the tiny problem; the third piece takes so long, in its direction and back. */
  private static Network.Builder street(int there, int back) {
    Network.Builder network = new Network.Builder(5, 1);
    for (int node = 0; node < 4; node++) {
      network.addArc(node, node + 1, 1000, node == 2 ? there : MINUTE);
      network.addArc(node + 1, node, 1000, node == 2 ? back : MINUTE);
    }
    return network;
  }

  @Test
  void findsNothingWhereEverythingCanBeServed() {
    assertThat(Feasibility.check(tiny.build())).isEmpty();
  }

  @Test
  void namesAServiceThatNobodyMayDo() {
    tiny.groups.set(2, tiny.groups.get(2).withAllowedDistricts(List.of()));
    assertThat(Feasibility.check(tiny.build()))
        .containsExactly(
            new Finding(
                Cause.NO_ALLOWED_VEHICLE,
                Subject.SERVICE,
                2,
                "service 2 from node 2 to node 3, demand 0, allowed classes all,"
                    + " allowed vehicles 0"));
  }

  @Test
  void namesADemandThatNoVehicleHolds() {
    tiny.vehicles.replaceAll(
        v -> new Vehicle(v.id(), v.id(), 0, v.startNode(), v.endNode(), 0, 11 * MINUTE, 5, 0, 60));
    tiny.services.set(1, tiny.services.get(1).withDemand(6));
    assertThat(causes(tiny.build())).containsExactly(Cause.LARGER_THAN_ANY_CAPACITY);
  }

  @Test
  void namesAStreetThatIsTooNarrowForEveryAllowedClass() {
    Problem problem = on(street(Network.UNREACHABLE, Network.UNREACHABLE).build());
    assertThat(Feasibility.check(problem))
        .extracting(Finding::cause, Finding::id)
        .containsExactly(tuple(Cause.STREET_FORBIDDEN_FOR_CLASS, 2));
  }

  @Test
  void namesWhereThereIsAWayThereButNotBack() {
    tiny.vehicles.remove(1);
    Problem problem = on(street(MINUTE, Network.UNREACHABLE).build());
    assertThat(causes(problem)).containsExactly(Cause.NO_WAY_BACK, Cause.NO_WAY_BACK);
    Problem other = on(street(Network.UNREACHABLE, MINUTE).build());
    assertThat(causes(other)).containsExactly(Cause.NO_WAY_THERE, Cause.NO_WAY_THERE);
  }

  @Test
  void namesAServiceThatOnlyTurnsLockIn() {
    tiny.vehicles.remove(1);
    Problem problem = on(street(MINUTE, MINUTE).forbidTurningRound(4).build());
    assertThat(Feasibility.check(problem))
        .extracting(Finding::cause, Finding::id)
        .containsExactly(tuple(Cause.LOCKED_BY_TURNS, 3));
    assertThat(TinyProblem.solve(problem).unserved())
        .contains(new Plan.Unserved(3, Plan.Reason.UNREACHABLE));
  }

  @Test
  void namesATurnWithinAPassThatIsForbidden() {
    Network network = street(MINUTE, MINUTE).turn(0, 2, Turn.FORBIDDEN).build();
    Mode pass = new Mode(0, 2, MINUTE, List.of(0, 2));
    tiny.services.set(0, Service.of(0, List.of(pass), 0, 1000, 1000));
    assertThat(causes(on(network))).containsExactly(Cause.TURN_WITHIN_FORBIDDEN);
  }

  @Test
  void namesAServiceThatIsLongerThanAnyShift() {
    Mode slow = new Mode(1, 2, 12 * MINUTE, List.of(2));
    tiny.services.set(1, Service.of(1, List.of(slow), 1, 1000, 1000));
    assertThat(causes(tiny.build())).containsExactly(Cause.LONGER_THAN_ANY_SHIFT);
  }

  @Test
  void namesAGroupThatNoAuthorityCanPerformAsAWhole() {
    // Both machines are too short of time for the far end of the street.
    Service first = tiny.services.get(0);
    tiny.services.set(3, Service.of(3, tiny.services.get(3).modes(), 0, 1000, 1000));
    tiny.vehicles.replaceAll(
        v -> new Vehicle(v.id(), v.id(), 0, v.startNode(), v.endNode(), 0, 5 * MINUTE, 9, 0, 60));
    assertThat(first.group()).isZero();
    assertThat(causes(tiny.build())).contains(Cause.NO_COMMON_PERFORMER);
  }

  @Test
  void namesWindowsThatContradict() {
    tiny.authorities.set(0, new Authority(0, new Window(3000, 9000, 1)));
    tiny.authorities.set(1, new Authority(1, new Window(3000, 9000, 1)));
    assertThat(Feasibility.check(tiny.build()))
        .containsExactly(
            new Finding(
                Cause.WINDOW_TOO_HIGH,
                Subject.ALL,
                0,
                "all authorities can serve 4000 m, their windows ask for 6000"));
    tiny.authorities.set(0, new Authority(0, new Window(0, 500, 1)));
    tiny.authorities.set(1, new Authority(1, null));
    tiny.groups.set(2, tiny.groups.get(2).withAllowedDistricts(List.of(0)));
    assertThat(Feasibility.check(tiny.build()))
        .extracting(Finding::cause, Finding::subject)
        .contains(tuple(Cause.WINDOW_TOO_LOW, Subject.AUTHORITY));
  }

  @Test
  void namesWindowsOnHoursAndBetweenPairsThatContradict() {
    long hour = 60L * MINUTE;
    tiny.authorities.set(0, new Authority(0, Window.ofMillis(100 * hour, 200 * hour, 1)));
    assertThat(Feasibility.check(tiny.build()))
        .filteredOn(finding -> finding.subject() == Subject.AUTHORITY)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.cause()).isEqualTo(Cause.WINDOW_TOO_HIGH);
              assertThat(finding.detail()).contains("ms of work, at least 360000000");
            });
    tiny.authorities.set(0, new Authority(0, null));
    PairWindow tooHigh = new PairWindow(0, 1, new Window(1_000_000, Window.NO_LIMIT, 1));
    assertThat(Feasibility.check(tiny.build().withPairs(List.of(tooHigh))))
        .extracting(Finding::cause, Finding::subject, Finding::id)
        .containsExactly(tuple(Cause.WINDOW_TOO_HIGH, Subject.PAIR, 0));
  }
}
