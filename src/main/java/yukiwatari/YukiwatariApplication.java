package yukiwatari;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;
import yukiwatari.command.CommandLine;

/**
 * Starts the server, or with {@code command WORD…} runs one operator's command and ends. Every
 * direct sub-package is a module (docs/ARCHITECTURE.md).
 */
@Modulithic(systemName = "Yukiwatari")
@SpringBootApplication
public class YukiwatariApplication {

  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals("command")) {
      System.exit(runCommand(Arrays.asList(arguments).subList(1, arguments.length)));
    }
    new SpringApplicationBuilder(YukiwatariApplication.class).run(arguments);
  }

  private static int runCommand(List<String> words) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(YukiwatariApplication.class)
            .web(WebApplicationType.NONE)
            .properties(
                "logging.level.root=error", "spring.main.banner-mode=off", "yukiwatari.demo=false")
            .run()) {
      return context.getBean(CommandLine.class).run(words);
    }
  }
}
