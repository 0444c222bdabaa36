package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What ops/bench jmh measures is the work that it says. */
class HotPathsTest {
  private final HotPaths paths = new HotPaths();

  @Test
  void theCheapestInsertionIsNoDearerThanAnyPositionOfTheLongestRoute() {
    int before = paths.cut();
    Set<Integer> durations = new HashSet<>();
    for (int i = 0; i <= paths.longestRoute(); i++) {
      durations.add(paths.join());
    }
    assertThat(durations).hasSizeGreaterThan(paths.longestRoute() / 2);
    assertThat(paths.splice()).isIn(durations).isGreaterThan(before);
    assertThat(paths.insertion()).isPositive();
  }

  @Test
  void everyCallLeavesAllAsItWas() {
    int cut = paths.cut();
    int spliced = paths.splice();
    long inserted = paths.insertion();
    Set<Long> costs = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      costs.add(paths.iteration());
    }
    assertThat(costs).hasSizeGreaterThan(10);
    assertThat(paths.cut()).isEqualTo(cut);
    assertThat(paths.splice()).isEqualTo(spliced);
    assertThat(paths.insertion()).isEqualTo(inserted);
  }

  @Test
  void findsWaysWithAndWithoutTurns() {
    for (int i = 0; i < 20; i++) {
      assertThat(paths.way()).isBetween(1, Network.UNREACHABLE - 1);
      assertThat(paths.wayWithTurns()).isBetween(1, Network.UNREACHABLE - 1);
    }
  }
}
