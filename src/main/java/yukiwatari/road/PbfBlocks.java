package yukiwatari.road;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.Fileformat;
import crosby.binary.Osmformat;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The blocks of an OpenStreetMap PBF file (osm.wiki/PBF_Format), one in memory at a time. The
 * library's own stream believes the unpacked size that a block claims; here the format's limits are
 * kept.
 */
final class PbfBlocks {
  private static final int LARGEST_HEADER = 64 * 1024;
  private static final int LARGEST_BLOCK = 32 * 1024 * 1024;
  private static final Set<String> FEATURES = Set.of("OsmSchema-V0.6", "DenseNodes");

  private PbfBlocks() {}

  /** Takes a block of nodes, ways and relations. */
  interface BlockSink {
    void block(Osmformat.PrimitiveBlock block);
  }

  static void read(SourceFile file, BlockSink sink) throws IOException {
    long number = 0;
    try (DataInputStream in = new DataInputStream(file.open())) {
      for (byte[] size = in.readNBytes(4); size.length > 0; size = in.readNBytes(4)) {
        number++;
        Fileformat.BlobHeader header =
            Fileformat.BlobHeader.parseFrom(bytes(in, length(size), LARGEST_HEADER));
        Fileformat.Blob blob =
            Fileformat.Blob.parseFrom(bytes(in, header.getDatasize(), LARGEST_BLOCK));
        if (header.getType().equals("OSMHeader")) {
          check(file, Osmformat.HeaderBlock.parseFrom(content(blob)));
        } else if (header.getType().equals("OSMData")) {
          sink.block(Osmformat.PrimitiveBlock.parseFrom(content(blob)));
        }
      }
    } catch (InvalidProtocolBufferException | DataFormatException e) {
      throw new UnreadableFile("pbf", file.name(), number, String.valueOf(e.getMessage()));
    }
  }

  private static int length(byte[] size) throws DataFormatException {
    if (size.length < 4) {
      throw new DataFormatException("truncated");
    }
    return java.nio.ByteBuffer.wrap(size).getInt();
  }

  private static byte[] bytes(DataInputStream in, int length, int most)
      throws IOException, DataFormatException {
    if (length < 0 || length > most) {
      throw new DataFormatException(length + " bytes");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new DataFormatException("truncated");
    }
    return bytes;
  }

  private static ByteString content(Fileformat.Blob blob) throws DataFormatException {
    if (blob.hasRaw()) {
      return blob.getRaw();
    }
    if (!blob.hasZlibData()) {
      throw new DataFormatException("compression " + blob.getDataCase());
    }
    if (blob.getRawSize() < 0 || blob.getRawSize() > LARGEST_BLOCK) {
      throw new DataFormatException(blob.getRawSize() + " bytes");
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(blob.getZlibData().toByteArray());
      byte[] content = new byte[blob.getRawSize()];
      int read = 0;
      while (read < content.length) {
        int more = inflater.inflate(content, read, content.length - read);
        if (more == 0) {
          throw new DataFormatException("%d of %d bytes".formatted(read, content.length));
        }
        read += more;
      }
      return ByteString.copyFrom(content);
    } finally {
      inflater.end();
    }
  }

  private static void check(SourceFile file, Osmformat.HeaderBlock header) {
    List<String> required = header.getRequiredFeaturesList();
    for (String feature : required) {
      if (!FEATURES.contains(feature)) {
        throw new UnreadableFile("pbfFeature", file.name(), feature);
      }
    }
  }
}
