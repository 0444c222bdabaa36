package yukiwatari.fleet;

import java.util.UUID;

/** Identifies a depot 除雪基地. */
public record DepotId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
