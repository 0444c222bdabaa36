package yukiwatari.road;

import java.util.UUID;

/** Identifies a structure 構造物 on a section: bridge, tunnel, slope … */
public record StructureId(UUID value) {
  public static StructureId parse(String text) {
    return new StructureId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
