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
            tuple(1L, Map.of("路線番号", "1", "路線名", "湊,峰線", "延長m", "1,234.5")),
            tuple(3L, Map.of("路線番号", "2", "路線名", "髙橋線")));
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
        .containsExactly(tuple(1L, RefusalCode.ROW_BROKEN), tuple(2L, RefusalCode.ROW_BROKEN));
    assertThat(right.features()).extracting(SourceFeature::row).containsExactly(3L, 4L);
    assertThat(wrong.refusals())
        .extracting(Refusal::row, Refusal::field, Refusal::code)
        .containsExactly(tuple(1L, "name", RefusalCode.TEXT_BROKEN));
  }

  @Test
  void refusesTwoColumnsOfTheSameName() throws IOException {
    for (String header : List.of("no,no", "no,")) {
      SourceFile file = Gathered.file(folder, "a.csv", header + "\n1,2\n");
      assertThatThrownBy(() -> Gathered.from(reader, file, ReadOptions.NONE))
          .isInstanceOf(UnreadableFile.class)
          .hasMessageContaining("csvColumns");
    }
  }

  @Test
  void saysInWhichRowAQuoteIsLeftOpen() throws IOException {
    SourceFile file = Gathered.file(folder, "a.csv", "no,name\n1,A\n2,\"B\n");

    assertThatThrownBy(() -> Gathered.from(reader, file, ReadOptions.NONE))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("csv a.csv [1");
  }
}
