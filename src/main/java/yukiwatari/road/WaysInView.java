package yukiwatari.road;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.geo.Bbox;

/** Ways that no section owns: a section without a place often lies on one, and no tile has them. */
@Component
class WaysInView {
  private static final int MOST = 3000;
  private static final String IN_BOX =
      """
      SELECT json_build_object('type', 'Feature', 'geometry', ST_AsGeoJSON(geom, 6)::json, 'properties', json_build_object('name', name))::text
        FROM road.other_way
       WHERE geom && ST_MakeEnvelope(:west, :south, :east, :north, 6668)
       ORDER BY ST_Length(geom) DESC, id
       LIMIT :limit
      """;
  private final JdbcClient client;

  WaysInView(JdbcClient client) {
    this.client = client;
  }

  /** A GeoJSON FeatureCollection of at most {@value #MOST}, the longest first. */
  String features(Bbox box) {
    List<String> features =
        client
            .sql(IN_BOX)
            .param("west", box.west())
            .param("south", box.south())
            .param("east", box.east())
            .param("north", box.north())
            .param("limit", MOST)
            .query(String.class)
            .list();
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }
}
