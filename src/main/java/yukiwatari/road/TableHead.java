package yukiwatari.road;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a table: where it stands and what its columns are called. Offices put a title
 * above it, two or three rows one below the other, and merged cells:
 *
 * <pre>
 *   湊市 市道路線台帳
 *   路線番号 | 路線名 | 延 長 (m)     | 備考      →  路線番号, 路線名, 延長(m) 県道, 延長(m) 市道, 備考
 *            |        | 県道 | 市道   |
 * </pre>
 *
 * @param row of the sheet in which it begins, from 1
 * @param rows how many it has
 * @param columns distinct names, in the sheet's order; a column without one is called by its letter
 */
record TableHead(long row, int rows, List<String> columns) {
  private static final int MOST_ROWS = 3;
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9,.]*%?");
  private static final Pattern UNIT =
      Pattern.compile("[((]?(km|m|cm|mm|㎞|ｋｍ|ｍ|㍍|メートル|キロ|箇所|本|円|%|%)[))]?");

  /** Spaces that only spread the letters of a word: 路 線 名. */
  private static final Pattern SPREAD =
      Pattern.compile("(?<=[^\\x00-\\x7F])[\\s　]+|[\\s　]+(?=[^\\x00-\\x7F])");

  TableHead {
    columns = List.copyOf(columns);
  }

  /** Where a person says that the heading is. */
  record Place(long row, int rows) {
    Place {
      if (row < 1 || rows < 1 || rows > MOST_ROWS) {
        throw new IllegalArgumentException("head at row %d of %d rows".formatted(row, rows));
      }
    }
  }

  /** One row of a sheet as it was read, with its number from 1. */
  record Line(long row, List<String> cells) {
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    long filled() {
      return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
  }

  /**
   * Finds the heading among the first lines of a table.
   *
   * @param first the first lines that are not empty
   * @param place where a person says it is; null: find it
   * @return null when there is none
   */
  static @Nullable TableHead of(List<Line> first, MergedCells merged, @Nullable Place place) {
    int at = place == null ? begin(first) : indexOf(first, place.row());
    if (at < 0) {
      return null;
    }
    int rows = place == null ? height(first, at, merged) : place.rows();
    long last = first.get(at).row() + rows - 1;
    List<Line> head =
        first.subList(at, first.size()).stream().filter(line -> line.row() <= last).toList();
    return new TableHead(first.get(at).row(), rows, names(head, merged));
  }

  /** The first line that is about as wide as the widest: titles above are short. */
  private static int begin(List<Line> first) {
    long widest = first.stream().mapToLong(Line::filled).max().orElse(0);
    for (int i = 0; i < first.size(); i++) {
      if (first.get(i).filled() * 2 >= widest) {
        return i;
      }
    }
    return -1;
  }

  private static int indexOf(List<Line> first, long row) {
    for (int i = 0; i < first.size(); i++) {
      if (first.get(i).row() == row) {
        return i;
      }
    }
    return -1;
  }

  private static int height(List<Line> first, int at, MergedCells merged) {
    long row = first.get(at).row();
    int rows = Math.min(MOST_ROWS, merged.heightOf(row));
    while (rows < MOST_ROWS && at + rows < first.size()) {
      Line next = first.get(at + rows);
      if (next.row() != row + rows || !belongs(first.get(at + rows - 1), next)) {
        break;
      }
      rows++;
    }
    return rows;
  }

  /** Does a line go on with the heading above it: only units, or words below empty places of it? */
  private static boolean belongs(Line above, Line line) {
    if (line.filled() == 0 || line.cells().stream().anyMatch(TableHead::isNumber)) {
      return false;
    }
    if (line.cells().stream().allMatch(cell -> cell.isEmpty() || UNIT.matcher(cell).matches())) {
      return true;
    }
    boolean fills = false;
    boolean leaves = false;
    for (int column = 0; column < Math.max(above.cells().size(), line.cells().size()); column++) {
      boolean over = !above.cell(column).isEmpty();
      boolean under = !line.cell(column).isEmpty();
      fills |= !over && under;
      leaves |= over && !under;
    }
    return fills && leaves;
  }

  private static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches();
  }

  private static List<String> names(List<Line> head, MergedCells merged) {
    int width = head.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    Map<String, Integer> used = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(width);
    for (int column = 0; column < width; column++) {
      String name = name(head, merged, column);
      String shown = name.isEmpty() ? unnamed(column) : name;
      int times = used.merge(shown, 1, Integer::sum);
      names.add(times == 1 ? shown : "%s (%d)".formatted(shown, times));
    }
    return names;
  }

  /** The words above a column from top to bottom, each once. */
  private static String name(List<Line> head, MergedCells merged, int column) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      String word = tidy(word(head, merged, i, column));
      if (!word.isEmpty() && !words.contains(word)) {
        words.add(word);
      }
    }
    return String.join(" ", words);
  }

  /** A cell's text, or of the cell that is merged with it, or of the group to its left. */
  private static String word(List<Line> head, MergedCells merged, int line, int column) {
    Line here = head.get(line);
    MergedCells.Range range = merged.at(here.row(), column);
    if (range != null) {
      return head.stream()
          .filter(each -> each.row() == range.firstRow())
          .map(each -> each.cell(range.firstColumn()))
          .findFirst()
          .orElse("");
    }
    boolean divided =
        merged.isEmpty()
            && head.subList(line + 1, head.size()).stream()
                .anyMatch(below -> !below.cell(column).isEmpty());
    for (int left = column; left >= 0; left--) {
      if (!here.cell(left).isEmpty()) {
        return here.cell(left);
      }
      if (!divided) {
        return "";
      }
    }
    return "";
  }

  static String tidy(String text) {
    return SPREAD.matcher(text.strip()).replaceAll("").replaceAll("\\s+", " ");
  }

  /** The name of a column, also right of the heading. */
  String column(int column) {
    return column < columns.size() ? columns.get(column) : unnamed(column);
  }

  private static String unnamed(int column) {
    return letters(column) + "列";
  }

  /** A, B … Z, AA, as a spreadsheet calls its columns. */
  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}
