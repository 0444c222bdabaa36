package yukiwatari.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import yukiwatari.solver.CarpReader;
import yukiwatari.solver.MixedReader;
import yukiwatari.solver.Problem;
import yukiwatari.solver.TurnPenaltyReader;

/**
 * A published instance: a .dat file of one of the families, told apart by looking at it.
 *
 * @param name of the file, without .dat
 */
record BenchInstance(String name, Path file, Format format) {
  private static final String ENDING = ".dat";

  /** How the file is written. */
  enum Format {
    CARPLIB,
    MIXED,
    TURN_PENALTY
  }

  /**
   * The folder's instances by name, numbers by value (gdb2 before gdb10).
   *
   * @param only beginning of the names wanted, "" = all
   * @throws IllegalArgumentException when there are none, or a file is of no known family
   */
  static List<BenchInstance> list(Path folder, String only) throws IOException {
    List<BenchInstance> instances = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(ENDING) && name.startsWith(only)) {
          String bare = name.substring(0, name.length() - ENDING.length());
          instances.add(new BenchInstance(bare, file, formatOf(file)));
        }
      }
    } catch (NoSuchFileException absent) {
      throw new IllegalArgumentException("no folder " + folder, absent);
    }
    if (instances.isEmpty()) {
      throw new IllegalArgumentException("no file " + only + "*" + ENDING + " in " + folder);
    }
    instances.sort((a, b) -> sortKey(a.name).compareTo(sortKey(b.name)));
    return instances;
  }

  /** Numbers are padded, so that they compare by value. */
  private static String sortKey(String name) {
    return name.replaceAll("(\\d+)", "0000000$1").replaceAll("0+(\\d{8})", "$1");
  }

  private static Format formatOf(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    if (text.contains("LISTA_ARISTAS_REQ")) {
      return Format.CARPLIB;
    }
    if (text.contains("#Required N:")) {
      return Format.MIXED;
    }
    if (text.contains("#Nb-Turns:")) {
      return Format.TURN_PENALTY;
    }
    throw new IllegalArgumentException(
        file
            + " is neither a CARPLIB file (LISTA_ARISTAS_REQ) nor a mixed one (#Required N:) nor"
            + " one with turn penalties (#Nb-Turns:)");
  }

  Problem problem(int depots) throws IOException {
    return switch (format) {
      case CARPLIB -> CarpReader.read(file, depots);
      case MIXED -> MixedReader.read(file, depots);
      case TURN_PENALTY -> TurnPenaltyReader.read(file, depots);
    };
  }
}
