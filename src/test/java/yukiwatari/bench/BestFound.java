package yukiwatari.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Costs to compare with where nobody publishes a best known one: docs/best-found.csv. Its columns
 * are instance, depots, cost and from: {@link #OURS} for the best cost that any of our runs has
 * found, else whose cost it is; only ours are ever replaced.
 */
final class BestFound {
  static final String OURS = "best of our runs";
  private static final String TITLES = "instance,depots,cost,from";

  /**
   * @param from whose it is
   */
  record Found(long cost, String from) {}

  private final Path file;
  private final Map<String, Found> table = new TreeMap<>();

  /**
   * @param file need not exist
   */
  BestFound(Path file) throws IOException {
    this.file = file;
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of(TITLES);
    if (!lines.get(0).equals(TITLES)) {
      throw new IllegalArgumentException(file + ": the first line is not " + TITLES);
    }
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", 4);
      try {
        table.put(
            key(cells[0], Integer.parseInt(cells[1])),
            new Found(Long.parseLong(cells[2]), cells[3]));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException wrong) {
        throw new IllegalArgumentException(
            file + " line " + (i + 1) + ": not " + TITLES + ": " + lines.get(i), wrong);
      }
    }
  }

  private static String key(String instance, int depots) {
    return instance + "," + depots;
  }

  @Nullable Found find(String instance, int depots) {
    return table.get(key(instance, depots));
  }

  /** Keeps a cost of ours when it is the first or lower; other people's are left as they are. */
  void offer(String instance, int depots, long cost) {
    Found held = find(instance, depots);
    if (held == null || (held.from().equals(OURS) && cost < held.cost())) {
      table.put(key(instance, depots), new Found(cost, OURS));
    }
  }

  void write() throws IOException {
    List<String> lines = new ArrayList<>(List.of(TITLES));
    table.forEach((key, found) -> lines.add(key + "," + found.cost() + "," + found.from()));
    Files.write(file, lines);
  }
}
