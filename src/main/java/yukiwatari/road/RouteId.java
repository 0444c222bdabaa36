package yukiwatari.road;

import java.util.UUID;

/** Identifies a route 路線 of one administrator. */
public record RouteId(UUID value) {
  public static RouteId parse(String text) {
    return new RouteId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
