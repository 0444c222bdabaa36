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
 * Costs to compare with where nobody publishes a best known one: docs/best-found.csv and
 * docs/exchange-best.csv. The columns are instance, what it was made into (depots or variant), cost
 * and from: {@link #OURS} for the best cost that any of our runs has found, else whose cost it is;
 * only ours are ever replaced.
 */
final class BestFound {
  static final String OURS = "best of our runs";

  /**
   * @param from whose it is
   */
  record Found(long cost, String from) {}

  private final Path file;
  private final String titles;
  private final Map<String, Found> table = new TreeMap<>();

  private BestFound(Path file, String titles) throws IOException {
    this.file = file;
    this.titles = titles;
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of(titles);
    if (!lines.get(0).equals(titles)) {
      throw new IllegalArgumentException(file + ": the first line is not " + titles);
    }
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", 4);
      try {
        table.put(key(cells[0], cells[1]), new Found(Long.parseLong(cells[2]), cells[3]));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException wrong) {
        throw new IllegalArgumentException(
            file + " line " + (i + 1) + ": not " + titles + ": " + lines.get(i), wrong);
      }
    }
  }

  /**
   * @param file need not exist
   */
  static BestFound byDepots(Path file) throws IOException {
    return new BestFound(file, "instance,depots,cost,from");
  }

  /**
   * @param file need not exist
   */
  static BestFound byVariant(Path file) throws IOException {
    return new BestFound(file, "instance,variant,cost,from");
  }

  private static String key(String instance, String madeInto) {
    return instance + "," + madeInto;
  }

  @Nullable Found find(String instance, int depots) {
    return find(instance, String.valueOf(depots));
  }

  @Nullable Found find(String instance, String madeInto) {
    return table.get(key(instance, madeInto));
  }

  void offer(String instance, int depots, long cost) {
    offer(instance, String.valueOf(depots), cost);
  }

  /** Keeps a cost of ours when it is the first or lower; other people's are left as they are. */
  void offer(String instance, String madeInto, long cost) {
    Found held = find(instance, madeInto);
    if (held == null || (held.from().equals(OURS) && cost < held.cost())) {
      table.put(key(instance, madeInto), new Found(cost, OURS));
    }
  }

  void write() throws IOException {
    List<String> lines = new ArrayList<>(List.of(titles));
    table.forEach((key, found) -> lines.add(key + "," + found.cost() + "," + found.from()));
    Files.write(file, lines);
  }
}
