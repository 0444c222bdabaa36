package yukiwatari.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.http.NewId;
import yukiwatari.http.Problem;

/**
 * Makes users and sets their passwords. It does not ask who may: that is {@link Keepers} for
 * people; commands and the demonstration may all.
 */
@Component
public class UserRegister {
  private final JdbcClient jdbc;
  private final Passwords passwords;
  private final Memberships memberships;
  private final LoginFailures failures;

  UserRegister(
      JdbcClient jdbc, Passwords passwords, Memberships memberships, LoginFailures failures) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.memberships = memberships;
    this.failures = failures;
  }

  /** Makes a user whose password nobody knows yet: {@link #resetPassword} gives the first one. */
  @Transactional
  public UserId add(NewUser user) {
    return insert(user, passwords.generate(), false, true);
  }

  /**
   * Makes a user with a password of its own choice.
   *
   * @throws Problem 400 when it is no good password
   */
  @Transactional
  public UserId add(NewUser user, String password) {
    Passwords.check(password, user.login());
    return insert(user, password, false, false);
  }

  /** Makes a user of the demonstration, refused at sign-in outside of demo mode. */
  @Transactional
  public UserId addDemo(NewUser user, String password) {
    return insert(user, password, true, false);
  }

  public Optional<UserId> findByLogin(String login) {
    return jdbc.sql("SELECT id FROM account.app_user WHERE login = :login")
        .param("login", login)
        .query(UUID.class)
        .optional()
        .map(UserId::new);
  }

  /**
   * Gives a new password that has to be changed at the next sign-in; all sessions end.
   *
   * @return the password, to be told once
   */
  @Transactional
  public String resetPassword(UserId user) {
    String password = passwords.generate();
    store(user, password, true);
    return password;
  }

  /** As {@link #resetPassword}, with a password that the person just typed. */
  @Transactional
  public void setPassword(UserId user, String login, String password) {
    Passwords.check(password, login);
    store(user, password, false);
  }

  private void store(UserId user, String password, boolean mustChange) {
    String login =
        jdbc.sql(
                """
                UPDATE account.app_user
                   SET password_hash = :hash, must_change_password = :mustChange, version = version + 1
                 WHERE id = :id RETURNING login
                """)
            .param("hash", passwords.hash(password))
            .param("mustChange", mustChange)
            .param("id", user.value())
            .query(String.class)
            .optional()
            .orElseThrow(() -> Problem.notFound("notFound"));
    endSessions(user);
    failures.clear(login);
  }

  /** Signs the user out everywhere. */
  void endSessions(UserId user) {
    jdbc.sql("DELETE FROM account.spring_session WHERE principal_name = :user")
        .param("user", user.toString())
        .update();
  }

  private UserId insert(NewUser user, String password, boolean demo, boolean mustChange) {
    UserId id = new UserId(NewId.next());
    try {
      jdbc.sql(
              """
              INSERT INTO account.app_user
                     (id, login, display_name, organisation_id, password_hash, must_change_password, demo)
              VALUES (:id, :login, :name, :home, :hash, :mustChange, :demo)
              """)
          .param("id", id.value())
          .param("login", user.login())
          .param("name", user.name())
          .param("home", user.home().value())
          .param("hash", passwords.hash(password))
          .param("mustChange", mustChange)
          .param("demo", demo)
          .update();
    } catch (DuplicateKeyException e) {
      throw Problem.conflict("loginTaken", user.login());
    }
    memberships.set(id, user.home(), user.roles());
    return id;
  }
}
