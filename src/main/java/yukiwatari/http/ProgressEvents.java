package yukiwatari.http;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Hands changes of http.progress on to the watchers of this instance, whichever instance does the
 * work. One connection listens for all of them while there is any watcher; when it breaks, it is
 * opened anew and every watcher gets the state of now, because what was said in between is lost.
 */
@Component
final class ProgressEvents implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ProgressEvents.class);

  /** Browsers connect again by themselves after this. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  /** How long one wait for a notification takes; after a silent one the watchers are kept alive. */
  private static final int WAIT_MILLIS = 5_000;

  private static final long RETRY_MILLIS = 1_000;

  private final DataSource dataSource;
  private final ProgressBoard board;
  private final Map<UUID, List<SseEmitter>> watchers = new ConcurrentHashMap<>();
  private @Nullable Thread listener;
  private boolean stopped = true;

  ProgressEvents(DataSource dataSource, ProgressBoard board) {
    this.dataSource = dataSource;
    this.board = board;
  }

  /** Sends the state of now and then each change, and completes when the work is over. */
  SseEmitter watch(UUID id) {
    SseEmitter watcher = new SseEmitter(LONGEST.toMillis());
    watcher.onCompletion(() -> remove(id, watcher));
    watcher.onTimeout(watcher::complete);
    watcher.onError(failure -> remove(id, watcher));
    // First in the list, then the state: a change in between is told twice rather than never.
    watchers.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>()).add(watcher);
    listen();
    tell(id);
    return watcher;
  }

  private void remove(UUID id, SseEmitter watcher) {
    watchers.computeIfPresent(
        id,
        (key, list) -> {
          list.remove(watcher);
          return list.isEmpty() ? null : list;
        });
  }

  private void tell(UUID id) {
    List<SseEmitter> list = watchers.get(id);
    if (list == null) {
      return;
    }
    board.find(id).ifPresent(work -> list.forEach(watcher -> send(watcher, work)));
  }

  private static void send(SseEmitter watcher, ProgressView work) {
    try {
      watcher.send(SseEmitter.event().name("progress").data(work, MediaType.APPLICATION_JSON));
      if (work.state().isOver()) {
        watcher.complete();
      }
    } catch (IOException | IllegalStateException e) {
      // Gone, or completed by another thread; its own callback removes it.
      LOG.debug("A watcher has left", e);
    }
  }

  /** A comment: proxies do not cut a silent line, and a watcher that left is noticed. */
  private static void keepAlive(SseEmitter watcher) {
    try {
      watcher.send(SseEmitter.event().comment("alive"));
    } catch (IOException | IllegalStateException e) {
      LOG.debug("A watcher has left", e);
    }
  }

  private synchronized void listen() {
    if (listener == null && !stopped) {
      listener = new Thread(this::listenWhileWatched, "progress-events");
      listener.setDaemon(true);
      listener.start();
    }
  }

  private void listenWhileWatched() {
    while (goesOn()) {
      try (Connection connection = dataSource.getConnection()) {
        listen(connection);
      } catch (SQLException | DataAccessException e) {
        LOG.warn("Cannot hear of progress, trying again: {}", e.getMessage());
        pause();
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + ProgressBoard.CHANNEL);
      try {
        watchers.keySet().forEach(this::tell);
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (goesOn()) {
          PGNotification[] changes = postgres.getNotifications(WAIT_MILLIS);
          for (PGNotification change : changes) {
            tell(UUID.fromString(change.getParameter()));
          }
          if (changes.length == 0) {
            watchers.values().forEach(list -> list.forEach(ProgressEvents::keepAlive));
          }
        }
      } finally {
        // The connection goes back to the pool, where nobody wants to hear.
        statement.execute("UNLISTEN *");
      }
    }
  }

  /** False ends the listening thread; the next watcher starts another. */
  private synchronized boolean goesOn() {
    if (!stopped && !watchers.isEmpty() && Thread.currentThread() == listener) {
      return true;
    }
    if (Thread.currentThread() == listener) {
      listener = null;
    }
    return false;
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException e) {
      // stop() was called, which the loop sees.
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void start() {
    stopped = false;
  }

  /** Lets the watchers go, so that a graceful shutdown need not wait for them. */
  @Override
  public void stop() {
    synchronized (this) {
      stopped = true;
      if (listener != null) {
        listener.interrupt();
      }
    }
    watchers.values().forEach(list -> list.forEach(SseEmitter::complete));
  }

  @Override
  public synchronized boolean isRunning() {
    return !stopped;
  }
}
