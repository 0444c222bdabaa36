package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {
  private static final String REGISTER = "路線番号,路線名,延長m\r\n1,\"湊,峰線\",\"1,234.5\"\r\n\r\n2,髙橋線,\r\n";
  private final CsvReader reader = new CsvReader();
  @TempDir private Path folder;

  @Test
  void asksForTheEncodingAndReadsInTheOneAnswered() throws IOException {
    SourceFile file = Gathered.file(folder, "台帳.csv", REGISTER.getBytes(Encodings.CP932));

    Question.Encoding asked =
        (Question.Encoding) Gathered.questions(reader, file, ReadOptions.NONE).get(0);
    Gathered gathered = Gathered.from(reader, file, new ReadOptions(Encodings.CP932, null, null));

    assertThat(asked.samples().get(0).lines().get(0)).isEqualTo("路線番号,路線名,延長m");
    assertThat(gathered.features())
        .extracting(SourceFeature::row, SourceFeature::attributes)
        .containsExactly(
            tuple(2L, Map.of("路線番号", "1", "路線名", "湊,峰線", "延長m", "1,234.5")),
            tuple(4L, Map.of("路線番号", "2", "路線名", "髙橋線")));
    assertThat(gathered.features().get(0).geometry()).isNull();
  }

  @Test
  void needsNoAnswerWithAByteOrderMarkOrPlainAscii() throws IOException {
    SourceFile marked =
        Gathered.file(folder, "a.csv", ("\uFEFF" + REGISTER).getBytes(StandardCharsets.UTF_8));
    SourceFile ascii = Gathered.file(folder, "b.tsv", "no\tname\n1\tA\n");

    assertThat(Gathered.from(reader, marked, ReadOptions.NONE).features().get(1).text("路線名"))
        .isEqualTo("髙橋線");
    assertThat(Gathered.from(reader, ascii, ReadOptions.NONE).features().get(0).attributes())
        .isEqualTo(Map.of("no", "1", "name", "A"));
  }

  @Test
  void refusesRowsWithAnotherNumberOfCellsOrBrokenText() throws IOException {
    SourceFile file =
        Gathered.file(folder, "a.csv", "番号,名\n1\n2,あ,い\n3,う\n4,え".getBytes(Encodings.CP932));

    Gathered right = Gathered.from(reader, file, new ReadOptions(Encodings.CP932, null, null));
    Gathered wrong =
        Gathered.from(
            reader,
            Gathered.file(folder, "b.csv", "no,name\n1,湊\n".getBytes(Encodings.CP932)),
            new ReadOptions(StandardCharsets.UTF_8, null, null));

    assertThat(right.refusals())
        .extracting(Refusal::row, Refusal::code)
        .containsExactly(tuple(2L, RefusalCode.ROW_BROKEN), tuple(3L, RefusalCode.ROW_BROKEN));
    assertThat(right.features()).extracting(SourceFeature::row).containsExactly(4L, 5L);
    assertThat(wrong.refusals())
        .extracting(Refusal::row, Refusal::field, Refusal::code)
        .containsExactly(tuple(2L, "name", RefusalCode.TEXT_BROKEN));
  }

  @Test
  void tellsColumnsOfTheSameNameAndWithoutOneApart() throws IOException {
    SourceFile file = Gathered.file(folder, "a.csv", "no,no,\n1,2,3\n");

    assertThat(Gathered.from(reader, file, ReadOptions.NONE).features().get(0).attributes())
        .isEqualTo(Map.of("no", "1", "no (2)", "2", "C列", "3"));
  }

  @Test
  void findsAHeadingOfTwoRowsBelowATitleAndLeavesSumsOut() throws IOException {
    String register =
        """
        湊市 市道路線台帳,,,,,
        令和5年4月1日現在,,,,,湊市建設部
        路線番号,路 線 名,延長(m),,幅員,備考
        ,,実延長,除雪延長,(m),
        1,一番町線,"1,234.5",1200,6.0,
        2,〃,300,,4.5,冬期閉鎖
        ,小　計,1534.5,1200,,
        合　計,,1534.5,1200,,
        """;
    SourceFile file = Gathered.file(folder, "a.csv", "\uFEFF" + register);

    Gathered found = Gathered.from(reader, file, ReadOptions.NONE);

    assertThat(found.head())
        .isEqualTo(
            new TableHead(3, 2, List.of("路線番号", "路線名", "延長(m) 実延長", "延長(m) 除雪延長", "幅員 (m)", "備考")));
    assertThat(found.features())
        .extracting(SourceFeature::row, row -> row.text("路線名"), row -> row.text("延長(m) 実延長"))
        .containsExactly(tuple(5L, "一番町線", "1,234.5"), tuple(6L, "一番町線", "300"));
    assertThat(found.sums()).containsExactly(7L, 8L);
  }

  @Test
  void takesTheHeadingThatAPersonNames() throws IOException {
    SourceFile file = Gathered.file(folder, "a.csv", "a,b,c\nno,name,km\n1,A,2\n");
    ReadOptions second = new ReadOptions(null, null, null, new TableHead.Place(2, 1));
    ReadOptions none = new ReadOptions(null, null, null, new TableHead.Place(9, 1));

    assertThat(Gathered.from(reader, file, second).features().get(0).attributes())
        .isEqualTo(Map.of("no", "1", "name", "A", "km", "2"));
    assertThatThrownBy(() -> Gathered.from(reader, file, none))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("tableHead a.csv [9]");
  }

  @Test
  void saysInWhichRowAQuoteIsLeftOpen() throws IOException {
    SourceFile file = Gathered.file(folder, "a.csv", "no,name\n1,A\n2,\"B\n");

    assertThatThrownBy(() -> Gathered.from(reader, file, ReadOptions.NONE))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("csv a.csv [2");
  }
}
