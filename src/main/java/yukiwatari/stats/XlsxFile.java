package yukiwatari.stats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A table as a workbook of one sheet, ready to print on A4 across. */
final class XlsxFile {
  private static final String FONT = "Yu Gothic";
  private static final double[] WIDTHS = {12, 11, 24, 13, 13, 9, 9, 12, 12, 12, 12, 12, 10, 10};

  private static final int TITLE_ROW = 0;
  private static final int HEAD_ROW = 2;

  private XlsxFile() {}

  static byte[] write(StatisticsTable table, String rule) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Yukiwatari", "1.0")) {
      book.setGlobalDefaultFont(FONT, 10.5);
      Worksheet sheet = book.newWorksheet("statistics");
      layOut(sheet);
      sheet.value(TITLE_ROW, 0, table.title());
      sheet.style(TITLE_ROW, 0).bold().fontSize(14).set();
      int row = HEAD_ROW;
      fill(sheet, row, table.head());
      sheet
          .range(row, 0, row, table.head().size() - 1)
          .style()
          .bold()
          .fillColor("E6EEF5")
          .wrapText(true)
          .horizontalAlignment("center")
          .verticalAlignment("center")
          .borderStyle(BorderStyle.THIN)
          .set();
      for (List<@Nullable Object> cells : table.rows()) {
        fill(sheet, ++row, cells);
      }
      sheet
          .range(HEAD_ROW + 1, 0, row, table.head().size() - 1)
          .style()
          .borderStyle(BorderStyle.THIN)
          .set();
      sheet
          .range(HEAD_ROW + 1, StatisticsTable.FIRST_KM, row, table.head().size() - 1)
          .style()
          .format("#,##0.0")
          .borderStyle(BorderStyle.THIN)
          .set();
      note(sheet, row + 2, table.head().size() - 1, rule);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void layOut(Worksheet sheet) {
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.width(column, WIDTHS[column]);
    }
    sheet.rowHeight(HEAD_ROW, 32);
    sheet.freezePane(0, HEAD_ROW + 1);
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(HEAD_ROW);
  }

  private static void note(Worksheet sheet, int row, int lastColumn, String rule) {
    sheet.value(row, 0, rule);
    sheet.range(row, 0, row, lastColumn).merge();
    sheet.range(row, 0, row, lastColumn).style().wrapText(true).verticalAlignment("top").set();
    sheet.rowHeight(row, 92);
  }

  private static void fill(Worksheet sheet, int row, List<? extends @Nullable Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      Object cell = cells.get(column);
      if (cell instanceof BigDecimal || cell instanceof Integer) {
        sheet.value(row, column, (Number) cell);
      } else if (cell != null) {
        sheet.value(row, column, cell.toString());
      }
    }
  }
}
