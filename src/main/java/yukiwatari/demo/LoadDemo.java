package yukiwatari.demo;

import java.util.List;
import org.springframework.stereotype.Component;
import yukiwatari.command.Command;
import yukiwatari.command.CommandFailed;

/** {@code load-demo}: an invented prefecture of any size, for measurements. */
@Component
class LoadDemo implements Command {
  private final DemoData data;

  LoadDemo(DemoData data) {
    this.data = data;
  }

  @Override
  public String name() {
    return "load-demo";
  }

  @Override
  public String usage() {
    return "[--links N] [--seed S]   fill an empty database with an invented prefecture of about N links (10000)";
  }

  @Override
  public void run(List<String> arguments) {
    int links = DemoSize.DEFAULT.links();
    long seed = DemoSize.DEFAULT.seed();
    for (int i = 0; i < arguments.size(); i += 2) {
      if (i + 1 == arguments.size()) {
        throw new CommandFailed(arguments.get(i) + " needs a number");
      }
      switch (arguments.get(i)) {
        case "--links" -> links = (int) number(arguments.get(i), arguments.get(i + 1));
        case "--seed" -> seed = number(arguments.get(i), arguments.get(i + 1));
        default -> throw new CommandFailed("unknown option " + arguments.get(i));
      }
    }
    if (!data.isDatabaseEmpty()) {
      throw new CommandFailed("the database is not empty: demonstration data needs an empty one");
    }
    data.load(links, seed);
    System.out.println("loaded an invented prefecture: --links " + links + " --seed " + seed);
  }

  private static long number(String option, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new CommandFailed(option + ": '" + text + "' is not a whole number");
    }
  }
}
