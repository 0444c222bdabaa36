package yukiwatari.demo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * A stretch of a street between two nodes of the network: about one link.
 *
 * @param line metres on the plane, in the street's direction
 * @param from node at its first point
 * @param to node at its last point
 * @param municipality where it lies
 * @param oneway as of {@link Street}
 */
record Piece(Street street, LineString line, int from, int to, int municipality, int oneway) {
  Piece in(int where) {
    return new Piece(street, line, from, to, where, oneway);
  }

  Piece withOneway(int direction) {
    return new Piece(street, line, from, to, municipality, direction);
  }

  double meters() {
    return line.getLength();
  }

  Coordinate middle() {
    return new LengthIndexedLine(line).extractPoint(meters() / 2);
  }
}
