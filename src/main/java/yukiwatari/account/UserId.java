package yukiwatari.account;

import java.util.UUID;

/** Identifies a user. */
public record UserId(UUID value) {
  public static UserId parse(String text) {
    return new UserId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
