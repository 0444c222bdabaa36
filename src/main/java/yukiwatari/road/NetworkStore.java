package yukiwatari.road;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.http.Sql;

/** Reads the lines of a network and writes what was built; every call within a transaction. */
@Component
class NetworkStore {
  private static final String SECTION_LINES = Sql.read(NetworkStore.class, "networkLines");
  private static final String OTHER_WAYS =
      """
      SELECT ST_AsBinary(geom) AS wkb, oneway, layer, noded, kind
        FROM road.other_way
       ORDER BY source, source_id
      """;
  private static final String NODES =
      "COPY road.node (network_version, id, geom, component) FROM STDIN";
  private static final String LINKS =
      "COPY road.link (network_version, id, from_node, to_node, length_m, oneway, kind, width_m, geom) FROM STDIN";
  private static final String SECTION_LINKS =
      "COPY road.section_link (network_version, section_id, sequence, link_id, reversed, from_m, to_m, counted) FROM STDIN";
  private static final int FETCH_ROWS = 10_000;
  private static final List<String> DERIVED =
      List.of("road.section_link", "road.link", "road.node");

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final GeometryFactory geometry = new GeometryFactory();

  NetworkStore(JdbcTemplate jdbc, JdbcClient client) {
    this.jdbc = jdbc;
    this.client = client;
  }

  /** Two networks are never built at once; waits until the other one's transaction has ended. */
  void lock() {
    client.sql("SELECT pg_advisory_xact_lock(hashtext('road.network'))").query().singleRow();
  }

  /** Of the roads; read before the lines, so that a network never claims to have what it lacks. */
  long revision() {
    return client.sql("SELECT number FROM road.revision").query(Long.class).single();
  }

  /** True when roads may have changed since the current network was built. */
  boolean stale() {
    return client
        .sql(
            """
            SELECT EXISTS (SELECT FROM road.network_version n, road.revision r WHERE n.current AND n.revision < r.number)
            """)
        .query(Boolean.class)
        .single();
  }

  List<NetworkLine> lines(LocalDate day) {
    WKBReader reader = new WKBReader(geometry);
    List<NetworkLine> lines =
        new ArrayList<>(
            client
                .sql(SECTION_LINES)
                .param("day", day)
                .withFetchSize(FETCH_ROWS)
                .query((row, number) -> section(row, reader))
                .list());
    lines.addAll(
        client
            .sql(OTHER_WAYS)
            .withFetchSize(FETCH_ROWS)
            .query((row, number) -> otherWay(row, reader))
            .list());
    return lines;
  }

  int unlocated(LocalDate day) {
    return client
        .sql("SELECT count(*) FROM road.section_version WHERE valid @> :day::date AND geom IS NULL")
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  private static NetworkLine section(ResultSet row, WKBReader reader) throws SQLException {
    return new NetworkLine(
        new SectionId(row.getObject("section_id", UUID.class)),
        line(row, reader),
        row.getInt("oneway"),
        NetworkLine.level(row.getInt("layer"), row.getBoolean("bridge"), row.getBoolean("tunnel")),
        row.getBoolean("noded"),
        RoadKind.valueOf(row.getString("kind")),
        row.getBigDecimal("width_m"),
        row.getBoolean("overlapping"));
  }

  private static NetworkLine otherWay(ResultSet row, WKBReader reader) throws SQLException {
    return new NetworkLine(
        null,
        line(row, reader),
        row.getInt("oneway"),
        row.getInt("layer"),
        row.getBoolean("noded"),
        RoadKind.valueOf(row.getString("kind")),
        null,
        false);
  }

  private static LineString line(ResultSet row, WKBReader reader) throws SQLException {
    try {
      return (LineString) reader.read(row.getBytes("wkb"));
    } catch (ParseException e) {
      throw new SQLException("a stored line cannot be read", e);
    }
  }

  /** Writes the network and makes it the current one; keeps it and the one before, no others. */
  int replace(LocalDate day, long revision, Network network, String reportJson) {
    int version =
        client
            .sql(
                "INSERT INTO road.network_version (as_of, revision, report) VALUES (:day, :revision, :report::jsonb) RETURNING id")
            .param("day", day)
            .param("revision", revision)
            .param("report", reportJson)
            .query(Integer.class)
            .single();
    copy(version, network);
    // A query right after has plans for the links there are, not for an empty table.
    client.sql("ANALYZE road.node, road.link, road.section_link").update();
    @Nullable Integer before =
        client
            .sql("SELECT id FROM road.network_version WHERE current")
            .query(Integer.class)
            .optional()
            .orElse(null);
    client.sql("UPDATE road.network_version SET current = false WHERE current").update();
    client
        .sql("UPDATE road.network_version SET current = true WHERE id = :version")
        .param("version", version)
        .update();
    for (String table : DERIVED) {
      prune(
          "DELETE FROM " + table + " WHERE network_version NOT IN (:version, :before)",
          version,
          before);
    }
    prune("DELETE FROM road.network_version WHERE id NOT IN (:version, :before)", version, before);
    client
        .sql(
            "SELECT account.audit_batch('road.network_version', :report::jsonb || jsonb_build_object('version', :version))")
        .param("report", reportJson)
        .param("version", version)
        .query()
        .singleRow();
    return version;
  }

  private void prune(String sql, int version, @Nullable Integer before) {
    client
        .sql(sql)
        .param("version", version)
        .param("before", before == null ? version : before)
        .update();
  }

  private void copy(int version, Network network) {
    CopyRows.copy(
        jdbc,
        NODES,
        copy -> {
          for (int node = 0; node < network.nodes().length; node++) {
            copy.value(version)
                .value(node)
                .geometry(geometry.createPoint(network.nodes()[node]))
                .value(network.component()[node])
                .endRow();
          }
        });
    CopyRows.copy(
        jdbc,
        LINKS,
        copy -> {
          for (int link = 0; link < network.from().length; link++) {
            NetworkLine owner = network.owner()[link];
            copy.value(version)
                .value(link)
                .value(network.from()[link])
                .value(network.to()[link])
                .value(network.lengthMeters()[link])
                .value(owner.oneway())
                .value(owner.kind())
                .value(owner.widthMeters())
                .geometry(geometry.createLineString(network.points()[link]))
                .endRow();
          }
        });
    CopyRows.copy(
        jdbc,
        SECTION_LINKS,
        network.sectionLinks(),
        (copy, step) -> sectionLink(copy, version, step));
  }

  private static void sectionLink(CopyRows copy, int version, Network.SectionLink step) {
    copy.value(version)
        .value(step.section())
        .value(step.sequence())
        .value(step.link())
        .value(step.reversed())
        .value(step.fromMeters())
        .value(step.toMeters())
        .value(step.counted());
  }
}
