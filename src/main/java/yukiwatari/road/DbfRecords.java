package yukiwatari.road;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records of a .dbf (dBASE III, as shapefiles use it), one after the other. Texts are decoded
 * strictly: what is no text in the encoding makes the row a refused one instead of a guess.
 */
final class DbfRecords {
  private static final int HEADER = 32;
  private static final int DESCRIPTOR = 32;
  private static final byte END_OF_FIELDS = 0x0D;
  private static final byte END_OF_FILE = 0x1A;
  private static final byte DELETED = '*';

  /** Values of the code page byte that mean CP932. */
  private static final List<Integer> CODE_PAGE_932 = List.of(0x13, 0x7B);

  private final DataInputStream in;
  private final Charset encoding;
  private final List<Field> fields;
  private final int recordLength;

  /** A field of the table: where its bytes stand in a record. */
  private static final class Field {
    private final byte[] name;
    private final char type;
    private final int at;
    private final int length;

    Field(byte[] name, char type, int at, int length) {
      this.name = name;
      this.type = type;
      this.at = at;
      this.length = length;
    }
  }

  private record Header(int codePage, int recordLength, List<Field> fields) {}

  /**
   * A record.
   *
   * @param deleted marked as deleted: in the file, but not meant
   * @param brokenField the first field whose bytes are no text; null when all are
   */
  record Row(
      Map<String, String> attributes,
      boolean deleted,
      @Nullable String brokenField,
      @Nullable String brokenValue) {}

  private DbfRecords(DataInputStream in, Charset encoding, Header header) {
    this.in = in;
    this.encoding = encoding;
    this.fields = header.fields();
    this.recordLength = header.recordLength();
  }

  static DbfRecords open(String file, DataInputStream in, Charset encoding) throws IOException {
    return new DbfRecords(in, encoding, header(file, in));
  }

  /**
   * What the table says of its own encoding: by its code page byte, or because it has nothing but
   * ASCII; null when it does not say. Reads to the end in the latter case.
   */
  static @Nullable Charset ownEncoding(String file, DataInputStream in) throws IOException {
    try (in) {
      Header header = header(file, in);
      if (CODE_PAGE_932.contains(header.codePage())) {
        return Encodings.CP932;
      }
      boolean ascii = header.fields().stream().allMatch(field -> Encodings.isAscii(field.name));
      byte[] chunk = new byte[1 << 16];
      for (int n = in.read(chunk); ascii && n >= 0; n = in.read(chunk)) {
        ascii = Encodings.isAscii(Arrays.copyOf(chunk, n));
      }
      return ascii ? StandardCharsets.UTF_8 : null;
    }
  }

  /** Field names and the first records that are not ASCII, in both encodings. */
  static Question.Encoding encodingQuestion(String file, DataInputStream in) throws IOException {
    try (in) {
      Header header = header(file, in);
      List<byte[]> lines = new ArrayList<>();
      lines.add(join(header.fields().stream().map(field -> field.name).toList()));
      for (byte[] record = in.readNBytes(header.recordLength());
          record.length == header.recordLength() && lines.size() < 5;
          record = in.readNBytes(header.recordLength())) {
        if (!Encodings.isAscii(record)) {
          byte[] bytes = record;
          lines.add(join(header.fields().stream().map(field -> trimmed(bytes, field)).toList()));
        }
      }
      return Encodings.question(file, lines);
    }
  }

  private static byte[] join(List<byte[]> parts) {
    ByteBuffer line = ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length + 3).sum());
    for (byte[] part : parts) {
      line.put(part).put(" / ".getBytes(StandardCharsets.US_ASCII));
    }
    return Arrays.copyOf(line.array(), Math.max(line.position() - 3, 0));
  }

  private static byte[] trimmed(byte[] record, Field field) {
    int end = field.at + field.length;
    while (end > field.at && (record[end - 1] == ' ' || record[end - 1] == 0)) {
      end--;
    }
    return Arrays.copyOfRange(record, field.at, end);
  }

  private static Header header(String file, DataInputStream in) throws IOException {
    byte[] head = in.readNBytes(HEADER);
    if (head.length < HEADER) {
      throw new UnreadableFile("dbf", file);
    }
    ByteBuffer buffer = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    int headerLength = Short.toUnsignedInt(buffer.getShort(8));
    int recordLength = Short.toUnsignedInt(buffer.getShort(10));
    byte[] rest = in.readNBytes(Math.max(headerLength - HEADER, 0));
    List<Field> fields = new ArrayList<>();
    int at = 1;
    for (int d = 0; d + DESCRIPTOR <= rest.length && rest[d] != END_OF_FIELDS; d += DESCRIPTOR) {
      int nameEnd = d;
      while (nameEnd < d + 11 && rest[nameEnd] != 0) {
        nameEnd++;
      }
      int length = Byte.toUnsignedInt(rest[d + 16]);
      byte[] name = Arrays.copyOfRange(rest, d, nameEnd);
      fields.add(new Field(name, (char) rest[d + 11], at, length));
      at += length;
    }
    if (headerLength <= HEADER || fields.isEmpty() || at > recordLength) {
      throw new UnreadableFile("dbf", file);
    }
    return new Header(Byte.toUnsignedInt(head[29]), recordLength, fields);
  }

  /** The next record; null after the last. */
  @Nullable Row next() throws IOException {
    byte[] record = in.readNBytes(recordLength);
    if (record.length < recordLength || record[0] == END_OF_FILE) {
      return null;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Field field : fields) {
      String name = Encodings.decode(field.name, 0, field.name.length, encoding);
      byte[] bytes = trimmed(record, field);
      String text = Encodings.decode(bytes, 0, bytes.length, encoding);
      if (name == null || text == null) {
        String shown = name == null ? new String(field.name, encoding) : name;
        return new Row(Map.of(), false, shown, new String(bytes, encoding));
      }
      String value = value(field, text.strip());
      if (!value.isEmpty()) {
        attributes.put(name.strip(), value);
      }
    }
    return new Row(attributes, record[0] == DELETED, null, null);
  }

  /** Numbers without trailing zeros; a number of asterisks is one that did not fit. */
  private static String value(Field field, String text) {
    if (field.type != 'N' && field.type != 'F') {
      return text;
    }
    if (text.startsWith("*")) {
      return "";
    }
    return text.matches("-?[0-9]+\\.[0-9]*?0*") ? text.replaceAll("\\.?0*$", "") : text;
  }
}
