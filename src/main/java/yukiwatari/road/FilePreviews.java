package yukiwatari.road;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes previews: reads the whole file, keeps only what is shown. */
@Component
class FilePreviews {
  private static final int SAMPLE_ROWS = 10;
  private static final int DISTINCT_TEXTS = 30;
  private final FeatureReaders readers;
  private final MessageSource messages;

  FilePreviews(FeatureReaders readers, MessageSource messages) {
    this.readers = readers;
    this.messages = messages;
  }

  /**
   * @param mapping null to see the rows as they are
   * @param importer who administers the roads where the mapping says "importer"
   */
  FilePreview preview(
      SourceFile file,
      ReadOptions options,
      @Nullable Mapping mapping,
      Administrator.Code importer,
      Locale locale)
      throws IOException {
    Rows rows =
        new Rows(
            mapping == null ? null : new RowMapper(mapping, importer, file.name()),
            messages,
            locale);
    try {
      readers.read(file, options, rows);
    } catch (OpenQuestions asked) {
      return new FilePreview(
          asked.questions().stream().map(question -> describe(question, locale)).toList(),
          List.of(),
          List.of(),
          List.of(),
          0,
          null,
          List.of(),
          0,
          null,
          List.of());
    }
    return rows.preview();
  }

  private FilePreview.AskedQuestion describe(Question question, Locale locale) {
    if (question instanceof Question.Encoding encoding) {
      List<FilePreview.Sample> samples =
          encoding.samples().stream()
              .map(each -> new FilePreview.Sample(Encodings.name(each.encoding()), each.lines()))
              .toList();
      return asked("ENCODING", samples, List.of(), locale);
    }
    if (question instanceof Question.Crs crs) {
      return asked(
          "CRS", List.of(), crs.candidates().stream().map(String::valueOf).toList(), locale);
    }
    return asked("LAYER", List.of(), ((Question.Layer) question).layers(), locale);
  }

  private FilePreview.AskedQuestion asked(
      String kind, List<FilePreview.Sample> samples, List<String> candidates, Locale locale) {
    String message =
        Objects.requireNonNull(messages.getMessage("question." + kind, null, "", locale));
    return new FilePreview.AskedQuestion(kind, message, samples, candidates);
  }

  /** Gathers the preview row by row. */
  private static final class Rows implements FeatureSink {
    private final @Nullable RowMapper mapper;
    private final Set<String> fields = new LinkedHashSet<>();
    private final Map<String, Set<String>> distinct = new HashMap<>();
    private final List<SourceFeature> sample = new ArrayList<>();
    private final PreviewShapes shapes = new PreviewShapes();
    private final PreviewCounts counts;
    private final CodeWidths widths = new CodeWidths();
    private final List<Long> sums = new ArrayList<>();
    private List<String> sheets = List.of();
    private @Nullable String sheet;
    private @Nullable TableHead head;
    private long rows;

    Rows(@Nullable RowMapper mapper, MessageSource messages, Locale locale) {
      this.mapper = mapper;
      this.counts = new PreviewCounts(messages, locale);
    }

    @Override
    public void feature(SourceFeature feature) {
      rows++;
      if (sample.size() < SAMPLE_ROWS) {
        sample.add(feature);
      }
      fields.addAll(feature.attributes().keySet());
      if (head != null) {
        widths.take(feature);
      }
      for (String field : feature.attributes().keySet()) {
        Set<String> texts = distinct.computeIfAbsent(field, name -> new LinkedHashSet<>());
        if (texts.size() < DISTINCT_TEXTS) {
          texts.add(feature.text(field));
        }
      }
      if (mapper == null) {
        shapes.draw(feature, "", "");
      } else if (mapper.leavesOut(feature)) {
        counts.leftOut++;
      } else {
        mapper.map(feature, counts::refuse).ifPresent(row -> counts.take(row, shapes));
      }
    }

    @Override
    public void refuse(Refusal refusal) {
      rows++;
      counts.refuse(refusal);
    }

    @Override
    public void sheet(List<String> all, String read) {
      sheets = all;
      sheet = read;
    }

    @Override
    public void head(TableHead found) {
      head = found;
      fields.addAll(found.columns());
    }

    @Override
    public void sum(long row) {
      rows++;
      counts.leftOut++;
      if (sums.size() < SAMPLE_ROWS) {
        sums.add(row);
      }
    }

    private FilePreview.@Nullable Table table() {
      return head == null
          ? null
          : new FilePreview.Table(sheets, sheet, head.row(), head.rows(), sums);
    }

    FilePreview preview() {
      // A column in which no row has anything says nothing.
      List<String> names =
          fields.stream().filter(field -> rows == 0 || distinct.containsKey(field)).toList();
      List<List<String>> cells =
          sample.stream().map(row -> names.stream().map(row::text).toList()).toList();
      return new FilePreview(
          List.of(),
          names,
          cells,
          names.stream().map(name -> List.copyOf(distinct.getOrDefault(name, Set.of()))).toList(),
          rows,
          counts.mapped(mapper != null),
          shapes.drawn(),
          shapes.leftOut(),
          table(),
          widths.lostZeros());
    }
  }
}
