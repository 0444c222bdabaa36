package yukiwatari.account;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import yukiwatari.http.Problem;

/**
 * Checks login and password. Until the password is right, every refusal but the lock-out reads the
 * same: an unknown login, a closed account and a wrong password are not told apart.
 */
@Component
final class PasswordSignIn implements AuthenticationProvider {
  private static final Logger LOG = LoggerFactory.getLogger(PasswordSignIn.class);

  /** What a login can look like; the database checks the same. */
  static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,62}");

  private record Stored(UUID id, String passwordHash, boolean enabled, boolean demo) {}

  private final JdbcClient jdbc;
  private final Passwords passwords;
  private final LoginFailures failures;
  private final SignedInReader reader;
  private final boolean demo;

  PasswordSignIn(
      JdbcClient jdbc,
      Passwords passwords,
      LoginFailures failures,
      SignedInReader reader,
      @Value("${yukiwatari.demo:false}") boolean demo) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.failures = failures;
    this.reader = reader;
    this.demo = demo;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String login = attempt.getName().strip().toLowerCase(Locale.ROOT);
    String password = String.valueOf(attempt.getCredentials());
    if (!LOGIN.matcher(login).matches()) {
      passwords.matchNobody(password);
      throw refused(login);
    }
    if (!failures.begin(login)) {
      throw refused(login);
    }
    Stored user = find(login).orElse(null);
    if (user == null) {
      passwords.matchNobody(password);
      throw refused(login);
    }
    if (!passwords.matches(password, user.passwordHash) || !user.enabled) {
      throw refused(login);
    }
    failures.clear(login);
    return authentication(user);
  }

  private Authentication authentication(Stored user) {
    if (user.demo && !demo) {
      throw new SignInRefused(new Problem(HttpStatus.UNAUTHORIZED, "demoUser", List.of()));
    }
    SignedIn signedIn =
        reader
            .find(new UserId(user.id), null)
            .orElseThrow(
                () ->
                    new SignInRefused(
                        new Problem(HttpStatus.UNAUTHORIZED, "noMembership", List.of())));
    return SessionSecurityContext.authentication(signedIn);
  }

  private SignInRefused refused(String login) {
    Optional<Duration> lockedFor = failures.lockedFor(login);
    LOG.warn("Sign-in refused for login {}{}", login, lockedFor.isPresent() ? ": locked" : "");
    Problem problem =
        lockedFor
            .map(
                left ->
                    new Problem(
                        HttpStatus.UNAUTHORIZED,
                        "loginLocked",
                        List.of(),
                        left.plusSeconds(59).toMinutes()))
            .orElseGet(() -> new Problem(HttpStatus.UNAUTHORIZED, "loginFailed", List.of()));
    return new SignInRefused(problem);
  }

  private Optional<Stored> find(String login) {
    return jdbc.sql(
            "SELECT id, password_hash, enabled, demo FROM account.app_user WHERE login = :login")
        .param("login", login)
        .query(Stored.class)
        .optional();
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
