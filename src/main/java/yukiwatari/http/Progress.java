package yukiwatari.http;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What long-running work holds to tell how far it is. Telling is cheap: what comes faster than a
 * page can show is left out, but never a new step or the end. For one thread at a time.
 */
public final class Progress {
  private static final long SHORTEST_NANOS = Duration.ofMillis(200).toNanos();

  private final UUID id;
  private final ProgressBoard board;
  private String step = "";
  private long toldAt;
  private boolean told;

  Progress(UUID id, ProgressBoard board) {
    this.id = id;
    this.board = board;
  }

  public UUID id() {
    return id;
  }

  /**
   * @param step a message key of the page
   * @param total null while it is not known
   */
  public void advance(String step, long done, @Nullable Long total) {
    advance(step, done, total, null);
  }

  /**
   * @param detail replaces the one before; null keeps it
   */
  public void advance(
      String step, long done, @Nullable Long total, @Nullable Map<String, ?> detail) {
    long now = System.nanoTime();
    if (told && this.step.equals(step) && now - toldAt < SHORTEST_NANOS) {
      return;
    }
    this.step = step;
    toldAt = now;
    told = true;
    board.write(id, ProgressState.RUNNING, step, done, total, null, detail);
  }

  public void done(Map<String, ?> detail) {
    board.write(id, ProgressState.DONE, null, null, null, null, detail);
  }

  /**
   * @param message why, as a sentence for the person who waits
   */
  public void failed(String message) {
    board.write(id, ProgressState.FAILED, null, null, null, message, null);
  }

  public void stopped() {
    board.write(id, ProgressState.STOPPED, null, null, null, null, null);
  }
}
