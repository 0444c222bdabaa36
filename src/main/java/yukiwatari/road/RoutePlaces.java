package yukiwatari.road;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.http.Sql;

/** Linear reference both ways: route and km to a place, and a place to route, km and section. */
@Component
class RoutePlaces {
  private static final String FIND = Sql.read(RoutePlaces.class, "routesByReference");
  private static final String ROUTE =
      "SELECT id, kind, number, name FROM road.route WHERE id = :route";
  private static final String PARTS =
      """
      SELECT v.section_id, s.section_code, ST_AsBinary(v.geom) AS wkb, v.official_length_m
        FROM road.section_version v
        JOIN road.section s ON s.id = v.section_id
       WHERE v.route_id = :route AND v.valid @> :day::date
      """;
  private static final String NEAREST =
      """
      SELECT section_id, route_id
        FROM road.section_version
       WHERE valid @> :day::date AND geom && ST_MakeEnvelope(:x - :dx, :y - :dy, :x + :dx, :y + :dy, 6668)
         AND (:section::uuid IS NULL OR section_id = :section::uuid)
       ORDER BY ST_Distance(geom::geography, ST_SetSRID(ST_MakePoint(:x, :y), 6668)::geography), overlapping, section_id
       LIMIT 1
      """;
  private static final int MOST = 20;

  private final JdbcClient client;

  RoutePlaces(JdbcClient client) {
    this.client = client;
  }

  /**
   * A route, and a place on it.
   *
   * @param administrator null where it is a guess and the reader is the public
   * @param routeLengthMeters along its sections
   * @param beyond the distance asked for is more than that
   * @param place null: the whole route was asked for, or {@code beyond}
   * @param bbox {@code west,south,east,north} of the route; null when nothing of it has a place
   */
  record Found(
      SectionCard.Route route,
      @Nullable String administrator,
      double routeLengthMeters,
      boolean beyond,
      @Nullable Place place,
      @Nullable String bbox) {}

  /**
   * @param at longitude and latitude; null where the section is 位置未登録
   * @param offMeters from the point that was asked for
   */
  record Place(
      double routeMeters,
      UUID section,
      String sectionCode,
      double sectionMeters,
      @Nullable List<Double> at,
      double offMeters) {

    static Place of(RouteLine.Spot spot) {
      Coordinate at = spot.at();
      return new Place(
          spot.routeMeters(),
          spot.section().value(),
          spot.sectionCode(),
          spot.sectionMeters(),
          at == null ? null : List.of(at.x, at.y),
          spot.offMeters());
    }
  }

  /** What a text means, at most {@value #MOST} routes; those on which the distance lies first. */
  List<Found> find(String text, LocalDate day, boolean inside) {
    RouteReference wanted = RouteReference.parse(text);
    if (wanted.number() == null && wanted.name() == null) {
      return List.of();
    }
    String name = wanted.name() == null ? "" : wanted.name();
    String escaped = name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    List<Found> found =
        new ArrayList<>(
            client
                .sql(FIND)
                .param("kinds", wanted.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("number", wanted.number() == null ? "" : wanted.number())
                .param("name", name)
                .param("pattern", "%" + escaped + "%")
                .param("day", day)
                .param("inside", inside)
                .param("limit", MOST)
                .query((row, number) -> found(row, wanted.meters(), day))
                .list());
    found.sort(Comparator.comparing(Found::beyond));
    return found;
  }

  private Found found(ResultSet row, @Nullable Double meters, LocalDate day) throws SQLException {
    RouteLine line = line(row.getObject("id", UUID.class), day);
    Optional<RouteLine.Spot> spot = meters == null ? Optional.empty() : line.at(meters);
    return new Found(
        route(row),
        row.getString("administrator"),
        line.length(),
        meters != null && spot.isEmpty(),
        spot.map(Place::of).orElse(null),
        row.getString("bbox"));
  }

  /** The place of a route so many metres from its start; empty when there is no such route. */
  Optional<Found> at(UUID route, double meters, LocalDate day) {
    return named(route)
        .map(
            named -> {
              RouteLine line = line(route, day);
              Optional<RouteLine.Spot> spot = line.at(meters);
              return new Found(
                  named,
                  null,
                  line.length(),
                  spot.isEmpty(),
                  spot.map(Place::of).orElse(null),
                  null);
            });
  }

  /**
   * Route, km and section of a place.
   *
   * @param section only this one; null: the nearest
   * @param reachMeters how far the road may be
   */
  Optional<Found> near(
      Coordinate point, double reachMeters, @Nullable SectionId section, LocalDate day) {
    record Nearest(SectionId section, UUID route) {}
    double degrees = reachMeters / LineIndex.METERS_PER_DEGREE;
    return client
        .sql(NEAREST)
        .param("day", day)
        .param("x", point.x)
        .param("y", point.y)
        .param("dx", degrees / Math.cos(Math.toRadians(point.y)))
        .param("dy", degrees)
        .param("section", section == null ? null : section.value())
        .query(
            (row, number) ->
                new Nearest(
                    new SectionId(row.getObject("section_id", UUID.class)),
                    row.getObject("route_id", UUID.class)))
        .optional()
        .flatMap(
            nearest -> {
              RouteLine line = line(nearest.route(), day);
              return line.nearest(point, nearest.section())
                  .filter(spot -> spot.offMeters() <= reachMeters)
                  .flatMap(
                      spot ->
                          named(nearest.route())
                              .map(
                                  named ->
                                      new Found(
                                          named,
                                          null,
                                          line.length(),
                                          false,
                                          Place.of(spot),
                                          null)));
            });
  }

  private Optional<SectionCard.Route> named(UUID route) {
    return client.sql(ROUTE).param("route", route).query((row, number) -> route(row)).optional();
  }

  private static SectionCard.Route route(ResultSet row) throws SQLException {
    return new SectionCard.Route(
        row.getObject("id", UUID.class),
        RoadKind.valueOf(row.getString("kind")),
        row.getString("number"),
        row.getString("name"));
  }

  private RouteLine line(UUID route, LocalDate day) {
    WKBReader wkb = new WKBReader();
    return RouteLine.of(
        client
            .sql(PARTS)
            .param("route", route)
            .param("day", day)
            .query(
                (row, number) ->
                    new RouteLine.Part(
                        new SectionId(row.getObject("section_id", UUID.class)),
                        row.getString("section_code"),
                        line(row.getBytes("wkb"), wkb),
                        row.getBigDecimal("official_length_m")))
            .list());
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
