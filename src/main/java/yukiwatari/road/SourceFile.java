package yukiwatari.road;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file that somebody brings: what they called it, and where its bytes are. The name is only shown
 * and looked at for its ending; it never becomes a path.
 *
 * @param name without folders or control characters
 */
record SourceFile(String name, Path path) {
  SourceFile {
    name = name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a file needs a name");
    }
  }

  static SourceFile of(Path path) {
    return new SourceFile(path.toAbsolutePath().normalize().toString(), path);
  }

  InputStream open() throws IOException {
    return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
  }

  long sizeBytes() throws IOException {
    return Files.size(path);
  }

  /** Does the name end with one of these (lower case, with the dot)? */
  boolean endsWith(String... endings) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String ending : endings) {
      if (lower.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** The name without its last ending. */
  String stem() {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
