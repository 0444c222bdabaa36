package yukiwatari.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one digest used for files and requests. */
public final class Sha256 {
  private Sha256() {}

  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
