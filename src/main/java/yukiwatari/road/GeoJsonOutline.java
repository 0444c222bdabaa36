package yukiwatari.road;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a GeoJSON file says of itself as a whole.
 *
 * @param crsName the name in its {@code crs} member of before RFC 7946; null without one
 * @param box of all coordinates, in the file's own numbers
 */
record GeoJsonOutline(@Nullable String crsName, Envelope box, boolean hasFeatures) {

  /** Goes through the whole file once, keeping nothing. */
  static GeoJsonOutline of(JsonParser parser, JsonMapper json) {
    String crsName = null;
    Envelope box = new Envelope();
    boolean hasFeatures = false;
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("crs") && value == JsonToken.START_OBJECT) {
          JsonNode crs = json.readTree(parser);
          crsName = crs.path("properties").path("name").asString(crs.toString());
        } else if (name.equals("features") && value == JsonToken.START_ARRAY) {
          hasFeatures = true;
          expand(box, parser);
        } else {
          parser.skipChildren();
        }
      }
    }
    return new GeoJsonOutline(crsName, box, hasFeatures);
  }

  /** Takes in every position below a {@code coordinates} property of the array it stands on. */
  private static void expand(Envelope box, JsonParser parser) {
    int depth = 1;
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return;
      }
      if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("coordinates")) {
        parser.nextToken();
        positions(box, parser);
      } else if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      }
    }
  }

  private static void positions(Envelope box, JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    int depth = 1;
    int number = 0;
    double x = 0;
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return;
      }
      if (token.isNumeric()) {
        double value = parser.getDoubleValue();
        if (number == 0) {
          x = value;
        } else if (number == 1) {
          box.expandToInclude(x, value);
        }
        number++;
      } else {
        number = 0;
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      }
    }
  }
}
