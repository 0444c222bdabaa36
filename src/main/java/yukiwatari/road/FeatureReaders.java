package yukiwatari.road;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** All formats: finds the reader of a file. */
@Component
final class FeatureReaders {
  private final List<FeatureReader> readers;
  private final ImportLimits limits;

  FeatureReaders(List<FeatureReader> readers, ImportLimits limits) {
    this.readers = List.copyOf(readers);
    this.limits = limits;
  }

  /**
   * Reads the file by its format; as {@link FeatureReader#read}.
   *
   * @throws UnreadableFile also when no reader knows the format or the file is too large
   */
  void read(SourceFile file, ReadOptions options, FeatureSink sink) throws IOException {
    if (file.sizeBytes() > limits.maxFileBytes()) {
      throw new UnreadableFile("size", file.name(), limits.maxFileBytes() / 1_000_000);
    }
    for (FeatureReader reader : readers) {
      if (reader.reads(file)) {
        reader.read(file, options, sink);
        return;
      }
    }
    throw new UnreadableFile("format", file.name());
  }
}
