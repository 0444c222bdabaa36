package yukiwatari.road;

import org.locationtech.jts.geom.Coordinate;
import yukiwatari.http.Problem;

/**
 * A point that a person set on the map.
 *
 * @param free the way from the point before is a straight line, whatever roads there are
 */
record Waypoint(double longitude, double latitude, boolean free) {
  Waypoint {
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      throw Problem.badInput("section.place", longitude, latitude);
    }
  }

  Coordinate coordinate() {
    return new Coordinate(longitude, latitude);
  }
}
