package yukiwatari.road;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A register 台帳 as a workbook (ECMA-376): one sheet, {@link TableRows} finds the heading, every row
 * below it is a feature without geometry. In memory are one row, the texts that cells share
 * (bounded) and the merged cells. Hidden sheets are not read.
 */
@Component
@Order(41)
final class XlsxReader implements FeatureReader {
  private static final byte[] OLE2 = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  /** Sheets that explain the others, as those of our own templates. */
  private static final Pattern EXPLANATION = Pattern.compile("(記入)?(説明|要領|例|凡例|注意事項)");

  /** Cells with a format, and a cell that is no number where it says so becomes an error cell. */
  private static final ReadingOptions READING = new ReadingOptions(true, true);

  private final ImportLimits limits;

  XlsxReader(ImportLimits limits) {
    this.limits = limits;
  }

  @Override
  public boolean reads(SourceFile file) {
    return file.endsWith(".xlsx", ".xlsm", ".xls");
  }

  @Override
  public void read(SourceFile file, ReadOptions options, FeatureSink sink) throws IOException {
    try (InputStream in = file.open()) {
      if (Arrays.equals(in.readNBytes(OLE2.length), OLE2)) {
        throw new UnreadableFile("xlsOld", file.name());
      }
    }
    try (Archive archive = Archive.open(file, limits)) {
      XlsxParts parts = new XlsxParts(file, archive, limits);
      try (ReadableWorkbook book = open(file)) {
        List<Sheet> sheets = visible(book);
        Sheet sheet = choose(file, sheets, options);
        MergedCells merged = SheetScan.of(file, parts.open(sheet.getId()));
        sink.sheet(sheets.stream().map(Sheet::getName).toList(), sheet.getName());
        TableRows rows = new TableRows(file, sheet.getName(), merged, options.head(), true, sink);
        read(file, sheet, book.isDate1904(), rows);
      }
    }
  }

  /** The library throws what comes when a workbook is broken; the bytes are somebody else's. */
  private static UnreadableFile broken(SourceFile file, Exception e) {
    return new UnreadableFile("xlsx", file.name(), String.valueOf(e.getMessage()));
  }

  private static ReadableWorkbook open(SourceFile file) {
    try {
      return new ReadableWorkbook(file.path().toFile(), READING);
    } catch (IOException | RuntimeException e) {
      throw broken(file, e);
    }
  }

  private static List<Sheet> visible(ReadableWorkbook book) {
    return book.getSheets()
        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
        .toList();
  }

  private static Sheet choose(SourceFile file, List<Sheet> sheets, ReadOptions options) {
    List<String> names = sheets.stream().map(Sheet::getName).toList();
    String layer = options.layer();
    if (layer != null) {
      return sheets.stream()
          .filter(sheet -> sheet.getName().equals(layer))
          .findFirst()
          .orElseThrow(
              () -> new UnreadableFile("layer", file.name(), layer, String.join(", ", names)));
    }
    List<Sheet> tables =
        sheets.stream().filter(sheet -> !EXPLANATION.matcher(sheet.getName()).matches()).toList();
    if (tables.isEmpty()) {
      throw new UnreadableFile("xlsx", file.name(), "0");
    }
    if (tables.size() > 1) {
      throw new OpenQuestions(List.of(new Question.Layer(file.name(), names)));
    }
    return tables.get(0);
  }

  private static void read(SourceFile file, Sheet sheet, boolean from1904, TableRows rows)
      throws IOException {
    try (Stream<Row> lines = sheet.openStream()) {
      Iterator<Row> all = lines.iterator();
      for (Row row = next(file, all); row != null; row = next(file, all)) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
          cells.add(CellText.of(row.getOptionalCell(column).orElse(null), from1904));
        }
        rows.line(row.getRowNum(), cells);
      }
    }
    rows.end();
  }

  private static @Nullable Row next(SourceFile file, Iterator<Row> rows) {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (RuntimeException e) {
      throw broken(file, e);
    }
  }
}
