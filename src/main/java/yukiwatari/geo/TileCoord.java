package yukiwatari.geo;

/**
 * A tile of the Web Mercator pyramid (XYZ scheme: y grows to the south).
 *
 * <p>Throws IllegalArgumentException when the tile does not exist
 */
public record TileCoord(int z, int x, int y) {
  /** The deepest zoom the server answers; clients enlarge beyond it. */
  public static final int MAX_ZOOM = 18;

  public TileCoord {
    if (z < 0 || z > MAX_ZOOM) {
      throw new IllegalArgumentException("zoom " + z + " is not in 0–" + MAX_ZOOM);
    }
    int size = 1 << z;
    if (x < 0 || x >= size || y < 0 || y >= size) {
      throw new IllegalArgumentException("tile %d/%d/%d does not exist".formatted(z, x, y));
    }
  }

  /**
   * The tile of a zoom in which a place lies (Web Mercator, spherical); what is off the map counts
   * to its edge.
   *
   * @param longitude degrees, east positive
   * @param latitude degrees, north positive
   */
  public static TileCoord at(int zoom, double longitude, double latitude) {
    int size = 1 << zoom;
    double phi = Math.toRadians(latitude);
    double x = (longitude + 180) / 360 * size;
    double y = (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2 * size;
    return new TileCoord(zoom, within(x, size), within(y, size));
  }

  private static int within(double position, int size) {
    return (int) Math.max(0, Math.min(size - 1.0, Math.floor(position)));
  }
}
