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
 * A shapefile drawn in a test: rows of one text field 路線名 and one number field L, each with the
 * rings or lines of its shape.
 */
final class SmallShapefile {
  private final int type;
  private final Charset encoding;
  private final List<byte[]> shapes = new ArrayList<>();
  private final List<byte[]> rows = new ArrayList<>();

  SmallShapefile(int type, Charset encoding) {
    this.type = type;
    this.encoding = encoding;
  }

  /**
   * @param parts each x, y, x, y …
   */
  SmallShapefile row(String name, String length, double[]... parts) {
    return row(' ', text(name, 20), length, content(parts));
  }

  SmallShapefile row(char mark, byte[] name, String length, byte[] content) {
    shapes.add(content);
    ByteBuffer row = ByteBuffer.allocate(31);
    row.put((byte) mark).put(Arrays.copyOf(name, 20)).put(text(length, 10));
    rows.add(row.array());
    return this;
  }

  byte[] text(String text, int length) {
    byte[] padded = new byte[length];
    Arrays.fill(padded, (byte) ' ');
    byte[] bytes = text.getBytes(encoding);
    System.arraycopy(bytes, 0, padded, 0, bytes.length);
    return padded;
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
    ByteBuffer file = ByteBuffer.allocate(97 + 31 * rows.size()).order(ByteOrder.LITTLE_ENDIAN);
    file.put(0, (byte) 3).putInt(4, rows.size()).putShort(8, (short) 97).putShort(10, (short) 31);
    file.put(29, (byte) codePage);
    byte[] name = "路線名".getBytes(encoding);
    file.position(32);
    file.put(name).put(43, (byte) 'C').put(48, (byte) 20);
    file.position(64);
    file.put((byte) 'L').put(75, (byte) 'N').put(80, (byte) 10).put(81, (byte) 2);
    file.put(96, (byte) 0x0D).position(97);
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
