package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
  private static final byte[] NOTHING = {};
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../roads.shp",
        "a/../../roads.shp",
        "/etc/roads.shp",
        "C:/roads.shp",
        "..\\r.shp"
      })
  void refusesNamesThatLeaveTheirFolder(String name) throws IOException {
    assertRefused(Map.of(name, NOTHING), "zipPath");
  }

  @Test
  void refusesAZipWithinAZip() throws IOException {
    assertRefused(Map.of("inner.ZIP", NOTHING), "zipNested");
  }

  @Test
  void refusesTooManyEntries() throws IOException {
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i <= TestReaders.LIMITS.maxArchiveEntries(); i++) {
      many.put(i + ".txt", NOTHING);
    }
    assertRefused(many, "zipEntries");
  }

  @Test
  void refusesAFileThatShrankTooWell() throws IOException {
    assertRefused(Map.of("roads.csv", new byte[20_000_000]), "zipRatio");
  }

  @Test
  void refusesMoreThanTheTotal() throws IOException {
    ImportLimits tight = new ImportLimits(1_000, 1_000, 20, 100, 5_000_000);
    SourceFile file = zip(Map.of("a.csv", new byte[600], "b.csv", new byte[600]));

    assertThatThrownBy(() -> Archive.open(file, tight))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("zipTotal");
  }

  @Test
  void countsWhatComesOutWhenTheDirectoryLies() throws IOException {
    byte[] bytes = SmallShapefile.zip(Map.of("a.csv", new byte[20_000_000]));
    // The central directory's uncompressed size, 24 bytes into its one record, becomes 100.
    int central = bytes.length - 22 - 46 - "a.csv".length();
    assertThat(bytes[central]).isEqualTo((byte) 'P');
    System.arraycopy(new byte[] {100, 0, 0, 0}, 0, bytes, central + 24, 4);
    SourceFile file = Gathered.file(folder, "lie.zip", bytes);

    try (Archive archive = Archive.open(file, TestReaders.LIMITS)) {
      assertThatThrownBy(() -> archive.open("a.csv").transferTo(OutputStream.nullOutputStream()))
          .isInstanceOf(UnreadableFile.class)
          .hasMessageContaining("zipRatio");
    }
  }

  @Test
  void refusesWhatIsNoZip() throws IOException {
    SourceFile file = Gathered.file(folder, "roads.zip", "not a zip");

    assertThatThrownBy(() -> Archive.open(file, TestReaders.LIMITS))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("zip roads.zip");
  }

  @Test
  void asksWhichOfTwoFilesAndUnpacksOnlyThat() throws IOException {
    String collection =
        """
        {"features": [{"type": "Feature", "geometry": {"type": "Point", "coordinates": [139, 39]}}]}
        """;
    SourceFile file =
        zip(
            Map.of(
                "N03.geojson", collection.getBytes(StandardCharsets.UTF_8),
                "N03.kml", "<kml/>".getBytes(StandardCharsets.UTF_8),
                "readme.txt", NOTHING));
    ArchiveReader reader = TestReaders.archive();

    assertThat(Gathered.questions(reader, file, ReadOptions.NONE))
        .singleElement()
        .isInstanceOfSatisfying(
            Question.Layer.class,
            layer ->
                assertThat(layer.layers()).containsExactlyInAnyOrder("N03.geojson", "N03.kml"));
    Gathered chosen = Gathered.from(reader, file, new ReadOptions(null, null, "N03.geojson"));
    assertThat(chosen.geometry(0)).hasToString("POINT (139 39)");
  }

  @Test
  void leavesNothingBehind() throws IOException {
    SourceFile file = zip(Map.of("a.csv", "名,長\n".getBytes(Encodings.CP932)));
    long before = leftovers();

    assertThat(Gathered.questions(TestReaders.archive(), file, ReadOptions.NONE)).hasSize(1);

    assertThat(leftovers()).isEqualTo(before);
  }

  private static long leftovers() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().endsWith(".part")).count();
    }
  }

  private void assertRefused(Map<String, byte[]> files, String code) throws IOException {
    SourceFile file = zip(files);
    assertThatThrownBy(() -> Archive.open(file, TestReaders.LIMITS))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining(code);
  }

  private SourceFile zip(Map<String, byte[]> files) throws IOException {
    return Gathered.file(folder, "roads.zip", SmallShapefile.zip(files));
  }
}
