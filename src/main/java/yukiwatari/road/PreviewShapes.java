package yukiwatari.road;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** The lines and outlines of a preview map, as many as a browser draws at once. */
final class PreviewShapes {
  private static final int MOST_POINTS = 300_000;

  /** About 3 m: unseen at the zoom where a file fits on the screen. */
  private static final double TOLERANCE_DEGREES = 0.00003;

  private static final double DECIMALS = 1e6;
  private final List<FilePreview.Shape> shapes = new ArrayList<>();
  private int points;
  private long leftOut;

  void draw(SourceFeature row, String kind, String name) {
    Geometry geometry = row.geometry();
    if (geometry == null) {
      return;
    }
    if (points > MOST_POINTS) {
      leftOut++;
      return;
    }
    List<double[]> parts = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      Geometry line = part instanceof Polygon polygon ? polygon.getExteriorRing() : part;
      parts.add(flat(DouglasPeuckerSimplifier.simplify(line, TOLERANCE_DEGREES).getCoordinates()));
    }
    shapes.add(new FilePreview.Shape(row.row(), kind, name, parts));
  }

  private double[] flat(Coordinate[] line) {
    double[] numbers = new double[2 * line.length];
    for (int i = 0; i < line.length; i++) {
      numbers[2 * i] = Math.round(line[i].x * DECIMALS) / DECIMALS;
      numbers[2 * i + 1] = Math.round(line[i].y * DECIMALS) / DECIMALS;
    }
    points += line.length;
    return numbers;
  }

  List<FilePreview.Shape> drawn() {
    return shapes;
  }

  long leftOut() {
    return leftOut;
  }
}
