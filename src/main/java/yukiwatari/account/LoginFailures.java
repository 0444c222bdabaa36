package yukiwatari.account;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords per login and locks it for a while. A try is counted before the password
 * is looked at, so that parallel guesses do not slip past the limit, and whether or not the login
 * exists, so that being locked does not tell. The times are the database's own: the business clock
 * may stand still.
 */
@Component
final class LoginFailures {
  private static final String COUNT =
      """
      INSERT INTO account.login_failure AS f (login, failures, last_at)
      VALUES (:login, 1, clock_timestamp())
      ON CONFLICT (login) DO UPDATE
         SET failures = CASE WHEN f.locked_until IS NULL THEN f.failures + 1 ELSE 1 END,
             last_at = clock_timestamp(),
             locked_until = CASE WHEN f.locked_until IS NULL AND f.failures + 1 >= :limit
                                 THEN clock_timestamp() + make_interval(secs => :lockSeconds) END
       WHERE f.locked_until IS NULL OR f.locked_until <= clock_timestamp()
      """;

  private static final String LOCKED_FOR =
      """
      SELECT ceil(extract(epoch FROM locked_until - clock_timestamp()))::bigint
        FROM account.login_failure
       WHERE login = :login AND locked_until > clock_timestamp()
      """;

  /** Whatever an attacker typed long ago is forgotten. */
  private static final String FORGET =
      "DELETE FROM account.login_failure WHERE last_at < clock_timestamp() - interval '1 day'"
          + " AND (locked_until IS NULL OR locked_until < clock_timestamp())";

  private final JdbcClient jdbc;
  private final AccountProperties properties;

  LoginFailures(JdbcClient jdbc, AccountProperties properties) {
    this.jdbc = jdbc;
    this.properties = properties;
  }

  /**
   * Counts a try.
   *
   * @return false when the login is locked: the password must not be looked at
   */
  boolean begin(String login) {
    jdbc.sql(FORGET).update();
    return jdbc.sql(COUNT)
            .param("login", login)
            .param("limit", properties.lockoutAttempts())
            .param("lockSeconds", properties.lockoutDuration().toSeconds())
            .update()
        == 1;
  }

  Optional<Duration> lockedFor(String login) {
    return jdbc.sql(LOCKED_FOR)
        .param("login", login)
        .query(Long.class)
        .optional()
        .map(Duration::ofSeconds);
  }

  /** The password was right, or was set anew. */
  void clear(String login) {
    jdbc.sql("DELETE FROM account.login_failure WHERE login = :login")
        .param("login", login)
        .update();
  }
}
