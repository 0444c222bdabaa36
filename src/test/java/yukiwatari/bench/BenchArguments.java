package yukiwatari.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The command line of a bench: one folder, then options with a value and flags without. Every error
 * is an IllegalArgumentException that names the option and what was given.
 */
final class BenchArguments {
  private final String folder;
  private final Map<String, String> values = new HashMap<>();

  /**
   * @param options names of options with a value, with their dashes
   * @param flags names of options without one
   */
  BenchArguments(String[] args, Set<String> options, Set<String> flags) {
    if (args.length == 0 || args[0].startsWith("--")) {
      throw new IllegalArgumentException("the first argument is the folder of the instances");
    }
    folder = args[0];
    for (int i = 1; i < args.length; i++) {
      String name = args[i];
      if (flags.contains(name)) {
        values.put(name, "");
      } else if (!options.contains(name)) {
        throw new IllegalArgumentException("unknown option " + name);
      } else if (i + 1 == args.length) {
        throw new IllegalArgumentException(name + " has no value");
      } else {
        values.put(name, args[++i]);
      }
    }
  }

  String folder() {
    return folder;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  @Nullable String find(String name) {
    return values.get(name);
  }

  String text(String name, String ifAbsent) {
    return values.getOrDefault(name, ifAbsent);
  }

  /** A whole number of 1 or more. */
  int count(String name, int ifAbsent) {
    return (int) number(name, ifAbsent, 1, 1_000_000, true);
  }

  /** Seconds above 0, with decimals if need be. */
  double seconds(String name, double ifAbsent) {
    return number(name, ifAbsent, 0.001, 1_000_000, false);
  }

  private double number(String name, double ifAbsent, double least, double most, boolean whole) {
    String text = values.get(name);
    if (text == null) {
      return ifAbsent;
    }
    double value;
    try {
      value = whole ? Integer.parseInt(text) : Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          name + " " + text + " is not a " + (whole ? "whole number" : "number"), notANumber);
    }
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name + " " + text + " is not " + (whole ? "1 or more" : "above 0"));
    }
    return value;
  }
}
