package yukiwatari.stats;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import yukiwatari.http.FiscalYear;

/**
 * Counts the recorded years in the background once the server is up, the newest first, so that the
 * first reader of the morning need not wait for 100,000 sections. Who asks earlier counts himself.
 */
@Component
final class FiguresAhead {
  private static final Logger LOG = LoggerFactory.getLogger(FiguresAhead.class);

  private final Figures figures;

  FiguresAhead(Figures figures) {
    this.figures = figures;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    Thread thread = new Thread(this::count, "figures-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  private void count() {
    try {
      List<KnownYear> recorded =
          figures.years().stream()
              .filter(year -> year.status() == YearStatus.RECORDED)
              .sorted(Comparator.comparingInt(KnownYear::fiscalYear).reversed())
              .toList();
      recorded.forEach(year -> figures.of(year.programme(), new FiscalYear(year.fiscalYear())));
      LOG.info("{} programme years were counted ahead", recorded.size());
    } catch (DataAccessException e) {
      // Nothing is lost: whoever asks for a year counts it.
      LOG.warn("The years were not counted ahead: {}", e.getMessage());
    }
  }
}
