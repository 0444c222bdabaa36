package yukiwatari.plan;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.YukiwatariApplication;
import yukiwatari.solver.Plan;
import yukiwatari.solver.PlanChecker;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Progress;
import yukiwatari.solver.Solver;
import yukiwatari.solver.SolverOptions;
import yukiwatari.solver.StopRule;

/**
 * Solves the demonstration's first scenario in every variant with the same machines and effort and
 * prints a Markdown row for each: {@code ExchangeBench LABEL CPU_SECONDS}, on the database of
 * SPRING_DATASOURCE_*. Every plan is checked.
 */
public final class ExchangeBench {
  /** Prices are yen per hour times milliseconds. */
  private static final double MILLIS_PER_HOUR = 3_600_000.0;

  private ExchangeBench() {}

  public static void main(String[] arguments) {
    String label = arguments[0];
    long cpuMillis = 1000 * Long.parseLong(arguments[1]);
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(YukiwatariApplication.class)
            .web(WebApplicationType.NONE)
            .properties(
                "logging.level.root=error",
                "spring.main.banner-mode=off",
                "yukiwatari.demo=false",
                "yukiwatari.plan.enabled=false")
            .run()) {
      UUID first =
          context
              .getBean(JdbcClient.class)
              .sql("SELECT id FROM plan.scenario ORDER BY id LIMIT 1")
              .query(UUID.class)
              .single();
      Scenario scenario =
          context.getBean(ScenarioStore.class).find(new ScenarioId(first)).orElseThrow();
      BuiltProblem built =
          ProblemBuilder.build(context.getBean(PlanningDataReader.class).read(scenario));
      for (Variant variant :
          List.of(Variant.TODAY, Variant.OWN_ONLY, Variant.FREE, Variant.BALANCED)) {
        System.out.println(row(label, scenario, built, variant, cpuMillis));
      }
    }
  }

  private static String row(
      String label, Scenario scenario, BuiltProblem built, Variant variant, long cpuMillis) {
    Problem problem = variant.of(built.problem(), scenario.tolerancePermille());
    Plan plan =
        Solver.run(
            problem,
            SolverOptions.seed(scenario.seed()),
            StopRule.cpuMillis(cpuMillis),
            Progress.NONE);
    if (!PlanChecker.check(problem, plan).isEmpty()) {
      throw new IllegalStateException(
          label + " " + variant + ": " + PlanChecker.check(problem, plan));
    }
    Figures figures = PlanFigures.of(problem, built.index(), plan);
    long depots = problem.vehicles().stream().mapToInt(v -> v.startNode()).distinct().count();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %s | %.1f | %.1f | %.1f | %.2f | %d | %d | %.1f | %d |",
        label,
        built.index().authorities().size(),
        depots,
        problem.services().size(),
        variant,
        plan.cost().total() / MILLIS_PER_HOUR / 1000.0,
        figures.emptyMetres() / 1000.0,
        figures.machineMillis() / MILLIS_PER_HOUR,
        figures.finishMillis() / MILLIS_PER_HOUR,
        figures.machines(),
        figures.transferredSections(),
        figures.transferredMetres() / 1000.0,
        figures.unserved());
  }
}
