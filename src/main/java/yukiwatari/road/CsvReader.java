package yukiwatari.road;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A register 台帳 as CSV or TSV: {@link TableRows} finds the heading, every row below it is a feature
 * without geometry. A byte order mark says UTF-8, nothing but ASCII needs no encoding, all else is
 * asked for. One row is in memory at a time.
 */
@Component
@Order(40)
final class CsvReader implements FeatureReader {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final int LONGEST_SAMPLE = 4096;

  @Override
  public boolean reads(SourceFile file) {
    return file.endsWith(".csv", ".tsv");
  }

  @Override
  public void read(SourceFile file, ReadOptions options, FeatureSink sink) throws IOException {
    Charset encoding = encoding(file, options);
    CSVFormat format =
        (file.endsWith(".tsv") ? CSVFormat.TDF : CSVFormat.DEFAULT)
            .builder()
            .setTrim(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .get();
    TableRows rows =
        new TableRows(file, file.stem(), MergedCells.NONE, options.head(), false, sink);
    long[] row = {0};
    try (InputStream in = withoutMark(file.open());
        CSVParser parser =
            CSVParser.parse(
                new InputStreamReader(
                    in,
                    encoding
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                format)) {
      parser.forEach(record -> rows.line(++row[0], List.of(record.values())));
      rows.end();
    } catch (UncheckedIOException e) {
      throw new UnreadableFile("csv", file.name(), row[0], String.valueOf(e.getMessage()));
    }
  }

  private static Charset encoding(SourceFile file, ReadOptions options) throws IOException {
    try (InputStream in = file.open()) {
      if (Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
        return StandardCharsets.UTF_8;
      }
    }
    if (options.encoding() != null) {
      return options.encoding();
    }
    List<byte[]> sample = new ArrayList<>();
    try (InputStream in = file.open()) {
      boolean first = true;
      for (byte[] line = line(in); line != null && sample.size() < 5; line = line(in)) {
        if (first || !Encodings.isAscii(line)) {
          sample.add(line);
        }
        first = false;
      }
    }
    if (sample.stream().allMatch(Encodings::isAscii)) {
      return StandardCharsets.UTF_8;
    }
    throw new OpenQuestions(List.of(Encodings.question(file.name(), sample)));
  }

  /**
   * Bytes up to the next line feed (or the longest piece worth showing); null at the end. Neither
   * encoding has 0x0A within a letter.
   */
  private static byte @Nullable [] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n' || line.size() == LONGEST_SAMPLE) {
        return line.toByteArray();
      }
      line.write(b);
    }
    return line.size() == 0 ? null : line.toByteArray();
  }

  private static InputStream withoutMark(InputStream in) throws IOException {
    PushbackInputStream pushback = new PushbackInputStream(in, BYTE_ORDER_MARK.length);
    byte[] start = pushback.readNBytes(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
      pushback.unread(start);
    }
    return pushback;
  }
}
