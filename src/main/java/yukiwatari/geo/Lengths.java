package yukiwatari.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;

/**
 * Lengths on the ground in metres of lines whose coordinates are longitude and latitude in degrees:
 * geodesics on the GRS80 ellipsoid, as PostGIS measures {@code ST_Length(geography)} of EPSG:6668
 * (relative difference below 1e-6).
 */
public final class Lengths {
  private static final double EQUATOR_RADIUS_M = 6_378_137.0;
  private static final double FLATTENING = 1 / 298.257_222_101;
  private static final double E2 = FLATTENING * (2 - FLATTENING);
  private static final Geodesic GRS80 = new Geodesic(EQUATOR_RADIUS_M, FLATTENING);

  /** About 10 km: below it Gauss's mid-latitude formula is exact to 1e-7 and ten times faster. */
  private static final double SHORT_DEGREES = 0.09;

  private Lengths() {}

  /** From {@code (lon1, lat1)} to {@code (lon2, lat2)}. */
  public static double meters(double lon1, double lat1, double lon2, double lat2) {
    double dLon = lon2 - lon1;
    double dLat = lat2 - lat1;
    double midLatitude = (lat1 + lat2) / 2;
    if (Math.abs(dLon) > SHORT_DEGREES
        || Math.abs(dLat) > SHORT_DEGREES
        || Math.abs(midLatitude) > 80) {
      return GRS80.Inverse(lat1, lon1, lat2, lon2, GeodesicMask.DISTANCE).s12;
    }
    double mid = Math.toRadians(midLatitude);
    double sin = Math.sin(mid);
    double w2 = 1 - E2 * sin * sin;
    double normal = EQUATOR_RADIUS_M / Math.sqrt(w2);
    double east = normal * Math.cos(mid) * Math.toRadians(dLon);
    double north = normal * (1 - E2) / w2 * Math.toRadians(dLat);
    return Math.sqrt(east * east + north * north);
  }

  public static double meters(Coordinate from, Coordinate to) {
    return meters(from.x, from.y, to.x, to.y);
  }

  /** Along the whole line; 0 for fewer than two points. */
  public static double meters(Coordinate[] line) {
    double sum = 0;
    for (int i = 1; i < line.length; i++) {
      sum += meters(line[i - 1], line[i]);
    }
    return sum;
  }
}
