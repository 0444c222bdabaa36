package yukiwatari.road;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.http.TableFile;

/** Sections without geometry 位置未登録 for everyone, as a list and as files. */
@RestController
@RequestMapping("/api/sections/unlocated")
class UnlocatedController {
  private static final int MOST = 500;

  private final UnlocatedReads reads;
  private final MessageSource messages;
  private final Clock clock;

  UnlocatedController(UnlocatedReads reads, MessageSource messages, Clock clock) {
    this.reads = reads;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * @param municipality where they lie, or who administers them where that is not known
   */
  @GetMapping
  UnlocatedSections list(
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable UUID municipality) {
    return reads.read(onDay(day), municipality, MOST);
  }

  /** All of them. */
  @GetMapping("/file")
  ResponseEntity<byte[]> file(
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable UUID municipality,
      @RequestParam TableFile.Format format,
      Locale locale) {
    List<TableFile.Row> rows =
        reads.rows(onDay(day), municipality, Integer.MAX_VALUE).stream()
            .map(row -> cells(row, locale))
            .toList();
    List<String> head =
        Stream.of(
                "administrator",
                "kind",
                "routeNumber",
                "routeName",
                "sectionCode",
                "startPlace",
                "endPlace",
                "officialLength",
                "agreedLength")
            .map(column -> text("import.template." + column, locale))
            .toList();
    String name = text("road.unlocated.file", locale);
    return new TableFile(name, head, rows).answer(name, format);
  }

  private TableFile.Row cells(UnlocatedSections.Row row, Locale locale) {
    return new TableFile.Row()
        .cell(row.administrator())
        .cell(text("import.kind." + row.kind(), locale))
        .cell(row.routeNumber())
        .cell(row.routeName())
        .cell(row.sectionCode())
        .cell(row.startPlace())
        .cell(row.endPlace())
        .cell(row.officialLengthMeters())
        .cell(row.agreedLengthMeters());
  }

  private LocalDate onDay(@Nullable LocalDate day) {
    return Objects.requireNonNullElseGet(day, () -> LocalDate.now(clock));
  }

  private String text(String key, Locale locale) {
    return Objects.requireNonNull(messages.getMessage(key, null, locale));
  }
}
