package yukiwatari.solver;

/** Checks of input values; every message names what is wrong, its id and the value. */
final class Require {
  private Require() {}

  /**
   * @param owner what is checked, with its id, for example "service 12"
   * @throws IllegalArgumentException when value is outside min..max (both inclusive)
   */
  static void within(String owner, String field, long value, long min, long max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          owner + ": " + field + " " + value + " is outside " + min + ".." + max);
    }
  }

  /**
   * @throws IllegalArgumentException with the owner and the rule when it does not hold
   */
  static void that(boolean holds, String owner, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(owner + ": " + rule);
    }
  }
}
