package yukiwatari.http;

import java.util.UUID;

/** Who asks, as far as this module needs to know; module account answers. */
public interface Asker {
  /**
   * The signed-in user.
   *
   * @throws Problem 401 when nobody is signed in
   */
  UUID user();

  /** Whether the asker acts in this organisation or for it (an office acts for its prefecture). */
  boolean actsFor(UUID organisation);
}
