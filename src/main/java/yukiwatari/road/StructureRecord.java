package yukiwatari.road;

import org.jspecify.annotations.Nullable;

/**
 * A structure to be stored.
 *
 * @param fromMeters along the section from its first point; at most {@code toMeters}
 * @param maxLoadTonnes null when not limited or not known
 */
public record StructureRecord(
    StructureId id,
    SectionId section,
    StructureKind kind,
    String name,
    double fromMeters,
    double toMeters,
    @Nullable Double maxLoadTonnes,
    DayRange valid) {
  public StructureRecord {
    if (!(fromMeters >= 0 && toMeters >= fromMeters)) {
      throw new IllegalArgumentException(
          "structure %s: measures %s–%s m".formatted(name, fromMeters, toMeters));
    }
  }
}
