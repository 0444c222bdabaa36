package yukiwatari.road;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.account.Actor;
import yukiwatari.geo.Bbox;
import yukiwatari.http.Sql;

/** Queries behind the section card, picking on the map, and the search for routes. */
@Component
class SectionReads {
  private static final String CARD = Sql.read(SectionReads.class, "sectionCard");
  private static final String IN_BOX = Sql.read(SectionReads.class, "sectionsInBox");
  private static final String ROUTES = Sql.read(SectionReads.class, "routesByName");
  private final JdbcClient client;
  private final JsonMapper json;

  SectionReads(JdbcClient client, JsonMapper json) {
    this.client = client;
    this.json = json;
  }

  Optional<SectionCard> card(SectionId section, LocalDate day, @Nullable Actor reader) {
    return client
        .sql(CARD)
        .param("section", section.value())
        .param("day", day)
        .param("inside", reader != null)
        .query((row, number) -> card(row, reader))
        .optional();
  }

  private SectionCard card(ResultSet row, @Nullable Actor reader) throws SQLException {
    SectionCard.Place administrator = place(row, "administrator");
    boolean own =
        reader != null
            && administrator != null
            && administrator.id().equals(reader.authority().value());
    return new SectionCard(
        row.getObject("id", UUID.class),
        row.getString("section_code"),
        new SectionCard.Route(
            row.getObject("route_id", UUID.class),
            RoadKind.valueOf(row.getString("kind")),
            row.getString("number"),
            row.getString("route_name")),
        row.getString("name"),
        row.getString("start_place"),
        row.getString("end_place"),
        row.getBoolean("current"),
        administrator,
        row.getBoolean("estimated"),
        place(row, "municipality"),
        row.getString("service_class"),
        new SectionCard.Lengths(
            row.getBigDecimal("official_length_m"),
            row.getBigDecimal("cleared_length_m"),
            row.getObject("gis_length_m", Double.class)),
        row.getInt("oneway"),
        row.getBoolean("bridge"),
        row.getBoolean("tunnel"),
        row.getBoolean("footway"),
        row.getBoolean("overlapping"),
        row.getBoolean("located"),
        own ? internal(row) : null,
        list(row, "versions"),
        list(row, "lineage"),
        list(row, "structures"));
  }

  private static SectionCard.Internal internal(ResultSet row) throws SQLException {
    return new SectionCard.Internal(
        row.getBigDecimal("width_m"),
        row.getObject("lanes", Integer.class),
        row.getBoolean("snow_melting"),
        row.getBoolean("subsidised"));
  }

  private static SectionCard.@Nullable Place place(ResultSet row, String what) throws SQLException {
    UUID id = row.getObject(what + "_id", UUID.class);
    return id == null ? null : new SectionCard.Place(id, row.getString(what + "_name"));
  }

  private JsonNode list(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? json.createArrayNode() : json.readTree(text);
  }

  /** GeoJSON features as text, one more than {@code limit} when there are more. */
  List<String> features(Bbox box, LocalDate day, int limit, boolean inside) {
    return client
        .sql(IN_BOX)
        .param("day", day)
        .param("west", box.west())
        .param("south", box.south())
        .param("east", box.east())
        .param("north", box.north())
        .param("limit", limit + 1)
        .param("inside", inside)
        .query(String.class)
        .list();
  }

  List<FoundRoute> routes(String text, LocalDate day, int limit, boolean inside) {
    String escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return client
        .sql(ROUTES)
        .param("text", text)
        .param("pattern", "%" + escaped + "%")
        .param("day", day)
        .param("limit", limit)
        .param("inside", inside)
        .query((row, number) -> route(row))
        .list();
  }

  private static FoundRoute route(ResultSet row) throws SQLException {
    Double west = row.getObject("west", Double.class);
    return new FoundRoute(
        row.getObject("id", UUID.class),
        RoadKind.valueOf(row.getString("kind")),
        row.getString("number"),
        row.getString("name"),
        row.getString("name_kana"),
        row.getString("name_en"),
        place(row, "administrator"),
        row.getInt("sections"),
        row.getBigDecimal("official_m"),
        row.getObject("gis_m", Double.class),
        west == null
            ? null
            : new Bbox(west, row.getDouble("south"), row.getDouble("east"), row.getDouble("north"))
                .toString());
  }
}
