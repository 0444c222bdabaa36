package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat;
import crosby.binary.Osmformat;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yukiwatari.geo.TestTransforms;
import yukiwatari.support.RealData;

class PbfReaderTest {
  private static final String[] TEXTS = {"", "highway", "primary", "name", "国道", "building"};
  private final PbfReader reader = new PbfReader(TestTransforms.INSTANCE);
  @TempDir private Path folder;

  @Test
  void readsWaysWithAHighwayTagAndTheirNodes() throws IOException {
    SourceFile file =
        file(
            header("DenseNodes"),
            data(
                way(77, new int[] {1, 3}, new int[] {2, 4}, 10, 20, 30),
                way(78, new int[] {5}, new int[] {2}, 10, 20)));

    Gathered gathered = Gathered.from(reader, file, ReadOptions.NONE);

    assertThat(gathered.features())
        .extracting(SourceFeature::row, SourceFeature::attributes)
        .containsExactly(
            tuple(
                1L,
                Map.of("osm_id", "77", "highway", "primary", "name", "国道", "nodes", "[10,20,30]")));
    assertThat(gathered.geometry(0)).hasToString("LINESTRING (139 39, 139.0000001 39, 139.5 39.5)");
  }

  @Test
  void refusesAWayWhoseNodesAreNotInTheFile() throws IOException {
    SourceFile file =
        file(
            header("DenseNodes"),
            data(
                way(77, new int[] {1}, new int[] {2}, 10, 99),
                way(79, new int[] {1}, new int[] {2}, 10)));

    assertThat(Gathered.from(reader, file, ReadOptions.NONE).refusals())
        .extracting(Refusal::value, Refusal::code)
        .containsExactly(
            tuple("way 77", RefusalCode.GEOMETRY_MISSING),
            tuple("way 79: 1 points", RefusalCode.GEOMETRY_BROKEN));
  }

  @Test
  void refusesAFileThatNeedsWhatIsNotUnderstood() throws IOException {
    SourceFile file = file(header("HistoricalInformation"));

    assertThatThrownBy(() -> Gathered.from(reader, file, ReadOptions.NONE))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("HistoricalInformation");
  }

  @Test
  void doesNotBelieveTheSizeThatABlockClaims() throws IOException {
    ByteString content = data(way(77, new int[] {1}, new int[] {2}, 10, 20)).content;
    for (int claimed : new int[] {Integer.MAX_VALUE, content.size() + 1}) {
      SourceFile file = file(new Block("OSMData", content, claimed));

      assertThatThrownBy(() -> Gathered.from(reader, file, ReadOptions.NONE))
          .isInstanceOf(UnreadableFile.class)
          .hasMessageContaining("pbf roads.osm.pbf");
    }
  }

  @Test
  void saysThatAFileIsTruncatedOrSomethingElse() throws IOException {
    byte[] whole = bytes(header("DenseNodes"));

    for (byte[] bytes :
        new byte[][] {
          Arrays.copyOf(whole, whole.length - 3),
          "not a map".getBytes(StandardCharsets.US_ASCII),
          {0, 0}
        }) {
      SourceFile file = Gathered.file(folder, "roads.osm.pbf", bytes);
      assertThatThrownBy(() -> Gathered.from(reader, file, ReadOptions.NONE))
          .isInstanceOf(UnreadableFile.class);
    }
  }

  @Test
  void readsAndorra() throws IOException {
    SourceFile file = SourceFile.of(RealData.file("osm/andorra.osm.pbf"));
    RowMapper mapper =
        new RowMapper(MappingPresets.get("osm"), new Administrator.Code("982016"), file.name());

    Gathered gathered = Gathered.from(reader, file, ReadOptions.NONE);
    long mapped =
        gathered.features().stream()
            .filter(row -> mapper.map(row, gathered::refuse).isPresent())
            .count();

    assertThat(gathered.refusals()).isEmpty();
    assertThat(gathered.features()).hasSize(1615);
    assertThat(mapped).isEqualTo(1331);
  }

  /** A block as the file has it; {@code claimed} is the unpacked size it says it has. */
  private record Block(String type, ByteString content, int claimed) {}

  private static Block header(String feature) {
    ByteString content =
        Osmformat.HeaderBlock.newBuilder()
            .addRequiredFeatures("OsmSchema-V0.6")
            .addRequiredFeatures(feature)
            .build()
            .toByteString();
    return new Block("OSMHeader", content, content.size());
  }

  /** Nodes 10, 20, 30 and these ways, in the order in which real files have them. */
  private static Block data(Osmformat.Way... ways) {
    Osmformat.StringTable.Builder texts = Osmformat.StringTable.newBuilder();
    for (String text : TEXTS) {
      texts.addS(ByteString.copyFromUtf8(text));
    }
    Osmformat.DenseNodes nodes =
        Osmformat.DenseNodes.newBuilder()
            .addId(10)
            .addLon(1_390_000_000)
            .addLat(390_000_000)
            .addId(10)
            .addLon(1)
            .addLat(0)
            .addId(10)
            .addLon(4_999_999)
            .addLat(5_000_000)
            .build();
    ByteString content =
        Osmformat.PrimitiveBlock.newBuilder()
            .setStringtable(texts)
            .addPrimitivegroup(Osmformat.PrimitiveGroup.newBuilder().setDense(nodes))
            .addPrimitivegroup(
                Osmformat.PrimitiveGroup.newBuilder().addAllWays(Arrays.asList(ways)))
            .build()
            .toByteString();
    return new Block("OSMData", content, content.size());
  }

  private static Osmformat.Way way(long id, int[] keys, int[] values, long... nodes) {
    Osmformat.Way.Builder way = Osmformat.Way.newBuilder().setId(id);
    Arrays.stream(keys).forEach(way::addKeys);
    Arrays.stream(values).forEach(way::addVals);
    long before = 0;
    for (long node : nodes) {
      way.addRefs(node - before);
      before = node;
    }
    return way.build();
  }

  private SourceFile file(Block... blocks) throws IOException {
    return Gathered.file(folder, "roads.osm.pbf", bytes(blocks));
  }

  private static byte[] bytes(Block... blocks) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (Block block : blocks) {
      Deflater deflater = new Deflater();
      deflater.setInput(block.content().toByteArray());
      deflater.finish();
      byte[] packed = new byte[block.content().size() + 100];
      int length = deflater.deflate(packed);
      byte[] blob =
          Fileformat.Blob.newBuilder()
              .setRawSize(block.claimed())
              .setZlibData(ByteString.copyFrom(packed, 0, length))
              .build()
              .toByteArray();
      byte[] header =
          Fileformat.BlobHeader.newBuilder()
              .setType(block.type())
              .setDatasize(blob.length)
              .build()
              .toByteArray();
      out.writeInt(header.length);
      out.write(header);
      out.write(blob);
    }
    return bytes.toByteArray();
  }
}
