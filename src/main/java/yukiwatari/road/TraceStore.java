package yukiwatari.road;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.http.Sql;

/** Reads from the current network what tracing a line needs, and no more of it. */
@Component
class TraceStore {
  private static final String NEAR = Sql.read(TraceStore.class, "linksNear");
  private static final String CORRIDOR = Sql.read(TraceStore.class, "corridorLinks");
  private static final String OWNERS = Sql.read(TraceStore.class, "sectionsOnLinks");
  private final JdbcClient client;

  TraceStore(JdbcClient client) {
    this.client = client;
  }

  /** Whose a link is. */
  record Owner(
      UUID section, UUID route, RoadKind kind, String number, String name, String sectionCode) {}

  /** The current network; it is kept for readers until the second one after it. */
  Optional<Integer> network() {
    return client
        .sql("SELECT id FROM road.network_version WHERE current")
        .query(Integer.class)
        .optional();
  }

  /**
   * By point, in their order: the nearest place of the network within reach, else null.
   *
   * @param reachMeters above 0
   */
  @Nullable Snap[] snaps(int network, List<Coordinate> points, double reachMeters) {
    @Nullable Snap[] nearest = new Snap[points.size()];
    if (points.isEmpty()) {
      return nearest;
    }
    double degrees = reachMeters / LineIndex.METERS_PER_DEGREE;
    WKBReader wkb = new WKBReader();
    client
        .sql(NEAR)
        .param("version", network)
        .param("x", points.stream().map(point -> point.x).toArray(Double[]::new))
        .param("y", points.stream().map(point -> point.y).toArray(Double[]::new))
        .param("dx", degrees / Math.cos(Math.toRadians(points.get(0).y)))
        .param("dy", degrees)
        .query(
            row -> {
              int point = row.getInt("n") - 1;
              Snap snap =
                  Snap.of(
                      points.get(point),
                      row.getInt("id"),
                      row.getInt("from_node"),
                      row.getInt("to_node"),
                      line(row, wkb),
                      reachMeters);
              Snap best = nearest[point];
              if (snap.meters() <= reachMeters && (best == null || snap.meters() < best.meters())) {
                nearest[point] = snap;
              }
            });
    return nearest;
  }

  Corridor corridor(int network, Envelope box, TracePreference preference) {
    return new Corridor(
        client
            .sql(CORRIDOR)
            .param("version", network)
            .param("west", box.getMinX())
            .param("south", box.getMinY())
            .param("east", box.getMaxX())
            .param("north", box.getMaxY())
            .param("route", preference.route())
            .param("administrator", preference.administrator())
            .query((row, number) -> link(row, preference))
            .list());
  }

  private static Corridor.Link link(ResultSet row, TracePreference preference) throws SQLException {
    double factor =
        preference.factor(
            RoadKind.valueOf(row.getString("kind")),
            row.getBoolean("owned"),
            row.getBoolean("own_route"),
            row.getBoolean("own_administrator"));
    return new Corridor.Link(
        row.getInt("id"),
        row.getInt("from_node"),
        row.getInt("to_node"),
        row.getDouble("length_m"),
        factor);
  }

  Map<Integer, LineString> lines(int network, Collection<Integer> links) {
    Map<Integer, LineString> lines = new HashMap<>();
    WKBReader wkb = new WKBReader();
    client
        .sql(
            "SELECT id, ST_AsBinary(geom) AS wkb FROM road.link WHERE network_version = :version AND id = ANY (:links)")
        .param("version", network)
        .param("links", links.toArray(Integer[]::new))
        .query(
            row -> {
              lines.put(row.getInt("id"), line(row, wkb));
            });
    return lines;
  }

  /** By link; without those that no section owns. */
  Map<Integer, Owner> owners(int network, Collection<Integer> links) {
    Map<Integer, Owner> owners = new HashMap<>();
    client
        .sql(OWNERS)
        .param("version", network)
        .param("links", links.toArray(Integer[]::new))
        .query(
            row -> {
              owners.put(
                  row.getInt("link_id"),
                  new Owner(
                      row.getObject("section_id", UUID.class),
                      row.getObject("route_id", UUID.class),
                      RoadKind.valueOf(row.getString("kind")),
                      row.getString("number"),
                      row.getString("name"),
                      row.getString("section_code")));
            });
    return owners;
  }

  private static LineString line(ResultSet row, WKBReader reader) throws SQLException {
    try {
      return (LineString) reader.read(row.getBytes("wkb"));
    } catch (ParseException e) {
      throw new SQLException("a stored link cannot be read", e);
    }
  }
}
