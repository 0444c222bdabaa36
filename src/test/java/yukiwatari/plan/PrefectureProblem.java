package yukiwatari.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.YukiwatariApplication;
import yukiwatari.solver.ProblemText;

/**
 * Writes the demonstration's first scenario, as free exchange, in the solver's text format: {@code
 * PrefectureProblem FILE}, from the database of SPRING_DATASOURCE_*.
 */
public final class PrefectureProblem {
  private PrefectureProblem() {}

  public static void main(String[] arguments) throws IOException {
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
      Files.writeString(Path.of(arguments[0]), ProblemText.write(built.problem()));
    }
  }
}
