package yukiwatari.agreement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One at a time may change what binds, so that a conflict is found by a question with an answer for
 * people, before the constraint would find it. Concluding is rare: nobody waits for long. The lock
 * is the revision row, which every write takes anyway, so the order is always the same.
 */
@Component
final class BindingLock {
  private final JdbcClient jdbc;

  BindingLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for the lock and holds it until the caller's transaction ends. */
  void hold() {
    jdbc.sql("SELECT number FROM agreement.revision FOR UPDATE").query().singleRow();
  }
}
