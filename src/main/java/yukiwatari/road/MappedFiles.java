package yukiwatari.road;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Reads whole files through their mapping. */
@Component
final class MappedFiles {
  private static final int ROWS_BETWEEN_REPORTS = 1_000;
  private final FeatureReaders readers;

  MappedFiles(FeatureReaders readers) {
    this.readers = readers;
  }

  /**
   * @param importer who administers the roads where the mapping says "importer"
   * @param progress told the number of rows read so far, every thousand rows and at the end
   * @throws OpenQuestions when the options do not answer all that the file leaves open
   * @throws UnreadableFile when the file as a whole is broken, too large or unsafe
   */
  MappedFile read(
      SourceFile file,
      ReadOptions options,
      Mapping mapping,
      Administrator.Code importer,
      LongConsumer progress)
      throws IOException {
    Collector collector = new Collector(new RowMapper(mapping, importer, file.name()), progress);
    readers.read(file, options, collector);
    progress.accept(collector.rows);
    return new MappedFile(collector.rows, collector.leftOut, collector.mapped, collector.refused);
  }

  private static final class Collector implements FeatureSink {
    private final RowMapper mapper;
    private final LongConsumer progress;
    private final List<MappedRow> mapped = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private long rows;
    private long leftOut;

    Collector(RowMapper mapper, LongConsumer progress) {
      this.mapper = mapper;
      this.progress = progress;
    }

    @Override
    public void feature(SourceFeature feature) {
      count();
      if (mapper.leavesOut(feature)) {
        leftOut++;
      } else {
        mapper.map(feature, refused::add).ifPresent(mapped::add);
      }
    }

    @Override
    public void refuse(Refusal refusal) {
      count();
      refused.add(refusal);
    }

    private void count() {
      if (++rows % ROWS_BETWEEN_REPORTS == 0) {
        progress.accept(rows);
      }
    }
  }
}
