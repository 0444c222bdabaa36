package yukiwatari.road;

import java.util.UUID;

/** Identifies a section 区間: an identity that is never deleted and never changes. */
public record SectionId(UUID value) {
  public static SectionId parse(String text) {
    return new SectionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
