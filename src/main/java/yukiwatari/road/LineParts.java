package yukiwatari.road;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** Takes lines apart: the parts of a row that do not touch, and pieces between given points. */
final class LineParts {
  /** About 2 m: no piece is shorter. */
  private static final double LEAST_DEGREES = 2 / LineIndex.METERS_PER_DEGREE;

  private LineParts() {}

  /** The connected lines of a row in the order of the file; parts that touch end to end are one. */
  static List<LineString> connected(Geometry geometry) {
    if (geometry.getNumGeometries() == 1) {
      return List.of((LineString) geometry.getGeometryN(0));
    }
    LineMerger merger = new LineMerger();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i).getLength() > 0) {
        merger.add(geometry.getGeometryN(i));
      }
    }
    @SuppressWarnings("unchecked")
    Collection<LineString> merged = merger.getMergedLineStrings();
    List<LineString> parts = new ArrayList<>(merged);
    // The merger promises no order: take the one in which the file begins or ends them.
    List<Coordinate> order = List.of(geometry.getCoordinates());
    parts.sort(
        Comparator.comparingInt(
            part ->
                Math.min(
                    order.indexOf(part.getCoordinateN(0)),
                    order.indexOf(part.getCoordinateN(part.getNumPoints() - 1)))));
    return parts;
  }

  /** Cuts a line at the points of {@code cuts} that lie on it; in order along the line. */
  static List<LineString> cut(LineString line, Collection<Geometry> cuts) {
    LengthIndexedLine indexed = new LengthIndexedLine(line);
    TreeSet<Double> at = new TreeSet<>();
    for (Geometry cut : cuts) {
      for (Coordinate point : line.intersection(cut).getCoordinates()) {
        at.add(indexed.project(point));
      }
    }
    List<LineString> pieces = new ArrayList<>();
    double begin = 0;
    double end = line.getLength();
    for (double position : at) {
      if (position - begin > LEAST_DEGREES && end - position > LEAST_DEGREES) {
        pieces.add((LineString) indexed.extractLine(begin, position));
        begin = position;
      }
    }
    pieces.add(begin == 0 ? line : (LineString) indexed.extractLine(begin, end));
    return pieces;
  }
}
