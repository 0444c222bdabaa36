package yukiwatari.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads a query that is too long for a text block from the {@code .sql} file beside its class. */
public final class Sql {
  private Sql() {}

  /**
   * @param owner class in whose package the file is
   * @param name file name without {@code .sql}
   * @throws IllegalStateException when there is no such file
   */
  public static String read(Class<?> owner, String name) {
    try (InputStream file = owner.getResourceAsStream(name + ".sql")) {
      if (file == null) {
        throw new IllegalStateException(
            "no " + name + ".sql beside " + owner.getName() + " on the class path");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
