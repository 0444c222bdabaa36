package yukiwatari.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of signing in.
 *
 * @param lockoutAttempts wrong passwords in a row after which a login is locked
 * @param lockoutDuration for how long
 */
@ConfigurationProperties("yukiwatari.account")
record AccountProperties(int lockoutAttempts, Duration lockoutDuration) {
  AccountProperties {
    if (lockoutAttempts < 2) {
      throw new IllegalArgumentException(
          "yukiwatari.account.lockout-attempts must be at least 2, not " + lockoutAttempts);
    }
    if (lockoutDuration.isNegative() || lockoutDuration.isZero()) {
      throw new IllegalArgumentException(
          "yukiwatari.account.lockout-duration must be positive, not " + lockoutDuration);
    }
  }
}
