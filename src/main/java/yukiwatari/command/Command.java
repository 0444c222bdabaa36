package yukiwatari.command;

import java.util.List;

/** Something an operator types, offered by a module as a bean: {@code ops/admin create-user …}. */
public interface Command {
  /** The first word, for example {@code create-user}. */
  String name();

  /** One line: the arguments and what it does. */
  String usage();

  /**
   * Does it, writing to standard output.
   *
   * @param arguments the words after the name
   * @throws CommandFailed with a sentence for the operator
   */
  void run(List<String> arguments);
}
