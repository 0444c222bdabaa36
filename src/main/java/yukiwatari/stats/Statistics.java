package yukiwatari.stats;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yukiwatari.http.FiscalYear;

/**
 * The answer of /api/statistics. {@code totals}, {@code directions} and the breakdowns are there
 * only when the year is recorded: a year without data has no figures, never 0.
 *
 * @param standing how firm the figures are; null when there are none
 * @param rule how it was counted, for people; of a closed year in the words of then
 * @param counts 確定値 of a closed year, else 速報値
 * @param closing when and by whom it was closed; null while it is open
 * @param corrected 訂正後: what the items of a closed year would give now, only where that differs
 * @param known 集計値 of a year without items, as published; never added to counted figures
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Statistics(
    Programme programme,
    int fiscalYear,
    YearStatus status,
    @Nullable Standing standing,
    String rule,
    @JsonUnwrapped @Nullable Counts counts,
    @Nullable Closed closing,
    @Nullable Counts corrected,
    @Nullable List<KnownTotal> known) {

  /** The person is of no concern to the public. */
  public record Closed(LocalDate on, String organisation) {}

  Counts.@Nullable Totals totals() {
    return counts == null ? null : counts.totals();
  }

  @Nullable List<Counts.Row> directions() {
    return counts == null ? null : counts.directions();
  }

  @Nullable List<Counts.Row> byMunicipality() {
    return counts == null ? null : counts.byMunicipality();
  }

  /**
   * Of an open year.
   *
   * @param only the one municipality asked for; null: all
   */
  static Statistics of(
      Programme programme,
      FiscalYear year,
      YearFigures figures,
      String rule,
      @Nullable UUID only,
      Locale locale) {
    boolean recorded = figures.status() == YearStatus.RECORDED;
    return new Statistics(
        programme,
        year.value(),
        figures.status(),
        recorded ? Standing.PROVISIONAL : null,
        rule,
        recorded ? Counts.of(figures, only, locale) : null,
        null,
        null,
        null);
  }

  /** The same year, of which only totals are known. */
  Statistics known(List<KnownTotal> totals) {
    return new Statistics(
        programme,
        fiscalYear,
        status,
        Standing.TOTALS_ONLY,
        rule,
        null,
        null,
        null,
        List.copyOf(totals));
  }

  /** The same year closed: what was frozen, and beside it what is counted now where it differs. */
  Statistics closed(Closing closing, Counts frozen, Locale locale) {
    return new Statistics(
        programme,
        fiscalYear,
        YearStatus.RECORDED,
        Standing.CLOSED,
        closing.rule(locale.getLanguage().equals("en")),
        frozen,
        new Closed(closing.closedOn(), closing.organisation()),
        counts == null || counts.hasFiguresOf(frozen) ? null : counts,
        null);
  }
}
