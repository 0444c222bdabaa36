package yukiwatari.road;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The merged cells of a sheet: all cells of a range have the text of its first. */
final class MergedCells {
  static final MergedCells NONE = new MergedCells(List.of());

  /** By row: every row that a range touches would be too many, so by the first one's. */
  private final Map<Long, List<Range>> byFirstRow = new TreeMap<>();

  private final long tallest;

  /**
   * Rows from 1, columns from 0, both inclusive.
   *
   * @param firstRow of the cell whose text it is
   */
  record Range(long firstRow, int firstColumn, long lastRow, int lastColumn) {
    boolean has(long row, int column) {
      return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    long rows() {
      return lastRow - firstRow + 1;
    }
  }

  MergedCells(List<Range> ranges) {
    long most = 0;
    for (Range range : ranges) {
      byFirstRow.computeIfAbsent(range.firstRow(), row -> new ArrayList<>()).add(range);
      most = Math.max(most, range.rows());
    }
    tallest = most;
  }

  boolean isEmpty() {
    return byFirstRow.isEmpty();
  }

  /** The range that a cell is in; null when it is in none. */
  @Nullable Range at(long row, int column) {
    for (long first = row; first > row - tallest && first > 0; first--) {
      for (Range range : byFirstRow.getOrDefault(first, List.of())) {
        if (range.has(row, column)) {
          return range;
        }
      }
    }
    return null;
  }

  /** Ranges that begin in a row and go on below it. */
  List<Range> downFrom(long row) {
    return byFirstRow.getOrDefault(row, List.of()).stream()
        .filter(range -> range.rows() > 1)
        .toList();
  }

  /**
   * How many rows a heading has that begins in this row: as many as its tallest cell, at least 1.
   */
  int heightOf(long row) {
    List<Range> ranges = byFirstRow.getOrDefault(row, List.of());
    long tall = ranges.stream().mapToLong(Range::rows).max().orElse(1);
    boolean grouped =
        ranges.stream()
            .anyMatch(range -> range.lastColumn() > range.firstColumn() && range.rows() == 1);
    return (int) Math.max(tall, grouped ? 2 : 1);
  }
}
