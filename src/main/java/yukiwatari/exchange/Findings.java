package yukiwatari.exchange;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.http.NewId;
import yukiwatari.http.Problem;
import yukiwatari.http.ProblemText;
import yukiwatari.http.Progress;
import yukiwatari.http.ProgressBoard;

/**
 * Finds in the background, one search at a time for all organisations: what is found depends on the
 * roads alone. The page may be left; the search that runs is told to whoever comes.
 */
@Component
class Findings implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Findings.class);

  private final FindingStore store;
  private final Search search;
  private final ProgressBoard board;
  private final Actors actors;
  private final ProblemText text;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "candidates");
            thread.setDaemon(true);
            return thread;
          });

  Findings(
      FindingStore store,
      Search search,
      ProgressBoard board,
      Actors actors,
      ProblemText text,
      JdbcClient jdbc,
      Clock clock) {
    this.store = store;
    this.search = search;
    this.board = board;
    this.actors = actors;
    this.text = text;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The search that runs; one that died with its server is given up. */
  Optional<FindingStore.Running> running() {
    Optional<FindingStore.Running> running = store.running();
    if (running.isPresent() && board.isAbandoned(running.get().progressId())) {
      store.giveUp(running.get().id());
      return Optional.empty();
    }
    return running;
  }

  /**
   * Begins a search, or joins the one that runs.
   *
   * @throws Problem 403 when the actor's authority administers no road
   */
  FindingStore.Running begin(FindingQuestion question, Actor actor) {
    requireRoads(actor);
    Optional<FindingStore.Running> other = running();
    if (other.isPresent()) {
      return other.get();
    }
    Progress progress = board.open("candidates", actor.authority().value());
    FindingStore.Running mine =
        new FindingStore.Running(NewId.next(), actor.authority().value(), progress.id());
    if (!store.begin(mine, clock.instant(), question)) {
      progress.stopped();
      return store.running().orElse(mine);
    }
    Locale locale = LocaleContextHolder.getLocale();
    worker.execute(
        () ->
            actors.callAs(
                actor,
                () -> {
                  run(mine.id(), question, progress, locale);
                  return null;
                }));
    return mine;
  }

  private void requireRoads(Actor actor) {
    boolean any =
        jdbc.sql(
                "SELECT EXISTS (SELECT FROM published.section_version WHERE administrator_id = :authority)")
            .param("authority", actor.authority().value())
            .query(Boolean.class)
            .single();
    if (!any) {
      throw Problem.forbidden("exchange.noRoads");
    }
  }

  private void run(UUID id, FindingQuestion question, Progress progress, Locale locale) {
    try {
      progress.done(search.run(id, question, progress));
    } catch (Problem e) {
      store.giveUp(id);
      progress.failed(text.of(e, locale));
    } catch (RuntimeException e) {
      LOG.error("The search {} failed", id, e);
      store.giveUp(id);
      progress.failed(text.of(Problem.badInput("internal"), locale));
    }
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
