package yukiwatari.stats;

import java.util.Arrays;

/** Parts of a road as one word: CARRIAGEWAY, UP, DOWN, FOOTWAYS, LEFT_FOOTWAY, RIGHT_FOOTWAY. */
final class PartWord {
  private PartWord() {}

  /**
   * @param units 1 up, 2 down, 3 left footway, 4 right footway; ascending, carriageways and
   *     footways not mixed
   */
  static String of(Integer[] units) {
    return switch (Arrays.toString(units)) {
      case "[1]" -> "UP";
      case "[2]" -> "DOWN";
      case "[1, 2]" -> "CARRIAGEWAY";
      case "[3]" -> "LEFT_FOOTWAY";
      case "[4]" -> "RIGHT_FOOTWAY";
      case "[3, 4]" -> "FOOTWAYS";
      default -> throw new IllegalStateException("parts " + Arrays.toString(units));
    };
  }
}
