package yukiwatari.stats;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.http.FiscalYear;

/** The yearly kilometres, for everybody: agreements that bind or have bound are public. */
@RestController
class StatisticsController {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final YearAnswers answers;
  private final Figures figures;
  private final MessageSource messages;

  StatisticsController(YearAnswers answers, Figures figures, MessageSource messages) {
    this.answers = answers;
    this.figures = figures;
    this.messages = messages;
  }

  @GetMapping(path = "/api/statistics", produces = MediaType.APPLICATION_JSON_VALUE)
  Statistics year(
      @RequestParam String programme,
      @RequestParam int fiscalYear,
      @RequestParam(required = false) @Nullable String municipality,
      Locale locale) {
    return read(programme, fiscalYear, municipality, locale);
  }

  @GetMapping(path = "/api/statistics/years", produces = MediaType.APPLICATION_JSON_VALUE)
  List<KnownYear> years() {
    return answers.years();
  }

  @GetMapping("/api/statistics.csv")
  ResponseEntity<byte[]> csv(
      @RequestParam String programme,
      @RequestParam int fiscalYear,
      @RequestParam(required = false) @Nullable String municipality,
      Locale locale) {
    Statistics year = read(programme, fiscalYear, municipality, locale);
    return file(year, CSV, "csv", table(year, locale).file().csv());
  }

  @GetMapping("/api/statistics.xlsx")
  ResponseEntity<byte[]> xlsx(
      @RequestParam String programme,
      @RequestParam int fiscalYear,
      @RequestParam(required = false) @Nullable String municipality,
      Locale locale) {
    Statistics year = read(programme, fiscalYear, municipality, locale);
    return file(year, XLSX, "xlsx", XlsxFile.write(table(year, locale), year.rule()));
  }

  private Statistics read(
      String programmeWord, int fiscalYear, @Nullable String code, Locale locale) {
    Programme programme = Programme.parse(programmeWord);
    FiscalYear year = new FiscalYear(fiscalYear);
    UUID only = code == null || code.isBlank() ? null : figures.municipality(code, year);
    return answers.of(programme, year, only, locale);
  }

  private StatisticsTable table(Statistics year, Locale locale) {
    return StatisticsTable.of(year, key -> text(key, locale));
  }

  private String text(String key, Locale locale) {
    return Objects.requireNonNull(messages.getMessage(key, null, locale));
  }

  private static ResponseEntity<byte[]> file(
      Statistics year, MediaType type, String suffix, byte[] content) {
    String name = year.programme().word() + "-" + year.fiscalYear() + "." + suffix;
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }
}
