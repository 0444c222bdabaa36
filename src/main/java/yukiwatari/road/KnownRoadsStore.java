package yukiwatari.road;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Sql;

/** Reads sections with their facts for comparison. */
@Component
class KnownRoadsStore {
  private static final String SECTIONS = Sql.read(KnownRoadsStore.class, "knownSections");
  private static final String ROUTES =
      """
      SELECT id, administrator_id, former_municipality, kind, number
        FROM road.route
       WHERE administrator_id = ANY (:administrators::uuid[])
      """;
  private static final int FETCH_ROWS = 10_000;
  private final JdbcClient client;

  KnownRoadsStore(JdbcClient client) {
    this.client = client;
  }

  KnownRoads read(Collection<OrganisationId> administrators, LocalDate day) {
    String[] ids = administrators.stream().map(OrganisationId::toString).toArray(String[]::new);
    long revision = revision();
    WKBReader reader = new WKBReader();
    List<KnownSection> sections =
        client
            .sql(SECTIONS)
            .param("administrators", ids)
            .param("day", day)
            .withFetchSize(FETCH_ROWS)
            .query((row, number) -> section(row, reader))
            .list();
    Map<RouteKey, RouteId> routes = new HashMap<>();
    client
        .sql(ROUTES)
        .param("administrators", ids)
        .query(
            (row, number) ->
                routes.put(
                    new RouteKey(
                        organisation(row, "administrator_id"),
                        row.getString("former_municipality"),
                        RoadKind.valueOf(row.getString("kind")),
                        row.getString("number")),
                    new RouteId(row.getObject("id", UUID.class))))
        .list();
    return new KnownRoads(revision, sections, routes);
  }

  long revision() {
    return client.sql("SELECT number FROM road.revision").query(Long.class).single();
  }

  private static KnownSection section(ResultSet row, WKBReader reader) throws SQLException {
    RouteKey route =
        new RouteKey(
            organisation(row, "key_administrator_id"),
            row.getString("former_municipality"),
            RoadKind.valueOf(row.getString("key_kind")),
            row.getString("route_number"));
    return new KnownSection(
        new SectionId(row.getObject("section_id", UUID.class)),
        route.section(row.getString("section_code")),
        row.getObject("version_id") == null ? null : facts(row, reader));
  }

  private static SectionFacts facts(ResultSet row, WKBReader reader) throws SQLException {
    UUID municipality = row.getObject("municipality_id", UUID.class);
    return SectionFacts.of(
            organisation(row, "administrator_id"), RoadKind.valueOf(row.getString("kind")))
        .name(row.getString("name"))
        .startPlace(row.getString("start_place"))
        .endPlace(row.getString("end_place"))
        .municipality(municipality == null ? null : new OrganisationId(municipality))
        .line(line(row.getBytes("wkb"), reader))
        .officialLengthMeters(row.getBigDecimal("official_length_m"))
        .clearedLengthMeters(row.getBigDecimal("cleared_length_m"))
        .serviceClass(row.getString("service_class"))
        .widthMeters(row.getBigDecimal("width_m"))
        .lanes(row.getObject("lanes", Integer.class))
        .oneway(row.getInt("oneway"))
        .layer(row.getInt("layer"))
        .bridge(row.getBoolean("bridge"))
        .tunnel(row.getBoolean("tunnel"))
        .noded(row.getBoolean("noded"))
        .footway(row.getBoolean("footway"))
        .snowMelting(row.getBoolean("snow_melting"))
        .subsidised(row.getBoolean("subsidised"))
        .overlapping(row.getBoolean("overlapping"))
        .estimated(row.getBoolean("estimated"))
        .build();
  }

  private static OrganisationId organisation(ResultSet row, String column) throws SQLException {
    return new OrganisationId(row.getObject(column, UUID.class));
  }

  private static @Nullable LineString line(byte @Nullable [] wkb, WKBReader reader)
      throws SQLException {
    try {
      return wkb == null ? null : (LineString) reader.read(wkb);
    } catch (ParseException e) {
      throw new SQLException("a stored line cannot be read", e);
    }
  }
}
