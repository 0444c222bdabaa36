package yukiwatari.road;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Builds the network of today anew in the background after single sections changed, so that nobody
 * waits for it: changes that come while one is being built are taken together. What a stopped
 * server left undone is done when it starts again.
 */
@Component
class NetworkRefresh implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(NetworkRefresh.class);

  private final Networks networks;
  private final NetworkStore store;
  private final Clock clock;
  private final AtomicBoolean waiting = new AtomicBoolean();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "network");
            thread.setDaemon(true);
            return thread;
          });

  NetworkRefresh(Networks networks, NetworkStore store, Clock clock) {
    this.networks = networks;
    this.store = store;
    this.clock = clock;
  }

  /** Called inside the transaction that changes the roads; begins when it is committed. */
  void afterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            begin();
          }
        });
  }

  @EventListener(ApplicationReadyEvent.class)
  void afterStart() {
    if (store.stale()) {
      begin();
    }
  }

  private void begin() {
    if (waiting.compareAndSet(false, true)) {
      worker.execute(this::build);
    }
  }

  private void build() {
    waiting.set(false);
    try {
      networks.rebuild(LocalDate.now(clock));
    } catch (RuntimeException e) {
      LOG.error("The network could not be built; it is tried again with the next change", e);
    }
  }

  /** Done when all that was asked for until now is built. */
  CompletableFuture<Void> settled() {
    return CompletableFuture.runAsync(() -> {}, worker);
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
