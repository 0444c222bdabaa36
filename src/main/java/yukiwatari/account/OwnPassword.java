package yukiwatari.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.http.Problem;

/** Changes one's own password; every other session of the person ends. */
@Component
class OwnPassword {
  private final JdbcClient jdbc;
  private final Passwords passwords;
  private final LoginFailures failures;

  OwnPassword(JdbcClient jdbc, Passwords passwords, LoginFailures failures) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.failures = failures;
  }

  /**
   * @param session the one that stays
   * @throws Problem 400 when {@code current} is wrong or {@code wanted} is no good password
   */
  @Transactional
  void change(SignedIn who, String current, String wanted, String session) {
    Passwords.check(wanted, who.login());
    if (!passwords.matches(current, hash(who))) {
      throw Problem.badInput("passwordWrong");
    }
    if (wanted.equals(current)) {
      throw Problem.badInput("passwordSame");
    }
    jdbc.sql(
            """
            UPDATE account.app_user
               SET password_hash = :hash, must_change_password = false, version = version + 1
             WHERE id = :id
            """)
        .param("hash", passwords.hash(wanted))
        .param("id", who.actor().id().value())
        .update();
    jdbc.sql(
            "DELETE FROM account.spring_session WHERE principal_name = :user AND session_id <> :session")
        .param("user", who.getName())
        .param("session", session)
        .update();
    failures.clear(who.login());
  }

  private String hash(SignedIn who) {
    return jdbc.sql("SELECT password_hash FROM account.app_user WHERE id = :id")
        .param("id", who.actor().id().value())
        .query(String.class)
        .single();
  }
}
