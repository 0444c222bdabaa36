package yukiwatari.solver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A published instance as a text file, ISO-8859-1; errors name file and line. */
record InstanceFile(Path path) {
  /**
   * Hands over line after line, stripped.
   *
   * @throws IllegalArgumentException with file, line number and what the reader of the line said
   */
  void eachLine(Consumer<String> line) throws IOException {
    List<String> lines = Files.readAllLines(path, StandardCharsets.ISO_8859_1);
    for (int i = 0; i < lines.size(); i++) {
      try {
        line.accept(lines.get(i).strip());
      } catch (IllegalArgumentException wrong) {
        throw new IllegalArgumentException(
            path + " line " + (i + 1) + ": " + wrong.getMessage(), wrong);
      }
    }
  }

  /**
   * @throws IllegalArgumentException with the file and in what its parts contradict each other
   */
  Problem problem(Supplier<Problem> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException contradiction) {
      throw new IllegalArgumentException(path + ": " + contradiction.getMessage(), contradiction);
    }
  }
}
