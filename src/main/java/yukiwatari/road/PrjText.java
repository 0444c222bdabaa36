package yukiwatari.road;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yukiwatari.geo.CrsTransforms;
import yukiwatari.geo.Srid;

/**
 * Recognises the reference systems of Japan's road files in the text of a .prj (WKT 1 as ESRI
 * writes it, or OGC with AUTHORITY). Plane systems are told by their origin and their datum, never
 * by their name, which differs from program to program.
 */
final class PrjText {
  private static final Pattern AUTHORITY =
      Pattern.compile("(?is).*AUTHORITY\\s*\\[\\s*\"EPSG\"\\s*,\\s*\"?([0-9]+)\"?\\s*\\]\\s*\\]$");

  /** Latitude and longitude of origin of plane systems I–XIX (平成14年国土交通省告示第9号), degrees. */
  private static final double[][] ORIGINS = {
    {33, 129.5},
    {33, 131},
    {36, 132 + 10 / 60.0},
    {33, 133.5},
    {36, 134 + 20 / 60.0},
    {36, 136},
    {36, 137 + 10 / 60.0},
    {36, 138.5},
    {36, 139 + 50 / 60.0},
    {40, 140 + 50 / 60.0},
    {44, 140.25},
    {44, 142.25},
    {44, 144.25},
    {26, 142},
    {26, 127.5},
    {26, 124},
    {26, 131},
    {20, 136},
    {26, 154}
  };

  private PrjText() {}

  /** The EPSG number; null when the text names no system that can be read. */
  static @Nullable Integer srid(String wkt) {
    Matcher authority = AUTHORITY.matcher(wkt.strip());
    if (authority.matches()) {
      return CrsNames.known(Integer.parseInt(authority.group(1)));
    }
    String upper =
        wkt.toUpperCase(Locale.ROOT).replaceAll("\\s*([,\\[\\]])\\s*", "$1").replace(' ', '_');
    boolean jgd2011 = upper.contains("JGD_2011") || upper.contains("JGD2011");
    boolean jgd2000 = upper.contains("JGD_2000") || upper.contains("JGD2000");
    if (upper.startsWith("GEOGCS")) {
      return jgd2011
          ? (Integer) Srid.JGD2011
          : jgd2000
              ? (Integer) CrsTransforms.JGD2000
              : upper.contains("WGS_1984") || upper.contains("WGS_84")
                  ? (Integer) Srid.WGS84
                  : null;
    }
    if (upper.contains("MERCATOR_AUXILIARY_SPHERE") || upper.contains("POPULAR_VISUALISATION")) {
      return Srid.WEB_MERCATOR;
    }
    int zone = upper.contains("TRANSVERSE_MERCATOR") ? zone(upper) : 0;
    if (zone == 0 || jgd2011 == jgd2000) {
      return null;
    }
    return (jgd2011 ? CrsTransforms.JGD2011_ZONE_1 : CrsTransforms.JGD2000_ZONE_1) + zone - 1;
  }

  /** 1 to 19, or 0 when it is none of them. */
  private static int zone(String wkt) {
    boolean plane =
        near(parameter(wkt, "SCALE_FACTOR"), 0.9999)
            && near(parameter(wkt, "FALSE_EASTING"), 0)
            && near(parameter(wkt, "FALSE_NORTHING"), 0);
    double latitude = parameter(wkt, "LATITUDE_OF_ORIGIN");
    double longitude = parameter(wkt, "CENTRAL_MERIDIAN");
    for (int i = 0; plane && i < ORIGINS.length; i++) {
      if (near(latitude, ORIGINS[i][0]) && near(longitude, ORIGINS[i][1])) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 1e-6;
  }

  /** NaN when the text does not have it. */
  private static double parameter(String wkt, String name) {
    Matcher matcher = Pattern.compile("PARAMETER\\[\"" + name + "\",(-?[0-9.]+)").matcher(wkt);
    return matcher.find() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
  }
}
