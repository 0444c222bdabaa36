package yukiwatari.account;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import yukiwatari.http.Problem;

/**
 * Argon2id hashes. One takes 16 MB and some 50 ms on purpose, so only a few are computed at a time:
 * a flood of sign-ins waits here instead of taking the server's memory.
 */
@Component
final class Passwords {
  static final int SHORTEST = 10;
  private static final int LONGEST = 200;
  private static final int AT_A_TIME = 4;
  // Without 0/O, 1/l/I: it is read from a terminal and typed once.
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzACDEFGHJKLMNPQRSTUVWXYZ23456789";

  private final Argon2PasswordEncoder argon2 =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final Semaphore turns = new Semaphore(AT_A_TIME, true);
  private final SecureRandom random = new SecureRandom();
  private final String nobody = argon2.encode(generate());

  String hash(String password) {
    return inTurn(() -> argon2.encode(password));
  }

  boolean matches(String password, String hash) {
    return password.length() <= LONGEST && inTurn(() -> argon2.matches(password, hash));
  }

  /** Takes as long as {@link #matches}, so that the time does not tell whether a login exists. */
  void matchNobody(String password) {
    boolean unused = matches(password, nobody);
  }

  /** Sixteen letters and digits, 92 bits. */
  String generate() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }

  /** Length only, and not the login itself: rules on kinds of letters make worse passwords. */
  static void check(String password, String login) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw Problem.badInput("passwordLength", SHORTEST, LONGEST);
    }
    if (password.toLowerCase(Locale.ROOT).contains(login)) {
      throw Problem.badInput("passwordHasLogin");
    }
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
