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
}
