package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that the readers can give has its sentence, and no sentence is left over. */
class ImportTextsTest {
  private static final Path SOURCES = Path.of("src/main/java/yukiwatari/road");

  @Test
  void everyRefusalHasASentence() throws IOException {
    TreeSet<String> codes = new TreeSet<>();
    for (RefusalCode code : RefusalCode.values()) {
      codes.add(code.name());
    }
    assertThat(keys("problem.refusal.")).isEqualTo(codes);
  }

  @Test
  void everyUnreadableFileAndRejectedMappingHasASentence() throws IOException {
    assertThat(keys("problem.unreadable."))
        .isEqualTo(codes("new UnreadableFile\\(\\s*\"([a-zA-Z]+)\""));
    assertThat(keys("problem.mapping."))
        .isEqualTo(codes("new MappingRejected\\((?:[^;]*?),\\s*\"([a-zA-Z]+)\",[^;]*?\\);"));
  }

  private static Set<String> keys(String prefix) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(Path.of("src/main/resources/messages/import.properties"))) {
      texts.load(reader);
    }
    TreeSet<String> keys = new TreeSet<>();
    for (String key : texts.stringPropertyNames()) {
      if (key.startsWith(prefix)) {
        keys.add(key.substring(prefix.length()));
      }
    }
    return keys;
  }

  private static Set<String> codes(String form) throws IOException {
    TreeSet<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = Pattern.compile(form).matcher(Files.readString(file));
        while (matcher.find()) {
          codes.add(matcher.group(1));
        }
      }
    }
    return codes;
  }
}
