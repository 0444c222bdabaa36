package yukiwatari.road;

import java.util.List;
import java.util.UUID;

/**
 * A line through a person's points. Places are longitude and latitude in degrees.
 *
 * @param points where the points came to lie, in their order
 * @param legs one fewer than points
 * @param lengthMeters geodesic, of all legs
 * @param along sections of others on which the line lies, the longest first
 */
record Trace(List<double[]> points, List<Leg> legs, double lengthMeters, List<Along> along) {

  /** How a leg came to be. */
  enum Kind {
    /** Along the network. */
    NETWORK,
    /** Straight, as the person wanted. */
    FREE,
    /** Straight, because there is no way along the network. */
    MISSING
  }

  record Leg(Kind kind, List<double[]> line, double lengthMeters) {}

  /**
   * @param meters of the line on this section
   */
  record Along(
      UUID section, RoadKind kind, String number, String name, String sectionCode, double meters) {}
}
