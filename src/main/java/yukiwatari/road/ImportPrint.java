package yukiwatari.road;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** Writes what an import found and did, for an operator and for docs/benchmarks.md. */
final class ImportPrint {
  private static final double NANOS_PER_SECOND = 1e9;
  private final MessageSource messages;
  private final Locale locale;

  ImportPrint(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  /** A refused row with its reason in words. */
  record Refused(long row, String reason) {}

  String text(String key, Object... arguments) {
    return Objects.requireNonNull(messages.getMessage(key, arguments, key, locale));
  }

  void line(String text) {
    System.out.println(text);
  }

  void questions(List<Question> questions) {
    for (Question question : questions) {
      if (question instanceof Question.Encoding encoding) {
        line(text("question.ENCODING"));
        for (Question.Encoding.Sample sample : encoding.samples()) {
          line("  --encoding " + Encodings.name(sample.encoding()));
          sample.lines().forEach(each -> line("    " + each));
        }
      } else if (question instanceof Question.Crs crs) {
        line(text("question.CRS"));
        line("  x %s … %s, y %s … %s".formatted(crs.minX(), crs.maxX(), crs.minY(), crs.maxY()));
        crs.candidates().forEach(each -> line("  --crs " + each));
      } else if (question instanceof Question.Layer layer) {
        line(text("question.LAYER"));
        layer.layers().forEach(each -> line("  --layer '" + each + "'"));
      }
    }
  }

  void report(AnalysedImport analysed, long nanos) {
    ImportReport r = analysed.report();
    long refused = r.refused().values().stream().mapToLong(Long::longValue).sum();
    line("rows %d, refused %d %s".formatted(r.rows(), refused, refused == 0 ? "" : r.refused()));
    line(
        "sections %d (%.3f km), other ways %d, areas %d"
            .formatted(r.sections(), r.km(), r.otherWays(), r.areas()));
    line(
        "added %d, moved %d, changed %d, split %d, merged %d, renumbered %d, transferred %d, gone %d, unchanged %d, not in the file %d"
            .formatted(
                r.added(),
                r.moved(),
                r.changed(),
                r.split(),
                r.merged(),
                r.renumbered(),
                r.transferred(),
                r.gone(),
                r.unchanged(),
                r.notInFile()));
    r.missingOrganisations()
        .forEach(each -> line("no organisation yet: %s %s".formatted(each.code(), each.name())));
    analysed
        .bound()
        .forEach(
            section ->
                line(
                    "under an agreement: %s %s, %s"
                        .formatted(
                            section.key().route().number(),
                            section.key().sectionCode(),
                            section.bindings().get(0).agreementLabel())));
    line("read and compared in %.1f s".formatted(nanos / NANOS_PER_SECOND));
  }

  void refused(List<Refused> rows) {
    rows.forEach(each -> line("  row %d: %s".formatted(each.row(), each.reason())));
  }

  void network(Networks.Built built, long nanos) {
    NetworkReport n = built.report();
    line(
        "brought in after %.1f s; network %d: %d nodes, %d links, %.3f km, %d components; crossings %d, snapped %d, duplicates %d, collapsed %d, without place %d"
            .formatted(
                nanos / NANOS_PER_SECOND,
                built.version(),
                n.nodes(),
                n.links(),
                n.km(),
                n.components(),
                n.crossings(),
                n.snapped(),
                n.duplicates(),
                n.collapsed(),
                n.unlocated()));
  }

  /** The whole, for comparison with another run. */
  void end(long nanos) {
    line(
        "finished in %.1f s; peak memory %d MB, of it heap %d MB"
            .formatted(nanos / NANOS_PER_SECOND, peakMegabytes(), peakHeapMegabytes()));
  }

  /** The process at its largest (Linux: VmHWM); elsewhere only its heap is known. */
  private static long peakMegabytes() {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return peakHeapMegabytes();
    }
    try {
      return kilobytes(Files.readAllLines(status)) * 1024 / 1_000_000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the line {@code VmHWM: 123456 kB}. */
  static long kilobytes(List<String> status) {
    return status.stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no VmHWM in /proc/self/status"));
  }

  /** Sum of the peaks of the heap's parts: at most a little more than was ever used at once. */
  private static long peakHeapMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        / 1_000_000;
  }
}
