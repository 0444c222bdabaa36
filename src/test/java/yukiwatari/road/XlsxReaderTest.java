package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReaderTest {
  private final XlsxReader reader = new XlsxReader(TestReaders.LIMITS);
  @TempDir private Path folder;

  @Test
  void readsARegisterWithATitleMergedHeadingMergedNamesAndSums() throws IOException {
    SourceFile file =
        file(
            "台帳.xlsx",
            book(
                sheet -> {
                  sheet.value(0, 0, "湊市 市道路線台帳");
                  sheet.range(0, 0, 0, 6).merge();
                  row(sheet, 2, "路線番号", "路\n線\n名", "起 点", "終 点", "延　長（m）", "", "認定年月日");
                  row(sheet, 3, "", "", "", "", "実延長", "除雪延長", "");
                  for (int column : List.of(0, 1, 2, 3, 6)) {
                    sheet.range(2, column, 3, column).merge();
                  }
                  sheet.range(2, 4, 2, 5).merge();
                  row(sheet, 4, 12, "一番町線", "字一番町1番地先", "字中町8番地先", 1234.5, 1200);
                  sheet.style(4, 0).format("0000").set();
                  sheet.value(4, 6, 45017);
                  sheet.style(4, 6).format("[$-411]ggge\"年\"m\"月\"d\"日\"").set();
                  row(sheet, 5, 12, "", "字中町8番地先", "字浜12番地先", 0.1 + 0.2, "－");
                  sheet.range(4, 1, 5, 1).merge();
                  row(sheet, 6, "合計", "", "", "", 1234.8);
                }));

    Gathered found = Gathered.from(reader, file, ReadOptions.NONE);

    assertThat(found.head())
        .isEqualTo(
            new TableHead(
                3, 2, List.of("路線番号", "路線名", "起点", "終点", "延長（m） 実延長", "延長（m） 除雪延長", "認定年月日")));
    assertThat(found.features())
        .extracting(SourceFeature::row, SourceFeature::attributes)
        .containsExactly(
            tuple(
                5L,
                Map.of(
                    "路線番号",
                    "0012",
                    "路線名",
                    "一番町線",
                    "起点",
                    "字一番町1番地先",
                    "終点",
                    "字中町8番地先",
                    "延長（m） 実延長",
                    "1234.5",
                    "延長（m） 除雪延長",
                    "1200",
                    "認定年月日",
                    "2023-04-01")),
            tuple(
                6L,
                Map.of(
                    "路線番号",
                    "12",
                    "路線名",
                    "一番町線",
                    "起点",
                    "字中町8番地先",
                    "終点",
                    "字浜12番地先",
                    "延長（m） 実延長",
                    "0.3",
                    "延長（m） 除雪延長",
                    "－")));
    assertThat(found.sums()).containsExactly(7L);
    assertThat(found.refusals()).isEmpty();
  }

  @Test
  void asksForTheSheetUnlessTheOthersOnlyExplain() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      for (String name : List.of("1級", "2級", "記入説明")) {
        row(book.newWorksheet(name), 0, "番号", "名称");
        row(book.newWorksheet(name + "別"), 0, "番号", "名称");
      }
    }
    SourceFile many = file("a.xlsx", bytes.toByteArray());
    ByteArrayOutputStream one = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(one, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("路線台帳");
      row(sheet, 0, "番号", "名称");
      row(sheet, 1, 1, "一番町線");
      row(book.newWorksheet("説明"), 0, "この表は");
    }

    assertThat(
            ((Question.Layer) Gathered.questions(reader, many, ReadOptions.NONE).get(0)).layers())
        .startsWith("1級", "1級別");
    assertThat(
            Gathered.from(reader, file("b.xlsx", one.toByteArray()), ReadOptions.NONE).features())
        .extracting(SourceFeature::layer)
        .containsExactly("路線台帳");
    assertThatThrownBy(() -> Gathered.from(reader, many, new ReadOptions(null, null, "3級")))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("layer");
  }

  @Test
  void refusesOldAndProtectedAndBrokenWorkbooks() throws IOException {
    byte[] ole = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
    };

    assertThatThrownBy(() -> Gathered.from(reader, file("a.xls", ole), ReadOptions.NONE))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("xlsOld");
    assertThatThrownBy(
            () -> Gathered.from(reader, file("b.xlsx", new byte[] {1}), ReadOptions.NONE))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("zip");
    assertThatThrownBy(
            () ->
                Gathered.from(
                    reader,
                    file("c.xlsx", SmallShapefile.zip(Map.of("a.txt", ole))),
                    ReadOptions.NONE))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("xlsx");
  }

  @Test
  void refusesASheetThatWouldTakeAllMemory() throws IOException {
    byte[] book = book(sheet -> row(sheet, 0, "番号", "名称"));
    Map<String, String> hostile =
        Map.of(
            "far away", "<c r=\"ZZZZ1\"><v>1</v></c>",
            "a cell far down", "<c r=\"A9999999\"><v>1</v></c>");

    for (String cell : hostile.values()) {
      SourceFile file =
          file(
              "a.xlsx",
              with(
                  book,
                  "xl/worksheets/sheet1.xml",
                  "<worksheet><sheetData><row r=\"1\">" + cell + "</row></sheetData></worksheet>"));
      assertThatThrownBy(() -> Gathered.from(reader, file, ReadOptions.NONE))
          .isInstanceOf(UnreadableFile.class)
          .hasMessageContaining("xlsx");
    }
    SourceFile doctype =
        file(
            "b.xlsx",
            with(book, "xl/worksheets/sheet1.xml", "<!DOCTYPE w [<!ENTITY a \"b\">]><worksheet/>"));
    assertThatThrownBy(() -> Gathered.from(reader, doctype, ReadOptions.NONE))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("xmlDoctype");
    SourceFile texts =
        file(
            "c.xlsx",
            with(book, "xl/sharedStrings.xml", "<sst>" + " ".repeat(6_000_000) + "</sst>"));
    assertThatThrownBy(() -> Gathered.from(reader, texts, ReadOptions.NONE))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("xlsxTexts");
  }

  private SourceFile file(String name, byte[] bytes) throws IOException {
    return Gathered.file(folder, name, bytes);
  }

  private static byte[] book(Consumer<Worksheet> fill) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      fill.accept(book.newWorksheet("台帳"));
    }
    return bytes.toByteArray();
  }

  private static void row(Worksheet sheet, int row, Object... cells) {
    for (int column = 0; column < cells.length; column++) {
      if (cells[column] instanceof Number number) {
        sheet.value(row, column, number);
      } else if (!cells[column].equals("")) {
        sheet.value(row, column, (String) cells[column]);
      }
    }
  }

  /** The same zip with another text in one of its files. */
  private static byte[] with(byte[] zip, String name, String text) throws IOException {
    Map<String, byte[]> entries = new HashMap<>();
    Path place = Files.write(Files.createTempFile("book", ".xlsx"), zip);
    try (ZipFile in = new ZipFile(place.toFile())) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        entries.put(entry.getName(), in.getInputStream(entry).readAllBytes());
      }
    } finally {
      Files.delete(place);
    }
    entries.put(name, text.getBytes(StandardCharsets.UTF_8));
    return SmallShapefile.zip(entries);
  }
}
