package yukiwatari.command;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import yukiwatari.http.Problem;
import yukiwatari.http.ProblemText;

/** Finds the command an operator typed and runs it. */
@Component
public class CommandLine {
  private final List<Command> commands;
  private final ProblemText texts;

  CommandLine(List<Command> commands, ProblemText texts) {
    this.texts = texts;
    this.commands = commands.stream().sorted(Comparator.comparing(Command::name)).toList();
  }

  /**
   * @return the exit code: 0 done, 1 failed (the reason is on standard error), 2 no such command
   */
  public int run(List<String> words) {
    for (Command command : commands) {
      if (!words.isEmpty() && command.name().equals(words.get(0))) {
        return run(command, words.subList(1, words.size()));
      }
    }
    System.err.println("Commands:");
    commands.forEach(command -> System.err.println("  " + command.name() + " " + command.usage()));
    return 2;
  }

  private int run(Command command, List<String> arguments) {
    try {
      command.run(arguments);
      return 0;
    } catch (CommandFailed | IllegalArgumentException e) {
      return failed(command, String.valueOf(e.getMessage()));
    } catch (Problem problem) {
      return failed(command, texts.of(problem, Locale.getDefault()));
    }
  }

  private static int failed(Command command, String reason) {
    System.err.println(reason);
    System.err.println("usage: " + command.name() + " " + command.usage());
    return 1;
  }
}
