package yukiwatari.geo;

import java.util.Locale;

/**
 * A box of longitudes and latitudes in degrees (west, south, east, north), both ends included.
 *
 * <p>Throws IllegalArgumentException when a corner is out of range or the corners are swapped
 */
public record Bbox(double west, double south, double east, double north) {
  public Bbox {
    if (!(west >= -180 && east <= 180 && west <= east)) {
      throw new IllegalArgumentException(
          "west %s and east %s must be longitudes, west first".formatted(west, east));
    }
    if (!(south >= -90 && north <= 90 && south <= north)) {
      throw new IllegalArgumentException(
          "south %s and north %s must be latitudes, south first".formatted(south, north));
    }
  }

  /** Reads {@code west,south,east,north}, the form of OGC API Features. */
  public static Bbox parse(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("bbox has four numbers, not " + parts.length);
    }
    double[] numbers = new double[4];
    for (int i = 0; i < 4; i++) {
      try {
        numbers[i] = Double.parseDouble(parts[i].strip());
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("bbox: '" + parts[i] + "' is not a number", e);
      }
    }
    return new Bbox(numbers[0], numbers[1], numbers[2], numbers[3]);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s,%s,%s,%s", west, south, east, north);
  }
}
