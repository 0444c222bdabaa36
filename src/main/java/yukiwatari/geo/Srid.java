package yukiwatari.geo;

/** EPSG numbers that the code names; files may come in any other that the importers know. */
public final class Srid {
  /**
   * JGD2011 geographic, the reference system of stored geometry; axis order in this code:
   * longitude, latitude.
   */
  public static final int JGD2011 = 6668;

  /** WGS 84 geographic. */
  public static final int WGS84 = 4326;

  /** Web Mercator, the reference system of map tiles, metres at the equator. */
  public static final int WEB_MERCATOR = 3857;

  private Srid() {}
}
