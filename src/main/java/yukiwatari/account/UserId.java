package yukiwatari.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a user. */
public record UserId(@JsonValue UUID value) {
  /** In JSON it is the bare UUID. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public UserId {}

  public static UserId parse(String text) {
    return new UserId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
