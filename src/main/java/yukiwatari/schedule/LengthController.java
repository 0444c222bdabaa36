package yukiwatari.schedule;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actors;
import yukiwatari.account.OrganisationDirectory;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.FiscalYear;
import yukiwatari.http.Problem;
import yukiwatari.http.Sql;
import yukiwatari.http.TableFile;

/**
 * 延長照合: agreed, official and drawn lengths of the own authority's sections, of a prefecture also
 * its municipalities', where they differ by more than both a share and a length.
 */
@RestController
@RequestMapping("/api/lengths")
class LengthController {
  private static final String DIFFERENCES = Sql.read(LengthController.class, "lengthDifferences");
  private static final String COMPARED = Sql.read(LengthController.class, "comparedLengths");
  private static final int MOST = 500;
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);
  private static final BigDecimal MOST_METERS = BigDecimal.valueOf(100_000);
  private static final List<String> COLUMNS =
      List.of(
          "administrator",
          "kind",
          "number",
          "name",
          "code",
          "startPlace",
          "endPlace",
          "agreed",
          "official",
          "gis",
          "most",
          "percent");

  private final Actors actors;
  private final OrganisationDirectory organisations;
  private final JdbcClient jdbc;
  private final MessageSource messages;
  private final Clock clock;

  LengthController(
      Actors actors,
      OrganisationDirectory organisations,
      JdbcClient jdbc,
      MessageSource messages,
      Clock clock) {
    this.actors = actors;
    this.organisations = organisations;
    this.jdbc = jdbc;
    this.messages = messages;
    this.clock = clock;
  }

  private record Counts(long total, long compared) {}

  /**
   * @param percent of the longer length, 0 to 100
   * @param meters 0 to 100,000
   */
  @GetMapping
  LengthDifferences differences(@RequestParam BigDecimal percent, @RequestParam BigDecimal meters) {
    Counts counts = asked(COMPARED, percent, meters).query(Counts.class).single();
    return new LengthDifferences(counts.total(), counts.compared(), rows(percent, meters, MOST));
  }

  /** All of them. */
  @GetMapping("/file")
  ResponseEntity<byte[]> file(
      @RequestParam BigDecimal percent,
      @RequestParam BigDecimal meters,
      @RequestParam TableFile.Format format,
      Locale locale) {
    List<TableFile.Row> rows =
        rows(percent, meters, Integer.MAX_VALUE).stream().map(row -> cells(row, locale)).toList();
    String name = text("schedule.lengths.file", locale);
    List<String> head =
        COLUMNS.stream().map(column -> text("schedule.lengths." + column, locale)).toList();
    return new TableFile(name, head, rows).answer(name, format);
  }

  private TableFile.Row cells(LengthDifferences.Row row, Locale locale) {
    return new TableFile.Row()
        .cell(row.administrator())
        .cell(text("import.kind." + row.kind(), locale))
        .cell(row.number())
        .cell(row.name())
        .cell(row.code())
        .cell(row.startPlace())
        .cell(row.endPlace())
        .cell(row.agreedMeters())
        .cell(row.officialMeters())
        .cell(row.gisMeters())
        .cell(row.mostMeters())
        .cell(row.mostPercent());
  }

  private List<LengthDifferences.Row> rows(BigDecimal percent, BigDecimal meters, int limit) {
    return asked(DIFFERENCES, percent, meters)
        .param("limit", limit)
        .query(LengthDifferences.Row.class)
        .list();
  }

  private StatementSpec asked(String sql, BigDecimal percent, BigDecimal meters) {
    check(percent, MOST_PERCENT);
    check(meters, MOST_METERS);
    LocalDate today = LocalDate.now(clock);
    FiscalYear year = new FiscalYear(today.minusMonths(3).getYear());
    return jdbc.sql(sql)
        .param("administrators", administrators(today))
        .param("day", today)
        .param("from", year.from())
        .param("until", year.until())
        .param("percent", percent)
        .param("meters", meters);
  }

  private static void check(BigDecimal value, BigDecimal most) {
    if (value.signum() < 0 || value.compareTo(most) > 0) {
      throw Problem.badInput("schedule.tolerance", most.toPlainString(), value.toPlainString());
    }
  }

  private String[] administrators(LocalDate day) {
    OrganisationId own = actors.current().authority();
    return organisations.list(day).stream()
        .filter(each -> each.kind().isAuthority())
        .filter(each -> each.id().equals(own) || own.equals(each.parent()))
        .map(each -> each.id().toString())
        .toArray(String[]::new);
  }

  private String text(String key, Locale locale) {
    return Objects.requireNonNull(messages.getMessage(key, null, locale));
  }
}
