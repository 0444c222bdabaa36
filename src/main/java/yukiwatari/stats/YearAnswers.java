package yukiwatari.stats;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import yukiwatari.http.FiscalYear;

/** A year as it is told: closed, open, or without data. */
@Component
public class YearAnswers {
  private final Figures figures;
  private final ClosingStore closings;
  private final TotalStore totals;
  private final MessageSource messages;

  YearAnswers(Figures figures, ClosingStore closings, TotalStore totals, MessageSource messages) {
    this.figures = figures;
    this.closings = closings;
    this.totals = totals;
    this.messages = messages;
  }

  /**
   * @param only of one municipality; null: all
   */
  public Statistics of(Programme programme, FiscalYear year, @Nullable UUID only, Locale locale) {
    Statistics now =
        Statistics.of(
            programme, year, figures.of(programme, year), rule(programme, locale), only, locale);
    Optional<Closing> closing = closings.find(programme, year);
    if (closing.isPresent()) {
      Counts frozen = Counts.of(closings.figures(closing.get()), only, locale);
      return now.closed(closing.get(), frozen, locale);
    }
    // Totals are of the whole; of one municipality nothing is known then.
    List<KnownTotal> known =
        now.status() == YearStatus.NOT_RECORDED && only == null
            ? totals.list(programme, year)
            : List.of();
    return known.isEmpty() ? now : now.known(known);
  }

  /** What is known of each year. */
  public List<KnownYear> years() {
    return figures.years();
  }

  String rule(Programme programme, Locale locale) {
    return Objects.requireNonNull(
        messages.getMessage("statistics.rule." + programme.word(), null, locale));
  }
}
