package yukiwatari.road;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import yukiwatari.geo.CrsTransforms;
import yukiwatari.geo.Srid;

/** How files name their reference system, and the question when they don't. */
final class CrsNames {
  /** urn:ogc:def:crs:EPSG::6676, EPSG:6676, http://www.opengis.net/def/crs/EPSG/0/6676 */
  private static final Pattern EPSG =
      Pattern.compile("(?i).*\\bEPSG[:/](?:[0-9.]*[:/])?([0-9]{4,6})$");

  /**
   * Where Japan's roads are, degrees. Plane coordinates of one zone reach some 400 km from origin.
   */
  private static final Envelope JAPAN = new Envelope(122, 154.5, 20, 46.5);

  private static final double ZONE_REACH_METERS = 400_000;

  private CrsNames() {}

  /** The EPSG number of a name if it can be read; null for any other name and for null. */
  static @Nullable Integer find(@Nullable String name) {
    if (name == null) {
      return null;
    }
    if (name.endsWith("CRS84")) {
      return Srid.WGS84;
    }
    Matcher matcher = EPSG.matcher(name);
    return matcher.matches() ? known(Integer.parseInt(matcher.group(1))) : null;
  }

  /** The number itself when it can be read, else null. */
  static @Nullable Integer known(int srid) {
    return CrsTransforms.KNOWN.contains(srid) ? (Integer) srid : null;
  }

  /** Asks, with the systems in which these numbers can lie in Japan. */
  static Question.Crs question(String file, Envelope box) {
    List<Integer> candidates = new ArrayList<>();
    boolean degrees = JAPAN.contains(box);
    boolean meters =
        Math.max(Math.abs(box.getMinX()), Math.abs(box.getMaxX())) < ZONE_REACH_METERS
            && Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) < ZONE_REACH_METERS;
    for (int srid : CrsTransforms.KNOWN) {
      boolean geographic =
          srid == Srid.JGD2011 || srid == CrsTransforms.JGD2000 || srid == Srid.WGS84;
      boolean mercator = srid == Srid.WEB_MERCATOR;
      if (degrees ? geographic : meters ? !geographic && !mercator : mercator) {
        candidates.add(srid);
      }
    }
    return new Question.Crs(
        file, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), candidates);
  }
}
