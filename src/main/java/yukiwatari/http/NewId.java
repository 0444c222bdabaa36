package yukiwatari.http;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** New identifiers: UUID version 7 (RFC 9562), which sort by the time they were made. */
public final class NewId {
  private NewId() {}

  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }
}
