package yukiwatari.road;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.http.Problem;
import yukiwatari.http.ProblemText;
import yukiwatari.http.Progress;
import yukiwatari.http.ProgressBoard;

/**
 * Reads and applies files in the background, one after another, in the name of who asked. How far
 * each is stands in http.progress, so that the page may be left and found again. What dies with its
 * server is not begun anew by itself: {@link ImportViews} finds and says it.
 */
@Component
class ImportJobs implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
  private static final int BEAT_SECONDS = 10;

  private final ProgressBoard board;
  private final ImportRecords records;
  private final Actors actors;
  private final ProblemText text;
  private final Set<UUID> live = ConcurrentHashMap.newKeySet();
  private final ExecutorService worker = Executors.newSingleThreadExecutor(named("import"));
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(named("import-pulse"));
  private final Future<?> beating;

  ImportJobs(ProgressBoard board, ImportRecords records, Actors actors, ProblemText text) {
    this.board = board;
    this.records = records;
    this.actors = actors;
    this.text = text;
    beating =
        pulse.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
  }

  /** What is to be done for an import. */
  interface Work {
    /** Returns figures for the page. */
    Map<String, ?> run(Progress progress) throws IOException;
  }

  /** Puts the work up; the import names its progress from now on. */
  void start(ImportId id, Actor actor, Work work) {
    Progress progress = board.open("import", actor.authority().value());
    live.add(progress.id());
    records.watch(id, progress.id());
    Locale locale = LocaleContextHolder.getLocale();
    worker.execute(
        () ->
            actors.callAs(
                actor,
                () -> {
                  run(id, progress, work, locale);
                  return null;
                }));
  }

  private void run(ImportId id, Progress progress, Work work, Locale locale) {
    try {
      progress.done(work.run(progress));
    } catch (Problem e) {
      failed(id, progress, text.of(e, locale));
    } catch (UnreadableFile e) {
      failed(id, progress, text.of(ImportTexts.problem(e), locale));
    } catch (OpenQuestions e) {
      failed(id, progress, text.of(Problem.badInput("import.questions"), locale));
    } catch (IOException | RuntimeException e) {
      LOG.error("Import {} failed", id, e);
      failed(id, progress, text.of(Problem.badInput("internal"), locale));
    } finally {
      live.remove(progress.id());
    }
  }

  private void failed(ImportId id, Progress progress, String message) {
    records.giveBack(id);
    progress.failed(message);
  }

  /** Tells the others that what waits or runs here is alive, also in a long step. */
  private void beat() {
    try {
      if (!live.isEmpty()) {
        board.beat(live);
      }
    } catch (RuntimeException e) {
      LOG.warn("Cannot tell that imports are alive: {}", e.getMessage());
    }
  }

  private static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public void destroy() {
    beating.cancel(false);
    pulse.shutdownNow();
    worker.shutdownNow();
  }
}
