package yukiwatari.road;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yukiwatari.road.TableHead.Line;

/**
 * Makes rows of a register of the lines of a table: finds the heading, knows merged cells and ditto
 * marks, leaves sums out. A few lines are in memory until the heading is found, then one.
 */
final class TableRows {
  /** Among so many lines the heading must be. */
  static final int HEAD_WITHIN = 40;

  private static final Set<String> DITTO = Set.of("〃", "″", "”", "同上", "々");
  private static final Pattern SUM = Pattern.compile(".{0,12}(小計|合計|総計|累計)|計");

  /** What a decoder puts where bytes are no text. */
  private static final char REPLACEMENT = '\uFFFD';

  private final SourceFile file;
  private final String layer;
  private final MergedCells merged;
  private final TableHead.@Nullable Place place;
  private final boolean ragged;
  private final FeatureSink sink;
  private final List<Line> first = new ArrayList<>();
  private final Map<Integer, Filled> filled = new LinkedHashMap<>();
  private @Nullable TableHead head;
  private List<String> above = List.of();

  /** A text that goes down to a row. */
  private record Filled(String text, long lastRow) {}

  /**
   * @param ragged lines may be shorter or longer than the heading, as in a spreadsheet
   */
  TableRows(
      SourceFile file,
      String layer,
      MergedCells merged,
      TableHead.@Nullable Place place,
      boolean ragged,
      FeatureSink sink) {
    this.file = file;
    this.layer = layer;
    this.merged = merged;
    this.place = place;
    this.ragged = ragged;
    this.sink = sink;
  }

  /**
   * @param row of the sheet, from 1
   * @param cells without spaces at their ends; "" where there is nothing
   */
  void line(long row, List<String> cells) {
    Line line = new Line(row, cells);
    if (head != null) {
      data(head, line);
      return;
    }
    if (line.filled() == 0) {
      return;
    }
    first.add(line);
    if (first.size() == HEAD_WITHIN) {
      begin();
    }
  }

  /** After the last line. */
  void end() {
    if (head == null && !first.isEmpty()) {
      begin();
    }
  }

  private void begin() {
    TableHead found = TableHead.of(first, merged, place);
    if (found == null) {
      throw new UnreadableFile("tableHead", file.name(), place == null ? 1 : place.row());
    }
    head = found;
    sink.head(found);
    long last = found.row() + found.rows() - 1;
    first.stream().filter(line -> line.row() > last).forEach(line -> data(found, line));
    first.clear();
  }

  private void data(TableHead head, Line line) {
    if (line.filled() == 0) {
      return;
    }
    int width = head.columns().size();
    if (!ragged && line.cells().size() != width) {
      refuse(line, null, String.join(",", line.cells()), RefusalCode.ROW_BROKEN);
      return;
    }
    if (isSum(line)) {
      sink.sum(line.row());
      return;
    }
    List<String> cells = complete(line, Math.max(width, line.cells().size()));
    above = cells;
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int column = 0; column < cells.size(); column++) {
      String text = cells.get(column);
      if (text.indexOf(REPLACEMENT) >= 0) {
        refuse(line, head.column(column), text, RefusalCode.TEXT_BROKEN);
        return;
      }
      if (!text.isEmpty()) {
        attributes.put(head.column(column), text);
      }
    }
    if (!attributes.isEmpty()) {
      sink.feature(new SourceFeature(layer, line.row(), attributes, null));
    }
  }

  private static boolean isSum(Line line) {
    return line.cells().stream()
        .filter(cell -> !cell.isEmpty())
        .findFirst()
        .filter(cell -> SUM.matcher(OfficeText.plain(cell)).matches())
        .isPresent();
  }

  /** The line with what merged cells and ditto marks take from above. */
  private List<String> complete(Line line, int width) {
    merged
        .downFrom(line.row())
        .forEach(
            range ->
                filled.put(
                    range.firstColumn(),
                    new Filled(line.cell(range.firstColumn()), range.lastRow())));
    List<String> cells = new ArrayList<>(width);
    for (int column = 0; column < width; column++) {
      String text = line.cell(column);
      Filled from = filled.get(column);
      if (text.isEmpty() && from != null && from.lastRow() >= line.row()) {
        text = from.text();
      } else if (DITTO.contains(text) && column < above.size()) {
        text = above.get(column);
      }
      cells.add(text);
    }
    return cells;
  }

  private void refuse(Line line, @Nullable String field, String value, RefusalCode code) {
    sink.refuse(new Refusal(file.name(), line.row(), field, value, code));
  }
}
