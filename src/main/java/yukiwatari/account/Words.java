package yukiwatari.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yukiwatari.command.CommandFailed;

/**
 * The words after a command's name: {@code name value} pairs written as {@code --name value}.
 *
 * @param options by name, without the dashes
 */
record Words(Map<String, String> options) {
  /**
   * @throws CommandFailed for a word that is no option, an option without a value, or one given
   *     twice
   */
  static Words parse(List<String> words) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < words.size(); i += 2) {
      String name = words.get(i);
      if (!name.startsWith("--") || i + 1 == words.size()) {
        throw new CommandFailed("Expected --option value, found: " + name);
      }
      if (options.put(name.substring(2), words.get(i + 1)) != null) {
        throw new CommandFailed("Given twice: " + name);
      }
    }
    return new Words(options);
  }

  /**
   * @throws CommandFailed when it was not given
   */
  String get(String name) {
    return find(name).orElseThrow(() -> new CommandFailed("Missing: --" + name));
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(options.get(name));
  }
}
