package yukiwatari.road;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.geo.CrsTransforms;
import yukiwatari.geo.Srid;

/**
 * GeoJSON (RFC 7946: UTF-8, WGS 84), also of before the RFC with a {@code crs} member, and
 * OpenStreetMap ways written so. One feature is in memory at a time; the file is gone through
 * twice, because {@code crs} may stand at its end.
 */
@Component
@Order(30)
final class GeoJsonReader implements FeatureReader {
  // Values are read from the middle of the file, so tokens follow them.
  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private final CrsTransforms transforms;

  GeoJsonReader(CrsTransforms transforms) {
    this.transforms = transforms;
  }

  @Override
  public boolean reads(SourceFile file) {
    return file.endsWith(".geojson", ".json");
  }

  @Override
  public void read(SourceFile file, ReadOptions options, FeatureSink sink) throws IOException {
    try {
      int srid = srid(file, options);
      LayerOutput output = new LayerOutput(file, file.stem(), srid, transforms, sink);
      try (JsonParser parser = parser(file, options)) {
        enterFeatures(parser, file);
        for (long row = 1; parser.nextToken() != JsonToken.END_ARRAY; row++) {
          feature(row, json.readTree(parser), output);
        }
      }
    } catch (JacksonException e) {
      throw new UnreadableFile("json", file.name(), where(e), e.getOriginalMessage());
    }
  }

  private static String where(JacksonException e) {
    return e.getLocation() == null
        ? "?"
        : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
  }

  private JsonParser parser(SourceFile file, ReadOptions options) throws IOException {
    return options.encoding() == null
        ? json.createParser(file.open())
        : json.createParser(new java.io.InputStreamReader(file.open(), options.encoding()));
  }

  /** The answer, else the file's own word, else WGS 84 when the numbers are degrees, else asks. */
  private int srid(SourceFile file, ReadOptions options) throws IOException {
    if (options.srid() != null) {
      return options.srid();
    }
    GeoJsonOutline outline;
    try (JsonParser parser = parser(file, options)) {
      outline = GeoJsonOutline.of(parser, json);
    }
    if (!outline.hasFeatures()) {
      throw new UnreadableFile("geojsonFeatures", file.name());
    }
    Envelope box = outline.box();
    if (outline.crsName() == null && inDegrees(box)) {
      return Srid.WGS84;
    }
    Integer named = CrsNames.find(outline.crsName());
    if (named == null) {
      throw new OpenQuestions(List.of(CrsNames.question(file.name(), box)));
    }
    return named;
  }

  private static boolean inDegrees(Envelope box) {
    return box.isNull()
        || (box.getMinX() >= -180
            && box.getMaxX() <= 180
            && box.getMinY() >= -90
            && box.getMaxY() <= 90);
  }

  /** Moves into the array of features. */
  private static void enterFeatures(JsonParser parser, SourceFile file) {
    parser.nextToken();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean features = parser.currentName().equals("features");
      if (parser.nextToken() == JsonToken.START_ARRAY && features) {
        return;
      }
      parser.skipChildren();
    }
    throw new UnreadableFile("geojsonFeatures", file.name());
  }

  private static void feature(long row, JsonNode feature, LayerOutput output) {
    if (!feature.isObject()) {
      output.refuse(row, null, feature.toString(), RefusalCode.ROW_BROKEN);
      return;
    }
    Geometry geometry;
    try {
      geometry = GeoJsonGeometry.read(feature.get("geometry"));
    } catch (GeoJsonGeometry.UnknownKind e) {
      output.refuse(row, "geometry", e.getMessage(), RefusalCode.GEOMETRY_KIND);
      return;
    } catch (Shapes.Broken e) {
      output.refuse(row, "geometry", e.getMessage(), RefusalCode.GEOMETRY_BROKEN);
      return;
    }
    output.row(row, attributes(feature), geometry);
  }

  private static Map<String, String> attributes(JsonNode feature) {
    Map<String, String> attributes = new LinkedHashMap<>();
    JsonNode id = feature.get("id");
    if (id != null && id.isValueNode() && !id.isNull()) {
      attributes.put("id", text(id));
    }
    JsonNode properties = feature.get("properties");
    if (properties != null) {
      for (Map.Entry<String, JsonNode> property : properties.properties()) {
        if (!property.getValue().isNull()) {
          attributes.put(property.getKey(), text(property.getValue()));
        }
      }
    }
    return attributes;
  }

  /** Text as it is, 12.0 as 12, lists and objects as JSON. */
  private static String text(@Nullable JsonNode value) {
    if (value == null) {
      return "";
    }
    if (value.isString()) {
      return value.stringValue();
    }
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : value.toString();
  }
}
