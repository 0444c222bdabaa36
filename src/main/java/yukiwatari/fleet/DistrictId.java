package yukiwatari.fleet;

import java.util.UUID;

/** Identifies a district 工区. */
public record DistrictId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
