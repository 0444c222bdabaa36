package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One line of the text formats: a keyword, then values in a fixed order, separated by spaces. */
final class TextLine {
  /** Stands for an empty list or an absent value. */
  static final String NONE = "-";

  /** Stands for no restriction. */
  static final String ALL = "*";

  private final int number;
  private final String[] cells;
  private int next = 1;

  private TextLine(int number, String text) {
    this.number = number;
    this.cells = text.split(" +");
  }

  /**
   * Hands every line to the consumer; empty lines and those that begin with # are left out.
   *
   * @param header the first line must be this: format and version
   * @throws IllegalArgumentException with the line number and what is wrong
   */
  static void forEach(String text, String header, Consumer<TextLine> consumer) {
    // Editors on Windows write a mark of UTF-8 in front.
    List<String> lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    if (lines.isEmpty() || !lines.get(0).strip().equals(header)) {
      throw new IllegalArgumentException(
          "line 1: expected \""
              + header
              + "\", found \""
              + (lines.isEmpty() ? "" : lines.get(0))
              + "\"");
    }
    for (int i = 1; i < lines.size(); i++) {
      String content = lines.get(i).strip();
      if (content.isEmpty() || content.startsWith("#")) {
        continue;
      }
      TextLine line = new TextLine(i + 1, content);
      try {
        consumer.accept(line);
        if (line.next != line.cells.length) {
          throw line.wrong(
              "has " + (line.cells.length - 1) + " values instead of " + (line.next - 1));
        }
      } catch (IllegalArgumentException refused) {
        throw refused.getMessage() != null && refused.getMessage().startsWith("line ")
            ? refused
            : new IllegalArgumentException(
                "line " + (i + 1) + ": " + refused.getMessage(), refused);
      }
    }
  }

  /** Appends a line of the given cells. */
  static void write(StringBuilder text, Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      text.append(i == 0 ? "" : " ").append(cells[i]);
    }
    text.append('\n');
  }

  /** Numbers separated by commas, or "-" where there are none. */
  static String ints(List<Integer> values) {
    return values.isEmpty()
        ? NONE
        : values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  String keyword() {
    return cells[0];
  }

  boolean hasNext() {
    return next < cells.length;
  }

  String next(String field) {
    if (next >= cells.length) {
      throw wrong("has no " + field);
    }
    return cells[next++];
  }

  long nextLong(String field) {
    return parse(field, next(field));
  }

  int nextInt(String field) {
    return parseInt(field, next(field));
  }

  /** A number, or the given one for "-". */
  int nextIntOr(String field, int ifNone) {
    String cell = next(field);
    return cell.equals(NONE) ? ifNone : parseInt(field, cell);
  }

  /** A number, or the given one for "-". */
  long nextLongOr(String field, long ifNone) {
    String cell = next(field);
    return cell.equals(NONE) ? ifNone : parse(field, cell);
  }

  /** Numbers separated by commas; "-" = none of them. */
  List<Integer> nextInts(String field) {
    String cell = next(field);
    List<Integer> values = new ArrayList<>();
    if (!cell.equals(NONE)) {
      for (String part : cell.split(",", -1)) {
        values.add(parseInt(field, part));
      }
    }
    return values;
  }

  /** True when the next value is "*"; then it is passed. */
  boolean nextIsAll() {
    return nextIs(ALL);
  }

  /** True when the next value is "-"; then it is passed. */
  boolean nextIsNone() {
    return nextIs(NONE);
  }

  private boolean nextIs(String mark) {
    boolean is = hasNext() && cells[next].equals(mark);
    next += is ? 1 : 0;
    return is;
  }

  /** The constant of this name. */
  <E extends Enum<E>> E nextOf(String field, List<E> values) {
    String name = next(field);
    return values.stream()
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElseThrow(() -> wrong(field + " \"" + name + "\" is none of " + values));
  }

  IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("line " + number + ": " + keyword() + " " + what);
  }

  private int parseInt(String field, String cell) {
    long value = parse(field, cell);
    Require.within("line " + number, field, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    return (int) value;
  }

  private long parse(String field, String cell) {
    try {
      return Long.parseLong(cell);
    } catch (NumberFormatException notANumber) {
      throw wrong(field + " \"" + cell + "\" is not a whole number");
    }
  }
}
