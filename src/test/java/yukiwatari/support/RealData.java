package yukiwatari.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/**
 * Real files that are not part of the project: folder {@code ../shared/data} beside it, or {@code
 * YUKIWATARI_DATA}. A test that asks for one is skipped where it is absent, and says so.
 */
public final class RealData {
  private static final Path FOLDER =
      Path.of(Objects.requireNonNullElse(System.getenv("YUKIWATARI_DATA"), "../shared/data"));

  private RealData() {}

  public static Path file(String name) {
    Path file = FOLDER.resolve(name);
    Assumptions.assumeTrue(
        Files.isReadable(file), () -> "skipped: no real data at " + file.toAbsolutePath());
    return file;
  }
}
