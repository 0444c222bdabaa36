package yukiwatari.report;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import yukiwatari.stats.Programme;

/** Draws the map of the sheet into a frame, north up, with a scale bar; no base map. */
final class SheetMap {
  static final Color BOUNDARY = new Color(0x9aa7b4);
  static final Color ROAD = new Color(0xaab7c4);
  private static final Color NAME = new Color(0x4f5d6b);
  private static final Color TO_MUNICIPAL = new Color(0xe69f00);
  private static final Color TO_PREFECTURAL = new Color(0xcc79a7);
  private static final Color PATROL = new Color(0x2f8fca);
  private static final double EARTH_RADIUS = 6_378_137;
  private static final double[] SCALES_KM = {1, 2, 5, 10, 20, 50, 100};

  private final Paper paper;
  private final float left;
  private final float top;
  private final float width;
  private final float height;
  private final Envelope extent;
  private final double metersPerPoint;

  /**
   * @param extent EPSG:3857, fitted into the frame and centred
   */
  SheetMap(Paper paper, float left, float top, float width, float height, Envelope extent) {
    this.paper = paper;
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
    this.extent = extent;
    this.metersPerPoint = metersPerPoint(extent, width, height);
  }

  static double metersPerPoint(Envelope extent, float width, float height) {
    return Math.max(1, Math.max(extent.getWidth() / width, extent.getHeight() / height)) * 1.04;
  }

  /** How a layer of figures is drawn: colour, and length of its dashes in points (0: solid). */
  record Style(Color color, float dash) {}

  static Style style(Programme programme, String layer) {
    if (programme == Programme.PATROL) {
      return new Style(PATROL, 0);
    }
    return layer.equals("municipality") ? new Style(TO_MUNICIPAL, 0) : new Style(TO_PREFECTURAL, 4);
  }

  void draw(Programme programme, List<MapLines.Line> lines) throws IOException {
    paper.clip(left, top, width, height);
    stroke(lines, "road", new Style(ROAD, 0), 0.5f);
    stroke(lines, "boundary", new Style(BOUNDARY, 1.4f), 0.6f);
    for (String layer : new String[] {"municipality", "prefecture"}) {
      stroke(lines, layer, style(programme, layer), 2.2f);
    }
    for (MapLines.Line line : lines) {
      if (line.name() != null) {
        paper.label(x(line.x()), y(line.y()), 7, line.name(), NAME);
      }
    }
    paper.unclip();
    scaleBar();
  }

  private void stroke(List<MapLines.Line> lines, String layer, Style style, float lineWidth)
      throws IOException {
    paper.color(style.color);
    paper.pen(lineWidth, style.dash);
    for (MapLines.Line line : lines) {
      if (line.layer().equals(layer)) {
        stroke(line.shape());
      }
    }
  }

  private void stroke(@Nullable Geometry shape) throws IOException {
    for (int part = 0; shape != null && part < shape.getNumGeometries(); part++) {
      Coordinate[] points = shape.getGeometryN(part).getCoordinates();
      if (points.length > 1) {
        float[] xy = new float[2 * points.length];
        for (int i = 0; i < points.length; i++) {
          xy[2 * i] = x(points[i].x);
          xy[2 * i + 1] = y(points[i].y);
        }
        paper.path(xy);
      }
    }
  }

  /** Mercator stretches lengths by 1 / cos of the latitude; the bar is right in the middle. */
  private void scaleBar() throws IOException {
    double latitude = Math.atan(Math.sinh(extent.centre().y / EARTH_RADIUS));
    double pointsPerKm = 1000 / Math.cos(latitude) / metersPerPoint;
    double km = SCALES_KM[0];
    for (double each : SCALES_KM) {
      if (each * pointsPerKm <= width / 4) {
        km = each;
      }
    }
    float length = (float) (km * pointsPerKm);
    float right = left + width - 10;
    float y = top + height - 12;
    paper.color(NAME);
    paper.line(right - length, y, right, y, 1);
    paper.line(right - length, y - 3, right - length, y, 1);
    paper.line(right, y - 3, right, y, 1);
    paper.textRight(right, y - 5, 7, (int) km + " km");
    paper.text(right - length - 20, y, 8, "↑N");
  }

  private float x(double east) {
    return (float) (left + width / 2 + (east - extent.centre().x) / metersPerPoint);
  }

  private float y(double north) {
    return (float) (top + height / 2 - (north - extent.centre().y) / metersPerPoint);
  }
}
