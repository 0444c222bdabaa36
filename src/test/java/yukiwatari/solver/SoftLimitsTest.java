package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One machine with room for ten loads; each of the street's four services is three. */
class SoftLimitsTest {
  private final TinyProblem tiny = new TinyProblem();
  private final Instance in;
  private final State state;

  SoftLimitsTest() {
    tiny.services.replaceAll(service -> service.withDemand(3));
    Vehicle roomy = tiny.vehicles.get(0);
    tiny.vehicles.set(
        0, new Vehicle(0, 0, 0, 0, 0, 0, Network.UNREACHABLE - 1, 10, 0, roomy.hourlyPrice()));
    in = new Instance(tiny.build());
    state = new State(in);
    for (int service : List.of(0, 1, 2)) {
      state.insert(service, 0, state.route(0).size + 1);
    }
  }

  @Test
  void allowsATenthAboveTheLimit() {
    assertThat(state.mayTake(3, 0)).as("nothing above it at first").isFalse();
    SoftLimits soft = SoftLimits.of(in, 5);
    assertThat(soft.loadSlack[0]).isEqualTo(1);
    state.relax(soft);
    assertThat(state.mayTake(3, 0)).as("two above ten").isFalse();
    soft.loadSlack[0] = 2;
    assertThat(state.mayTake(3, 0)).isTrue();
  }

  @Test
  void whatIsAboveTheLimitCostsItsPriceAndIsNeverOffered() {
    state.insert(3, 0, 4);
    long strict = state.cost();
    SoftLimits soft = SoftLimits.of(in, 5);
    state.relax(soft);
    Best best = new Best(in);
    best.offer(state);
    assertThat(state.excess().load()).isEqualTo(2);
    assertThat(state.cost()).isEqualTo(strict + 2 * soft.loadPrice);
    assertThat(best.cost()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void thePriceRisesWhileTheLimitIsBrokenAndFallsWhileItIsKept() {
    SoftLimits soft = SoftLimits.of(in, 1000);
    for (int i = 0; i < 100; i++) {
      soft.visit(state);
    }
    assertThat(soft.loadPrice).isEqualTo(900);
    state.insert(3, 0, 4);
    for (int i = 0; i < 200; i++) {
      soft.visit(state);
    }
    assertThat(soft.loadPrice).isEqualTo(1089);
  }
}
