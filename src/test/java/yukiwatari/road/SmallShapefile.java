package yukiwatari.road;

import java.io.ByteArrayOutputStream;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A shapefile drawn in a test: rows of text fields and each row's lines or rings. Without other
 * names the fields are 路線名 and the number L.
 */
final class SmallShapefile {
  private static final int TEXT = 20;
  private static final int DESCRIPTOR = 32;
  private final int type;
  private final Charset encoding;
  private final List<String> fields;
  private final List<byte[]> shapes = new ArrayList<>();
  private final List<byte[]> rows = new ArrayList<>();

  SmallShapefile(int type, Charset encoding, String... fields) {
    this.type = type;
    this.encoding = encoding;
    this.fields = fields.length == 0 ? List.of("路線名", "L") : List.of(fields);
  }

  /**
   * @param parts each x, y, x, y …
   */
  SmallShapefile row(String name, String length, double[]... parts) {
    return row(' ', content(parts), text(name), text(length));
  }

  SmallShapefile row(String first, String second, String third, double[]... parts) {
    return row(' ', content(parts), text(first), text(second), text(third));
  }

  /**
   * @param mark '*' is deleted
   * @param values each {@value #TEXT} bytes long
   */
  SmallShapefile row(char mark, byte[] content, byte[]... values) {
    shapes.add(content);
    ByteBuffer row = ByteBuffer.allocate(rowLength()).put((byte) mark);
    for (byte[] value : values) {
      row.put(value);
    }
    rows.add(row.array());
    return this;
  }

  /** As a field has it. */
  byte[] text(String text) {
    byte[] padded = new byte[TEXT];
    Arrays.fill(padded, (byte) ' ');
    byte[] bytes = text.getBytes(encoding);
    System.arraycopy(bytes, 0, padded, 0, bytes.length);
    return padded;
  }

  private int rowLength() {
    return 1 + TEXT * fields.size();
  }

  byte[] content(double[]... parts) {
    int points = Arrays.stream(parts).mapToInt(part -> part.length / 2).sum();
    ByteBuffer content =
        ByteBuffer.allocate(44 + 4 * parts.length + 16 * points).order(ByteOrder.LITTLE_ENDIAN);
    content.putInt(type).position(36);
    content.putInt(parts.length).putInt(points);
    int from = 0;
    for (double[] part : parts) {
      content.putInt(from);
      from += part.length / 2;
    }
    for (double[] part : parts) {
      for (double number : part) {
        content.putDouble(number);
      }
    }
    return content.array();
  }

  byte[] shp() {
    int size = 100 + shapes.stream().mapToInt(shape -> 8 + shape.length).sum();
    ByteBuffer file = ByteBuffer.allocate(size);
    file.putInt(0, 9994).putInt(24, size / 2);
    file.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
    double[] box = {26187.76, -86569.37, 66385.75, 0};
    for (int i = 0; i < 4; i++) {
      file.putDouble(36 + 8 * i, box[i]);
    }
    file.order(ByteOrder.BIG_ENDIAN).position(100);
    int number = 0;
    for (byte[] shape : shapes) {
      file.putInt(++number).putInt(shape.length / 2).put(shape);
    }
    return file.array();
  }

  /**
   * @param codePage the table's byte 29; 0 says nothing
   */
  byte[] dbf(int codePage) {
    int header = DESCRIPTOR * (1 + fields.size()) + 1;
    ByteBuffer file =
        ByteBuffer.allocate(header + rowLength() * rows.size()).order(ByteOrder.LITTLE_ENDIAN);
    file.put(0, (byte) 3).putInt(4, rows.size());
    file.putShort(8, (short) header).putShort(10, (short) rowLength()).put(29, (byte) codePage);
    for (int i = 0; i < fields.size(); i++) {
      int at = DESCRIPTOR * (i + 1);
      file.position(at);
      file.put(fields.get(i).getBytes(encoding));
      file.put(at + 11, (byte) (fields.get(i).equals("L") ? 'N' : 'C')).put(at + 16, (byte) TEXT);
    }
    file.put(header - 1, (byte) 0x0D).position(header);
    rows.forEach(file::put);
    return file.array();
  }

  /** The parts of a shapefile without what says encoding and CRS; add those to the map. */
  Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("県道.shp", shp());
    files.put("県道.dbf", dbf(0));
    return files;
  }

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
