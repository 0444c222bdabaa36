package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What contradicts is refused with its id and value. */
class ProblemTest {
  private final TinyProblem tiny = new TinyProblem();

  private void refuses(String message) {
    assertThatThrownBy(tiny::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void refusesIdsThatAreNotDense() {
    tiny.services.remove(1);
    refuses("service 2: stands at position 1");
  }

  @Test
  void refusesAGroupThatDoesNotExist() {
    tiny.groups.remove(3);
    refuses("service 3: group 3 is outside 0..2");
  }

  @Test
  void refusesArcsThatDoNotLeadFromEntryToExit() {
    List<Mode> modes = List.of(new Mode(1, 3, 1, List.of(2)));
    tiny.services.set(1, Service.of(1, modes, 1, 0, 0));
    refuses("service 1: arcs end at node 2, not at exit node 3");
    tiny.services.set(1, Service.of(1, List.of(new Mode(1, 3, 1, List.of(4))), 1, 0, 0));
    refuses("service 1: arc 4 starts at node 2, not at 1");
  }

  @Test
  void refusesAVehicleOutsideTheNetwork() {
    tiny.vehicles.set(1, new Vehicle(1, 1, 0, 5, 4, 0, 1, 0, 0, 0));
    refuses("vehicle 1: start node 5 is outside 0..4");
  }

  @Test
  void refusesPricesWhoseSumWouldOverflow() {
    for (Service service : List.copyOf(tiny.services)) {
      tiny.services.set(
          service.id(),
          Service.of(service.id(), service.modes(), service.group(), 0, 1_000_000_000_000L));
    }
    refuses(
        "problem: the prices are so large that a cost would overflow; use a larger unit of money");
  }

  @Test
  void refusesValuesOutOfRangeWhereTheyAreMade() {
    assertThatThrownBy(() -> tiny.services.get(2).withDemand(-3))
        .hasMessage("service 2: demand -3 is outside 0..1000000000");
    assertThatThrownBy(() -> new Vehicle(7, 0, 0, 0, 0, 50, 40, 0, 0, 0))
        .hasMessage("vehicle 7: availableFromMillis 50 is outside 0..40");
    assertThatThrownBy(() -> new Network.Builder(2, 1).addArc(0, 1, -5, 1))
        .hasMessage("arc 0: metres -5 is outside 0..1000000");
    assertThatThrownBy(() -> new Network.Builder(2, 2).addArc(0, 1, 5, 1, 1, 1))
        .hasMessage("arc 0: 3 travel times for 2 vehicle classes");
    assertThatThrownBy(() -> new Window(9, 8, 1)).hasMessageContaining("maxMetres 8");
  }

  @Test
  void workIsNeverFasterThanDrivingThrough() {
    Problem problem = tiny.build();
    Network network = problem.network();
    VehicleClass half = new VehicleClass(0, 500);
    assertThat(problem.workMillis(half, Mode.along(network, 0, 180_001))).isEqualTo(90_001);
    assertThat(problem.workMillis(half, Mode.along(network, 0, 60_000))).isEqualTo(60_000);
    assertThat(problem.workMillis(half, Mode.at(0, 60_000))).isEqualTo(30_000);
  }

  @Test
  void countsTheMetresEachAuthorityAdministers() {
    assertThat(tiny.build().administeredMetres()).containsExactly(2000, 2000);
  }
}
