package yukiwatari.solver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the published mixed instances with turn penalties (MCGRP-TP: Bräysy, Martínez, Nagata and
 * Soler 2011, in the file format of Vidal 2017) as a {@link DraftProblem}. A plan's cost is the
 * published measure: what is driven, with work or without, and the turns.
 *
 * <p>As in Vidal's solver a required node is served on arriving over one of its arcs, so that the
 * turn there counts; turns at the start and end of a route are free; a turn that the file does not
 * list is free.
 */
public final class TurnPenaltyReader {
  private static final Map<String, Turn> KINDS =
      Map.of("F", Turn.STRAIGHT, "R", Turn.RIGHT, "L", Turn.LEFT, "U", Turn.U_TURN, "O", Turn.FREE);
  private static final int MOST = 100_000_000;

  private final DraftProblem draft = new DraftProblem();

  /** What the top announces, by lower-case key: "#nb-turns". */
  private final Map<String, Integer> header = new HashMap<>();

  /** Rows found, by section and, for work, "required-" and the section's letter. */
  private final Map<String, Integer> rows = new HashMap<>();

  private String section = "";

  private TurnPenaltyReader() {}

  /**
   * @param depots as for {@link CarpReader#read}
   * @throws IllegalArgumentException with file, line number and what is wrong
   */
  public static Problem read(Path file, int depots) throws IOException {
    InstanceFile lines = new InstanceFile(file);
    TurnPenaltyReader reader = new TurnPenaltyReader();
    lines.eachLine(reader::line);
    return lines.problem(() -> reader.problem(depots));
  }

  private Problem problem(int depots) {
    compareWithHeader();
    return draft.problem(depots);
  }

  private void line(String line) {
    if (line.startsWith("---")) {
      section = line.replace("-", "").toLowerCase(Locale.ROOT);
    } else if (section.isEmpty() && line.contains(":")) {
      top(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
    } else if (!line.isEmpty() && Character.isDigit(line.charAt(0))) {
      rows.merge(section, 1, Integer::sum);
      row(line.split("\\s+"));
    }
  }

  private void top(String key, String text) {
    String lower = key.toLowerCase(Locale.ROOT);
    switch (lower) {
      case "#vehicles" -> draft.vehicles = number(key, text);
      case "capacity" -> draft.capacity = number(key, text);
      case "depot" -> draft.depot = number(key, text) - 1;
      case "#nodes", "#edges", "#arcs", "#required-n", "#required-e", "#required-a", "#nb-turns" ->
          header.put(lower, number(key, text));
      default -> {
        // The name.
      }
    }
    draft.nodes = header.getOrDefault("#nodes", 0);
  }

  private void row(String[] cells) {
    switch (section) {
      case "nodes" -> {
        if (required(cells, 2, "#required-n")) {
          draft.requiredNode(node(cells, 0), number("quantity", cell(cells, 1)));
        }
      }
      case "edges" -> link(cells, true, "#required-e");
      case "arcs" -> link(cells, false, "#required-a");
      case "turns" -> turn(cells);
      default -> throw new IllegalArgumentException("a row in section \"" + section + "\"");
    }
  }

  private boolean required(String[] cells, int index, String counted) {
    boolean required = number("is-required", cell(cells, index)) == 1;
    rows.merge(counted, required ? 1 : 0, Integer::sum);
    return required;
  }

  private void link(String[] cells, boolean twoWay, String counted) {
    int from = node(cells, 0);
    int to = node(cells, 1);
    int cost = number("traversal cost", cell(cells, 4));
    if (required(cells, 3, counted)) {
      draft.requiredLink(from, to, cost, twoWay, number("quantity", cell(cells, 2)));
    } else {
      draft.link(from, to, cost, twoWay);
    }
  }

  private void turn(String[] cells) {
    String type = cell(cells, 4);
    Turn kind = KINDS.get(type);
    if (kind == null) {
      throw new IllegalArgumentException("turn: type " + type + " is none of F R L U O");
    }
    draft.turn(node(cells, 0), node(cells, 1), node(cells, 2), kind, number("cost", cells[3]));
  }

  private int node(String[] cells, int index) {
    int node = number("node", cell(cells, index));
    Require.within("instance", "node", node, 1, draft.nodes);
    return node - 1;
  }

  private static String cell(String[] cells, int index) {
    Require.that(index < cells.length, "row", "has only " + cells.length + " values");
    return cells[index];
  }

  private static int number(String field, String text) {
    try {
      int value = Integer.parseInt(text);
      Require.within("instance", field, value, 0, MOST);
      return value;
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          field + " \"" + text + "\" is not a whole number", notANumber);
    }
  }

  /** A file cut short must not look like an easy one. */
  private void compareWithHeader() {
    compare("#nodes", "nodes");
    compare("#edges", "edges");
    compare("#arcs", "arcs");
    compare("#nb-turns", "turns");
    compare("#required-n", "#required-n");
    compare("#required-e", "#required-e");
    compare("#required-a", "#required-a");
  }

  private void compare(String key, String counted) {
    int found = rows.getOrDefault(counted, 0);
    Integer announced = header.get(key);
    Require.that(
        announced != null && announced == found,
        key,
        (announced == null ? "nothing" : announced) + " announced, " + found + " found");
  }
}
