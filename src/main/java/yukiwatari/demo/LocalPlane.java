package yukiwatari.demo;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * The plane the prefecture is drawn on: metres east and north of 138.8°E 39.8°N. Parallels and the
 * middle meridian keep their length on GRS80 (sinusoidal), so that lengths on the plane and on the
 * ellipsoid differ by less than 0.3 % anywhere in the prefecture.
 */
final class LocalPlane {
  static final double ORIGIN_LONGITUDE = 138.8;
  static final double ORIGIN_LATITUDE = 39.8;
  static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final double SEMI_MAJOR_METERS = 6_378_137;
  private static final double ECCENTRICITY_SQUARED = 0.00669438002290;
  private static final double METERS_PER_DEGREE_NORTH = metersPerDegreeNorth();

  private LocalPlane() {}

  static LineString line(List<Coordinate> places) {
    return GEOMETRY.createLineString(places.toArray(Coordinate[]::new));
  }

  /** Longitude and latitude in degrees of a place on the plane, rounded to 1e-7° (1 cm). */
  static Coordinate toDegrees(Coordinate place) {
    double latitude = ORIGIN_LATITUDE + place.y / METERS_PER_DEGREE_NORTH;
    double longitude = ORIGIN_LONGITUDE + place.x / metersPerDegreeEast(latitude);
    return new Coordinate(round(longitude), round(latitude));
  }

  private static double round(double degrees) {
    return Math.round(degrees * 1e7) / 1e7;
  }

  private static double metersPerDegreeEast(double latitude) {
    double sine = Math.sin(Math.toRadians(latitude));
    double radius = SEMI_MAJOR_METERS / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
    return Math.toRadians(1) * radius * Math.cos(Math.toRadians(latitude));
  }

  private static double metersPerDegreeNorth() {
    double sine = Math.sin(Math.toRadians(ORIGIN_LATITUDE));
    double radius =
        SEMI_MAJOR_METERS
            * (1 - ECCENTRICITY_SQUARED)
            / Math.pow(1 - ECCENTRICITY_SQUARED * sine * sine, 1.5);
    return Math.toRadians(1) * radius;
  }
}
