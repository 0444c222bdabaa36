package yukiwatari.road;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The mappings that come with the server, by name. */
final class MappingPresets {
  static final List<String> NAMES = List.of("osm", "n03", "niigata-kokudo", "niigata-kendo");

  private MappingPresets() {}

  /** The JSON of a preset. */
  static String json(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "no mapping '%s'; there are %s".formatted(name, String.join(", ", NAMES)));
    }
    try (InputStream file = MappingPresets.class.getResourceAsStream("mapping/" + name + ".json")) {
      if (file == null) {
        throw new IllegalStateException("mapping/" + name + ".json is not on the class path");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Mapping get(String name) {
    return MappingJson.read(json(name));
  }
}
