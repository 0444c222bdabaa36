package yukiwatari.road;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;

/**
 * The records of a .shp, one after the other. Each count in the file is checked against the bytes
 * that are there before anything is made of it. Heights and measures (types 11–25) are left out.
 */
final class ShpRecords {
  private static final int FILE_CODE = 9994;
  private static final int LONGEST_RECORD = 256 * 1024 * 1024;

  /** Bytes of a record before its parts: type, box, number of parts, number of points. */
  private static final int PARTS_AT = 44;

  private final String file;
  private final DataInputStream in;
  private final Envelope box;
  private ByteBuffer record = ByteBuffer.allocate(0);
  private long row;

  private ShpRecords(String file, DataInputStream in, Envelope box) {
    this.file = file;
    this.in = in;
    this.box = box;
  }

  /** A shape type that is no line, polygon or point; the message is its number. */
  static final class UnknownKind extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownKind(int type) {
      super("shape type " + type);
    }
  }

  static ShpRecords open(String file, DataInputStream in) throws IOException {
    byte[] header = in.readNBytes(100);
    ByteBuffer buffer = ByteBuffer.wrap(header);
    if (header.length < 100 || buffer.getInt(0) != FILE_CODE) {
      throw new UnreadableFile("shp", file, 0);
    }
    buffer.order(ByteOrder.LITTLE_ENDIAN);
    Envelope box =
        new Envelope(
            buffer.getDouble(36), buffer.getDouble(52), buffer.getDouble(44), buffer.getDouble(60));
    return new ShpRecords(file, in, box);
  }

  /** Of the whole file, in its own numbers. */
  Envelope box() {
    return box;
  }

  /** Moves to the next record; false after the last. */
  boolean next() throws IOException {
    byte[] header = in.readNBytes(8);
    if (header.length == 0) {
      return false;
    }
    row++;
    long length = header.length < 8 ? -1 : 2L * ByteBuffer.wrap(header).getInt(4);
    if (length < 4 || length > LONGEST_RECORD) {
      throw new UnreadableFile("shp", file, row);
    }
    byte[] content = in.readNBytes((int) length);
    if (content.length < length) {
      throw new UnreadableFile("shp", file, row);
    }
    record = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    return true;
  }

  /** The geometry of the record in the file's numbers; null for a null shape. */
  @Nullable Geometry geometry() throws UnknownKind, Shapes.Broken {
    int type = record.getInt(0);
    return switch (type) {
      case 0 -> null;
      case 1, 11, 21 -> {
        need(20);
        yield Shapes.point(points(4, 1));
      }
      case 3, 13, 23 -> {
        List<Geometry> lines = new ArrayList<>();
        for (Coordinate[] part : parts()) {
          lines.add(Shapes.line(part));
        }
        yield Shapes.together(lines);
      }
      case 5, 15, 25 -> {
        List<LinearRing> rings = new ArrayList<>();
        for (Coordinate[] part : parts()) {
          rings.add(Shapes.ring(part));
        }
        yield Shapes.polygons(rings);
      }
      default -> throw new UnknownKind(type);
    };
  }

  private List<Coordinate[]> parts() throws Shapes.Broken {
    need(PARTS_AT);
    int parts = record.getInt(36);
    int points = record.getInt(40);
    if (parts < 0 || points < 0) {
      throw new Shapes.Broken("%d parts, %d points".formatted(parts, points));
    }
    need(PARTS_AT + 4L * parts + 16L * points);
    List<Coordinate[]> all = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = record.getInt(PARTS_AT + 4 * part);
      int to = part + 1 < parts ? record.getInt(PARTS_AT + 4 * (part + 1)) : points;
      if (from < 0 || to < from || to > points) {
        throw new Shapes.Broken("part %d from %d to %d".formatted(part, from, to));
      }
      all.add(points(PARTS_AT + 4 * parts + 16 * from, to - from));
    }
    return all;
  }

  private Coordinate[] points(int at, int count) throws Shapes.Broken {
    double[] xy = new double[2 * count];
    for (int i = 0; i < xy.length; i++) {
      xy[i] = record.getDouble(at + 8 * i);
    }
    return Shapes.coordinates(xy);
  }

  private void need(long bytes) throws Shapes.Broken {
    if (record.limit() < bytes) {
      throw new Shapes.Broken("%d bytes of %d".formatted(record.limit(), bytes));
    }
  }
}
