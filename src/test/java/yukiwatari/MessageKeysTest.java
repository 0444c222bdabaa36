package yukiwatari;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Japanese and English texts of the server have the same keys. */
class MessageKeysTest {
  private static final Path FOLDER = Path.of("src/main/resources/messages");

  static List<Path> japaneseBundles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.toString().endsWith("_en.properties")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("japaneseBundles")
  void everyBundleHasTheSameKeysInEnglish(Path japanese) throws IOException {
    Path english =
        FOLDER.resolve(japanese.getFileName().toString().replace(".properties", "_en.properties"));
    assertThat(read(japanese).stringPropertyNames())
        .isNotEmpty()
        .isEqualTo(read(english).stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("japaneseBundles")
  void everyBundleIsKnownToTheServer(Path bundle) throws IOException {
    String name = "messages/" + bundle.getFileName().toString().replace(".properties", "");
    assertThat(Files.readString(Path.of("src/main/resources/application.yml"))).contains(name);
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
