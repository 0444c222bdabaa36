package yukiwatari.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A list as a file for a spreadsheet: CSV in UTF-8 with a byte order mark, which Excel opens
 * without asking, or a workbook. A text stays a text: codes keep their leading zeros, and what
 * begins like a formula becomes none.
 *
 * @param sheet name of the workbook's sheet
 * @param head names of the columns
 * @param rows each as long as the head
 * @param note a second sheet 説明 with a line for each; empty: none
 */
public record TableFile(String sheet, List<String> head, List<Row> rows, List<List<String>> note) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FONT = "Yu Gothic";
  private static final int WIDEST = 60;
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  /** A row, cell by cell. */
  public static final class Row {
    private final List<Object> cells = new ArrayList<>();

    /**
     * @param value a text or a number; null: an empty cell
     */
    public Row cell(@Nullable Object value) {
      cells.add(value == null ? "" : value);
      return this;
    }
  }

  /** How it is written. */
  public enum Format {
    CSV,
    XLSX
  }

  public TableFile(String sheet, List<String> head, List<Row> rows) {
    this(sheet, head, rows, List.of());
  }

  /**
   * As a download.
   *
   * @param name of the file without its ending
   */
  public ResponseEntity<byte[]> answer(String name, Format format) {
    String file = name + (format == Format.CSV ? ".csv" : ".xlsx");
    return ResponseEntity.ok()
        .contentType(format == Format.CSV ? CSV : XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(format == Format.CSV ? csv() : xlsx());
  }

  public byte[] csv() {
    StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
      csv.printRecord(head);
      for (Row row : rows) {
        csv.printRecord(row.cells.stream().map(TableFile::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Object harmless(Object value) {
    if (value instanceof String text
        && !text.isEmpty()
        && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
      return "'" + text;
    }
    return value;
  }

  public byte[] xlsx() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Yukiwatari", "1.0")) {
      book.setGlobalDefaultFont(FONT, 10.5);
      table(book.newWorksheet(sheet));
      if (!note.isEmpty()) {
        explain(book.newWorksheet("説明"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void table(Worksheet out) {
    int last = head.size() - 1;
    for (int column = 0; column <= last; column++) {
      out.value(0, column, head.get(column));
      out.width(column, width(column));
    }
    out.range(0, 0, 0, last)
        .style()
        .bold()
        .wrapText(true)
        .fillColor("E6EEF5")
        .borderStyle(BorderStyle.THIN)
        .set();
    layOut(out, last);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column <= last; column++) {
        Object cell = rows.get(row).cells.get(column);
        if (cell instanceof Number number) {
          out.value(row + 1, column, number);
        } else if (!cell.equals("")) {
          out.value(row + 1, column, cell.toString());
        }
      }
    }
  }

  /** To be filtered on the screen, and printed on A4 across with the heading on every page. */
  private void layOut(Worksheet out, int last) {
    out.freezePane(0, 1);
    out.setAutoFilter(0, 0, rows.size(), last);
    out.pageOrientation("landscape");
    out.paperSize(PaperSize.A4_PAPER);
    out.fitToWidth((short) 1);
    out.fitToHeight((short) 0);
    out.repeatRows(0);
  }

  /** In letters: a full-width one takes two. */
  private double width(int column) {
    double widest = letters(head.get(column));
    for (int row = 0; row < Math.min(rows.size(), 200); row++) {
      widest = Math.max(widest, letters(rows.get(row).cells.get(column).toString()));
    }
    return Math.min(widest + 2, WIDEST);
  }

  private static double letters(String text) {
    return text.chars().mapToDouble(letter -> letter < 0x80 ? 1 : 2).sum();
  }

  private void explain(Worksheet out) {
    out.width(0, 18);
    out.width(1, 10);
    out.width(2, 90);
    for (int row = 0; row < note.size(); row++) {
      for (int column = 0; column < note.get(row).size(); column++) {
        out.value(row, column, note.get(row).get(column));
      }
      out.range(row, 0, row, 2).style().wrapText(true).verticalAlignment("top").set();
    }
  }
}
