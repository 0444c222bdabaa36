package yukiwatari.solver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Reads the published mixed general instances (MCGRP, also called NEARP: work at nodes, on two-way
 * edges and on one-way arcs) as a {@link DraftProblem}. A plan's cost is the published measure:
 * what is driven, with work or without; the files' service costs are a constant and left out.
 *
 * <p>The kind of a row is in its id: N3 a node with work, E3 and NrE3 edges with and without, A3
 * and NrA3 arcs. Section titles ("ReN.", "EDGE" …) and remarks say nothing more and are passed
 * over; what is announced at the top ("#Required A: 12") is counted.
 */
public final class MixedReader {
  private static final int MOST = 100_000_000;

  private final DraftProblem draft = new DraftProblem();

  /** What the top announces, by the letters of its key: "optimalvalue", "requireda". */
  private final Map<String, Long> header = new HashMap<>();

  /** Rows found, by the letters of their id. */
  private final Map<String, Integer> rows = new HashMap<>();

  private MixedReader() {}

  /**
   * @param depots as for {@link CarpReader#read}
   * @throws IllegalArgumentException with file, line number, field and value when something is
   *     wrong
   */
  public static Problem read(Path file, int depots) throws IOException {
    MixedReader reader = parsed(file);
    return new InstanceFile(file).problem(() -> reader.problem(depots));
  }

  private Problem problem(int depots) {
    compareWithHeader();
    return draft.problem(depots);
  }

  /**
   * The proven optimum that the file gives.
   *
   * @return empty when it says -1 or nothing
   * @throws IllegalArgumentException as {@link #read}
   */
  public static OptionalLong optimum(Path file) throws IOException {
    long value = parsed(file).header.getOrDefault("optimalvalue", -1L);
    return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private static MixedReader parsed(Path file) throws IOException {
    MixedReader reader = new MixedReader();
    new InstanceFile(file).eachLine(reader::line);
    return reader;
  }

  private void line(String line) {
    int colon = line.indexOf(':');
    if (colon > 0) {
      top(letters(line.substring(0, colon)), line.substring(colon + 1).strip());
    } else if (line.matches("(N|E|NrE|A|NrA)\\d+(\\s.*)?")) {
      row(new Row(line.split("\\s+")));
    }
  }

  private static String letters(String key) {
    return key.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
  }

  private void top(String key, String text) {
    switch (key) {
      case "nodes" -> draft.nodes = (int) number(key, text, 1);
      case "capacity" -> draft.capacity = (int) number(key, text, 1);
      case "vehicles" -> draft.vehicles = (int) number(key, text, -1);
      case "depot", "depotnode" -> draft.depot = (int) number("depot node", text, 1) - 1;
      case "optimalvalue", "edges", "arcs", "requiredn", "requirede", "requireda" ->
          header.put(key, number(key, text, -1));
      default -> {
        // The name, or a remark with a colon.
      }
    }
  }

  private void row(Row row) {
    String kind = row.cells[0].replaceAll("\\d", "");
    rows.merge(kind, 1, Integer::sum);
    switch (kind) {
      case "N" -> draft.requiredNode(node("node", row.cells[0].substring(1)), row.at(1, "demand"));
      case "E", "A" ->
          draft.requiredLink(
              row.node(1, "from node"),
              row.node(2, "to node"),
              row.at(3, "traversal cost"),
              kind.equals("E"),
              row.at(4, "demand"));
      default ->
          draft.link(
              row.node(1, "from node"),
              row.node(2, "to node"),
              row.at(3, "traversal cost"),
              kind.equals("NrE"));
    }
  }

  private int node(String field, String text) {
    long node = number(field, text, 1);
    Require.within("instance", field, node, 1, draft.nodes);
    return (int) node - 1;
  }

  private static long number(String field, String text, long least) {
    long value;
    try {
      value = Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          field + " \"" + text + "\" is not a whole number", notANumber);
    }
    Require.within("instance", field, value, least, MOST);
    return value;
  }

  /** A file cut short must not look like an easy one. */
  private void compareWithHeader() {
    compare("#Required N", "N");
    compare("#Required E", "E");
    compare("#Required A", "A");
    compare("#Edges", "E", "NrE");
    compare("#Arcs", "A", "NrA");
  }

  private void compare(String key, String... kinds) {
    int found = 0;
    for (String kind : kinds) {
      found += rows.getOrDefault(kind, 0);
    }
    long announced = header.getOrDefault(letters(key), -1L);
    Require.that(
        announced == found,
        key,
        announced < 0 ? "is not given" : announced + " announced, " + found + " found");
  }

  /** The cells of one row. */
  private final class Row {
    private final String[] cells;

    Row(String[] cells) {
      this.cells = cells;
    }

    int at(int index, String field) {
      return (int) number(field, cell(index, field), 0);
    }

    int node(int index, String field) {
      return MixedReader.this.node(field, cell(index, field));
    }

    private String cell(int index, String field) {
      Require.that(index < cells.length, cells[0], "has no " + field);
      return cells[index];
    }
  }
}
