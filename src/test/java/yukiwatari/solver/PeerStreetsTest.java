package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 *
 *
 * <pre>
 *   1 ══4══ 2 ══5══ 3 ──6──▶ 1      service 0, 1, 2 of demand 1, 2, 2; capacity 4; depot at 1
 * </pre>
 */
class PeerStreetsTest {
  private static final List<List<Integer>> TWO_ROUTES = List.of(List.of(0, 1), List.of(2));

  @TempDir Path folder = Path.of("");

  private static Problem problem() {
    DraftProblem draft = new DraftProblem();
    draft.nodes = 3;
    draft.capacity = 4;
    draft.requiredLink(0, 1, 4, true, 1);
    draft.requiredLink(1, 2, 5, true, 2);
    draft.requiredLink(2, 0, 6, false, 2);
    return draft.problem(1);
  }

  @ParameterizedTest
  @CsvSource({
    // 4 + 5 and home by 6; out by 9 without work, then 6.
    "0 1;2, 30",
    // The other way round: 9 out, work 5 back to 2, work 4 home? No: 4 out, 5 and 5 back, 4 home.
    "1 0;2, 33",
    // 9 out, work 6 home, work 4 out and back; and 4 out, work 5, 6 home.
    "2 0;1, 38"
  })
  void countsTheBestDirectionsForTheOrder(String plan, long cost) {
    assertThat(new PeerStreets(problem()).cost(routes(plan))).isEqualTo(cost);
  }

  private static List<List<Integer>> routes(String plan) {
    return List.of(plan.split(";", -1)).stream()
        .map(route -> List.of(route.split(" ", -1)).stream().map(Integer::valueOf).toList())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "0 1;1, service 1: stands twice",
    "0 1, plan: 2 of 3 services served",
    "0 1 2, load 5 is outside 0..4",
    "0 1;3, service 3 is outside 0..2"
  })
  void refusesWhatIsNoPlan(String plan, String message) {
    assertThatThrownBy(() -> new PeerStreets(problem()).cost(routes(plan)))
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void agreesWithTheEngineAboutItsOwnPlans(long seed) {
    Problem problem = problem();
    Plan plan =
        Solver.run(problem, SolverOptions.seed(seed), StopRule.iterations(200), Progress.NONE);
    List<List<Integer>> routes =
        plan.routes().stream()
            .map(route -> route.stops().stream().map(Plan.Stop::service).toList())
            .toList();
    assertThat(new PeerStreets(problem).cost(routes)).isEqualTo(plan.cost().total());
  }

  @Test
  void writesEverythingAPeerNeeds() throws IOException {
    Path file = folder.resolve("streets.bin");
    PeerStreets streets = new PeerStreets(problem());
    streets.write(file);
    // 3 numbers, 2 per service, 5 modes, 6 × 6 ways
    assertThat(Files.size(file)).isEqualTo(4 * (3 + 6 + 5 + 36));
    assertThat(streets.cost(TWO_ROUTES)).isEqualTo(30);
  }

  @Test
  void refusesSeveralDepots() {
    DraftProblem draft = new DraftProblem();
    draft.nodes = 3;
    draft.capacity = 4;
    draft.requiredLink(0, 1, 4, true, 1);
    assertThatThrownBy(() -> new PeerStreets(draft.problem(2)))
        .hasMessageContaining("from one depot");
  }
}
