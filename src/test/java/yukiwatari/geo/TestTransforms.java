package yukiwatari.geo;

/** The real transforms for tests without Spring, read once. */
public final class TestTransforms {
  public static final CrsTransforms INSTANCE = new GeoToolsTransforms();

  private TestTransforms() {}
}
