package yukiwatari.road;

import java.util.UUID;

/** Identifies one try to bring a road file in. */
public record ImportId(UUID value) {
  public static ImportId parse(String text) {
    return new ImportId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
