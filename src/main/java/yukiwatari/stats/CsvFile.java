package yukiwatari.stats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table as CSV that Excel opens without asking: UTF-8 with BOM, CRLF. */
final class CsvFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvFile() {}

  static byte[] write(StatisticsTable table) {
    return write(
        table.head(),
        table.rows().stream().map(row -> row.stream().map(CsvFile::cell).toList()).toList());
  }

  /**
   * @param rows cells as of {@link #cell}
   */
  static byte[] write(List<String> head, List<List<String>> rows) {
    StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
      csv.printRecord(head);
      for (List<String> row : rows) {
        csv.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Empty for null; a name that begins like a formula must not become one in a spreadsheet. */
  static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : text;
  }
}
