package yukiwatari.road;

import org.jspecify.annotations.Nullable;

/** A route 路線 to be stored; {@code name} as the register writes it. */
public record RouteRecord(
    RouteId id, RouteKey key, String name, @Nullable String nameKana, @Nullable String nameEn) {
  public RouteRecord(RouteId id, RouteKey key, String name) {
    this(id, key, name, null, null);
  }
}
