package yukiwatari.road;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The encodings that Japanese offices' files are written in, and how to tell a broken text. */
final class Encodings {
  /** Shift_JIS as Windows writes it: with ①, ㎞ and 髙. */
  static final Charset CP932 = Charset.forName("windows-31j");

  /** What a person may choose from. */
  static final List<Charset> CANDIDATES = List.of(CP932, StandardCharsets.UTF_8);

  /** Lines shown with the question. */
  private static final int SAMPLE_LINES = 5;

  private Encodings() {}

  /**
   * By any of the names that people, .cpg files and commands use: UTF-8, CP932, SJIS, 932 …
   *
   * @return empty for a name that means neither
   */
  static Optional<Charset> find(String name) {
    return switch (name.strip().toUpperCase(Locale.ROOT).replaceAll("[ _-]", "")) {
      case "UTF8", "65001" -> Optional.of(StandardCharsets.UTF_8);
      case "CP932", "MS932", "932", "ANSI932", "SJIS", "SHIFTJIS", "WINDOWS31J", "XSJIS" ->
          Optional.of(CP932);
      default -> Optional.empty();
    };
  }

  /** The name that people know it by. */
  static String name(Charset encoding) {
    return encoding.equals(CP932) ? "CP932" : encoding.name();
  }

  static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** The text, or null when the bytes are no text in this encoding. */
  static @Nullable String decode(byte[] bytes, int from, int length, Charset encoding) {
    try {
      return encoding
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, length))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Asks, showing the same lines in each candidate; what cannot be decoded is shown as �. */
  static Question.Encoding question(String file, List<byte[]> lines) {
    List<Question.Encoding.Sample> samples = new ArrayList<>();
    for (Charset candidate : CANDIDATES) {
      samples.add(
          new Question.Encoding.Sample(
              candidate,
              lines.stream()
                  .limit(SAMPLE_LINES)
                  .map(line -> new String(line, candidate).strip())
                  .toList()));
    }
    return new Question.Encoding(file, samples);
  }
}
