package yukiwatari.peers;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Timefold's list variable with its own choice of phases and moves, and the exact directions in the
 * score.
 *
 * <pre>TimefoldPeer STREETS SECONDS TARGET</pre>
 */
final class TimefoldPeer {
  private TimefoldPeer() {}

  public static void main(String[] args) throws IOException {
    Trace trace = new Trace(Double.parseDouble(args[1]), Long.parseLong(args[2]));
    Streets streets = Streets.read(Path.of(args[0]));
    SolverConfig config =
        new SolverConfig()
            .withSolutionClass(Tours.class)
            .withEntityClasses(Truck.class)
            .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
            .withRandomSeed(1L)
            .withScoreDirectorFactory(
                new ScoreDirectorFactoryConfig()
                    .withIncrementalScoreCalculatorClass(ExactCost.class))
            // The trace ends the process much earlier, on the CPU clock.
            .withTerminationSpentLimit(Duration.ofDays(1));
    Solver<Tours> solver = SolverFactory.<Tours>create(config).buildSolver();
    solver.addEventListener(event -> tell(trace, streets, event.getNewBestSolution()));
    solver.solve(new Tours(streets));
  }

  private static void tell(Trace trace, Streets streets, Tours tours) {
    List<List<Integer>> routes =
        tours.trucks.stream()
            .map(truck -> truck.streets.stream().map(street -> street.id).toList())
            .filter(route -> !route.isEmpty())
            .toList();
    int served = routes.stream().mapToInt(List::size).sum();
    if (tours.score.isFeasible() && served == streets.services) {
      long cost =
          routes.stream()
              .mapToLong(
                  route ->
                      streets.cost(
                          route.stream().mapToInt(Integer::intValue).toArray(), route.size()))
              .sum();
      trace.found(cost, routes);
    }
  }
}
