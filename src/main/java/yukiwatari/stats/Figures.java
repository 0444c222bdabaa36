package yukiwatari.stats;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yukiwatari.http.FiscalYear;
import yukiwatari.http.Problem;
import yukiwatari.http.RevisionCache;

/** A year's figures, counted once per revision of the data. */
@Component
class Figures {
  private record Year(Programme programme, FiscalYear fiscalYear) {}

  /** Both programmes of a century. */
  private static final long YEARS_KEPT = 200;

  private final RevisionCache<Year, YearFigures> kept =
      new RevisionCache<>(YEARS_KEPT, figures -> 1);
  private final FiguresReader reader;

  Figures(FiguresReader reader) {
    this.reader = reader;
  }

  YearFigures of(Programme programme, FiscalYear year) {
    return kept.get(
        new Year(programme, year), reader.revision(year), () -> reader.figures(programme, year));
  }

  List<KnownYear> years() {
    return reader.years();
  }

  /**
   * @throws Problem 400 when no municipality has or had the code
   */
  UUID municipality(String code, FiscalYear year) {
    Optional<UUID> found = reader.municipality(code, year);
    return found.orElseThrow(() -> Problem.badInput("statistics.municipality", code));
  }
}
