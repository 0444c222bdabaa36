package yukiwatari.road;

import java.nio.charset.Charset;
import java.util.List;

/** What a file does not say of itself, and what helps a person to answer. */
sealed interface Question {
  /** How the text is written: the same first lines, read in each of the candidates. */
  record Encoding(String file, List<Sample> samples) implements Question {
    record Sample(Charset encoding, List<String> lines) {}
  }

  /**
   * In which reference system the coordinates are.
   *
   * @param minX west or south edge as written in the file, whatever its axes are
   * @param candidates EPSG numbers, the likeliest first; those that put the file outside Japan are
   *     left out unless none is left
   */
  record Crs(
      String file, double minX, double minY, double maxX, double maxY, List<Integer> candidates)
      implements Question {}

  /** Which of the layers. */
  record Layer(String file, List<String> layers) implements Question {}
}
