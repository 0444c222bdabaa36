package yukiwatari.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A command starts the application without its web part; a bean that cannot do without breaks every
 * command, which no test inside the server would see. So this one is a process of its own.
 */
class CommandProcessIT {
  private record Result(int code, String output) {}

  @Test
  void aCommandRunsWithoutTheWebServer() throws Exception {
    assertThat(run("list-organisations")).isEqualTo(new Result(0, ""));
  }

  @Test
  void anUnknownCommandListsTheKnownOnes() throws Exception {
    Result unknown = run("frobnicate");
    assertThat(unknown.code).isEqualTo(2);
    assertThat(unknown.output).contains("create-organisation", "create-user", "reset-password");
  }

  private static Result run(String... words) throws IOException, InterruptedException {
    List<String> line =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    withoutTests(),
                    "yukiwatari.YukiwatariApplication",
                    "command"),
                Arrays.stream(words))
            .toList();
    Process process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String said =
        output
            .lines()
            .filter(each -> !each.matches("\\d{4}-\\d\\d-\\d\\dT.*"))
            .collect(Collectors.joining("\n"));
    return new Result(process.waitFor(), said);
  }

  private static String withoutTests() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(each -> !each.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
