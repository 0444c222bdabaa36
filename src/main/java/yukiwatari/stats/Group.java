package yukiwatari.stats;

import org.jspecify.annotations.Nullable;

/**
 * What yearFigures.sql counted for one direction, one municipality, both or neither.
 *
 * @param administrator side whose roads they are; null: both directions together
 * @param performer side that does the work; null with {@code administrator}
 * @param municipality null: all together, each section and direction once
 * @param sections distinct sections, each once per direction
 * @param routes distinct routes
 */
record Group(
    @Nullable Side administrator,
    @Nullable Side performer,
    @Nullable Municipality municipality,
    int sections,
    int routes,
    Meters agreed,
    Meters official,
    Meters cleared,
    Meters gis) {

  boolean isOneDirection() {
    return administrator != null;
  }
}
