package yukiwatari.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import yukiwatari.solver.MixedReader;

/**
 * Lower bounds and best known costs: from a {@code bounds.csv} in the instances' folder or its
 * parent (columns instance, lower_bound, best_known, in any order among others), or the optimum
 * that a mixed file itself gives. Both hold for one depot.
 */
final class KnownCosts {
  /** Null = nobody says. */
  record Known(@Nullable Long lowerBound, @Nullable Long bestKnown) {
    static final Known NOTHING = new Known(null, null);

    /** How far the cost is above the best known one, in per cent; null when that is unknown. */
    @Nullable Double gapPercent(long cost) {
      return bestKnown == null ? null : 100.0 * (cost - bestKnown) / bestKnown;
    }
  }

  private final Map<String, Known> table = new HashMap<>();

  KnownCosts(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    // The folder's own table is read last and so stands above the parent's.
    for (Path place : parent == null ? List.of(folder) : List.of(parent, folder)) {
      Path file = place.resolve("bounds.csv");
      if (Files.exists(file)) {
        read(file);
      }
    }
  }

  private void read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> titles = Arrays.asList(lines.get(0).split(",", -1));
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      String where = file + " line " + (i + 1);
      String name = cell(where, cells, titles, "instance");
      if (name != null) {
        Long bound = cost(where, cells, titles, "lower_bound");
        table.put(name, new Known(bound, cost(where, cells, titles, "best_known")));
      }
    }
  }

  private static @Nullable String cell(
      String where, String[] cells, List<String> titles, String title) {
    int column = titles.indexOf(title);
    if (column < 0) {
      throw new IllegalArgumentException(where + ": the table has no column " + title);
    }
    return column < cells.length && !cells[column].isBlank() ? cells[column].strip() : null;
  }

  private static @Nullable Long cost(
      String where, String[] cells, List<String> titles, String title) {
    String text = cell(where, cells, titles, title);
    try {
      return text == null ? null : Long.valueOf(text);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          where + ": " + title + " " + text + " is not a whole number", notANumber);
    }
  }

  /** What is known of an instance with so many depots. */
  Known of(BenchInstance instance, int depots) throws IOException {
    if (depots > 1) {
      return Known.NOTHING;
    }
    Known listed = table.get(instance.name());
    if (listed == null && instance.format() == BenchInstance.Format.MIXED) {
      OptionalLong optimum = MixedReader.optimum(instance.file());
      if (optimum.isPresent()) {
        return new Known(optimum.getAsLong(), optimum.getAsLong());
      }
    }
    return listed == null ? Known.NOTHING : listed;
  }
}
