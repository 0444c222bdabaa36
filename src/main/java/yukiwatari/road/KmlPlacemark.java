package yukiwatari.road;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;

/**
 * One Placemark: its name, its ExtendedData (SimpleData and Data), and its lines, polygons and
 * points, also within MultiGeometry.
 */
final class KmlPlacemark {
  /** Geometry nested deeper is made to hurt, not to be read. */
  private static final int DEEPEST = 50;

  private final XMLStreamReader xml;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Geometry> geometries = new ArrayList<>();
  private final List<LinearRing> rings = new ArrayList<>();
  private Shapes.@Nullable Broken broken;
  private @Nullable String unknownKind;
  private String dataName = "";

  /**
   * @param xml standing at the start of the element
   */
  KmlPlacemark(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** Reads to the end of the element. */
  void read(long row, LayerOutput output) throws XMLStreamException {
    List<String> path = new ArrayList<>();
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        path.add(xml.getLocalName());
        if (path.size() > DEEPEST) {
          throw new XMLStreamException("deeper than " + DEEPEST + " elements", xml.getLocation());
        }
        if (takesText(path)) {
          path.remove(path.size() - 1);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (path.isEmpty()) {
          break;
        }
        end(path.remove(path.size() - 1));
      }
    }
    if (broken != null) {
      output.refuse(row, "coordinates", broken.getMessage(), RefusalCode.GEOMETRY_BROKEN);
    } else if (unknownKind != null) {
      output.refuse(row, null, unknownKind, RefusalCode.GEOMETRY_KIND);
    } else {
      output.row(row, attributes, Shapes.together(geometries));
    }
  }

  /** Takes what a starting element holds; true when that moved past its end. */
  private boolean takesText(List<String> path) throws XMLStreamException {
    String element = path.get(path.size() - 1);
    switch (element) {
      case "name" -> {
        if (path.size() > 1) {
          return false;
        }
        put("name", xml.getElementText());
        return true;
      }
      case "SimpleData" -> {
        put(attribute("name"), xml.getElementText());
        return true;
      }
      case "Data" -> {
        dataName = attribute("name");
        return false;
      }
      case "value" -> {
        put(dataName, xml.getElementText());
        return true;
      }
      case "coordinates" -> {
        String parent = path.size() > 1 ? path.get(path.size() - 2) : "";
        take(parent, xml.getElementText());
        return true;
      }
      case "Model", "Track", "MultiTrack" -> {
        unknownKind = element;
        return false;
      }
      default -> {
        return false;
      }
    }
  }

  private void put(String name, String text) {
    if (!text.isBlank()) {
      attributes.put(name, text.strip());
    }
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private void take(String parent, String text) {
    try {
      Coordinate[] points = coordinates(text);
      switch (parent) {
        case "LineString" -> geometries.add(Shapes.line(points));
        case "LinearRing" -> rings.add(Shapes.ring(points));
        case "Point" -> geometries.add(Shapes.point(points));
        default -> unknownKind = parent;
      }
    } catch (Shapes.Broken e) {
      broken = e;
    }
  }

  private void end(String element) {
    if (element.equals("Polygon")) {
      try {
        geometries.add(Shapes.polygon(rings));
      } catch (Shapes.Broken e) {
        broken = e;
      }
      rings.clear();
    }
  }

  /** {@code lon,lat[,height]} tuples between spaces. */
  private static Coordinate[] coordinates(String text) throws Shapes.Broken {
    String[] tuples = text.isBlank() ? new String[0] : text.strip().split("\\s+");
    double[] xy = new double[2 * tuples.length];
    for (int i = 0; i < tuples.length; i++) {
      String[] numbers = tuples[i].split(",", 3);
      try {
        xy[2 * i] = Double.parseDouble(numbers[0]);
        xy[2 * i + 1] = Double.parseDouble(numbers.length > 1 ? numbers[1] : "");
      } catch (NumberFormatException e) {
        throw new Shapes.Broken(tuples[i]);
      }
    }
    return Shapes.coordinates(xy);
  }
}
