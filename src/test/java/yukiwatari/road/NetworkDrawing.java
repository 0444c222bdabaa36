package yukiwatari.road;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Draws lines for network tests in metres (x to the east, y to the north, near 139°E 40°N) and
 * writes what was built as text: links as {@code A-B} by the names of the points.
 */
final class NetworkDrawing {
  private static final double LON = 139;
  private static final double LAT = 40;
  private static final double METERS_NORTH = 111_035;
  private static final double METERS_EAST = 85_394;
  private final List<NetworkLine> lines = new ArrayList<>();
  private double snapMeters = NetworkBuilder.DEFAULT_SNAP_METERS;

  /** A section by number on the ground. */
  NetworkDrawing section(int number, double... xy) {
    return add(number, 0, false, false, xy);
  }

  NetworkDrawing bridge(int number, double... xy) {
    return add(number, 1, false, false, xy);
  }

  /** From a source whose lines meet only at shared points. */
  NetworkDrawing noded(int number, double... xy) {
    return add(number, 0, true, false, xy);
  }

  NetworkDrawing overlapping(int number, double... xy) {
    return add(number, 0, false, true, xy);
  }

  NetworkDrawing otherWay(double... xy) {
    return add(null, 0, false, false, xy);
  }

  NetworkDrawing snap(double meters) {
    snapMeters = meters;
    return this;
  }

  private NetworkDrawing add(
      @Nullable Integer number, int level, boolean noded, boolean overlapping, double... xy) {
    Coordinate[] points = new Coordinate[xy.length / 2];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Coordinate(LON + xy[2 * i] / METERS_EAST, LAT + xy[2 * i + 1] / METERS_NORTH);
    }
    SectionId section = number == null ? null : id(number);
    lines.add(
        new NetworkLine(
            section,
            new GeometryFactory().createLineString(points),
            0,
            level,
            noded,
            RoadKind.MUNICIPAL_1,
            BigDecimal.ONE,
            overlapping));
    return this;
  }

  static SectionId id(int number) {
    return new SectionId(new UUID(0, number));
  }

  Network build() {
    return new NetworkBuilder(snapMeters).build(lines, 0);
  }

  /** Sorted: each link as {@code x,y-x,y} of its ends in whole metres, the smaller first. */
  static List<String> links(Network network) {
    List<String> all = new ArrayList<>();
    for (int link = 0; link < network.from().length; link++) {
      String a = place(network.nodes()[network.from()[link]]);
      String b = place(network.nodes()[network.to()[link]]);
      all.add(a.compareTo(b) <= 0 ? a + "-" + b : b + "-" + a);
    }
    all.sort(null);
    return all;
  }

  /** A section as the places it visits: {@code 0,0>100,0>200,0}. */
  static String walk(Network network, int section) {
    List<String> places = new ArrayList<>();
    for (Network.SectionLink step : network.sectionLinks()) {
      if (step.section().equals(id(section))) {
        int first = step.reversed() ? network.to()[step.link()] : network.from()[step.link()];
        int last = step.reversed() ? network.from()[step.link()] : network.to()[step.link()];
        if (places.isEmpty()) {
          places.add(place(network.nodes()[first]));
        }
        places.add(place(network.nodes()[last]));
      }
    }
    return String.join(">", places);
  }

  static String lengths(Network network) {
    return Arrays.stream(network.lengthMeters())
        .mapToObj(Math::round)
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static String place(Coordinate node) {
    return Math.round((node.x - LON) * METERS_EAST)
        + ","
        + Math.round((node.y - LAT) * METERS_NORTH);
  }
}
