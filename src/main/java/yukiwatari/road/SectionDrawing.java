package yukiwatari.road;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.NewId;
import yukiwatari.http.Problem;
import yukiwatari.http.Sql;
import yukiwatari.http.Version;

/**
 * Gives sections their line: one that is 位置未登録 is completed, one that lies elsewhere is drawn anew,
 * a new one is made. The administrator's own people only. The network follows in the background.
 */
@Component
class SectionDrawing {
  /** What drawn roads name as their source. */
  static final String SOURCE = "作図";

  private static final String BEGIN = Sql.read(SectionDrawing.class, "beginSection");
  private static final String CORRECT =
      """
      UPDATE road.section_version
         SET geom = ST_GeomFromWKB(:line, 6668), source = :source,
             municipality_id = coalesce(road.municipality_of(ST_GeomFromWKB(:line, 6668), :on::date), municipality_id)
       WHERE section_id = :section AND lower(valid) = :on::date
      """;
  private static final String AUDIT =
      """
      SELECT account.audit_batch('road.section_version',
               jsonb_build_object('what', :what::text, 'section', :section::uuid, 'on', :on::date, 'line', ST_AsGeoJSON(ST_GeomFromWKB(:line::bytea, 6668), 7)::jsonb,
                 'lineBefore', ST_AsGeoJSON(ST_GeomFromWKB(:before::bytea, 6668), 7)::jsonb))
      """;

  private final JdbcClient client;
  private final SectionHistory history;
  private final NetworkRefresh network;

  SectionDrawing(JdbcClient client, SectionHistory history, NetworkRefresh network) {
    this.client = client;
    this.history = history;
    this.network = network;
  }

  /**
   * The line of a section from {@code on}; where its state began on that very day, that state is
   * corrected.
   *
   * @throws Problem 403 for others than the administrator; 409 when it is not there on that day or
   *     a later change is known; 412 when somebody changed it meanwhile
   */
  @Transactional
  public void draw(Actor actor, SectionId section, Version seen, LocalDate on, LineString line) {
    history.besideImports();
    SectionNow now = history.lock(section, on);
    requireOwn(actor, now.administrator(), now.administratorName());
    seen.check(now.edition());
    if (now.from().equals(on)) {
      client
          .sql(CORRECT)
          .param("section", section.value())
          .param("on", on)
          .param("line", SectionHistory.wkb(line))
          .param("source", SOURCE)
          .update();
    } else {
      history.close(section, on);
      history.open(
          section,
          new SectionHistory.Opening(
              section,
              now.route(),
              line,
              now.officialMeters(),
              now.clearedMeters(),
              now.startPlace(),
              now.endPlace(),
              SOURCE),
          on);
    }
    finished("draw", section, on, line, now.line());
  }

  /**
   * A section that no register had.
   *
   * @param sectionCode new in the route
   * @param name null: its route's
   */
  record NewSection(
      UUID route,
      String sectionCode,
      @Nullable String name,
      LocalDate on,
      @Nullable BigDecimal officialLengthMeters,
      @Nullable BigDecimal clearedLengthMeters) {}

  /**
   * @throws Problem 403 for a route of others; 404 for none; 409 when the route has that code
   */
  @Transactional
  public SectionId add(Actor actor, NewSection data, LineString line) {
    history.besideImports();
    requireOwnRoute(actor, data.route(), data.on());
    String code = code(data.sectionCode());
    SectionId section = new SectionId(NewId.next());
    history.create(section, new RouteId(data.route()), code);
    client
        .sql(BEGIN)
        .param("id", NewId.next())
        .param("section", section.value())
        .param("route", data.route())
        .param("administrator", actor.authority().value())
        .param("name", data.name())
        .param("on", data.on())
        .param("line", SectionHistory.wkb(line))
        .param("official", meters("officialLengthMeters", data.officialLengthMeters()))
        .param("cleared", meters("clearedLengthMeters", data.clearedLengthMeters()))
        .param("source", SOURCE)
        .update();
    finished("add", section, data.on(), line, null);
    return section;
  }

  /** The own, or of somebody who merged into the own authority and whose numbers are still used. */
  private void requireOwnRoute(Actor actor, UUID route, LocalDate on) {
    record Keeper(OrganisationId id, @Nullable String name) {}
    Keeper keeper =
        client
            .sql(
                """
                SELECT CASE WHEN upper(o.valid) <= :on::date THEN coalesce(o.successor_id, o.id) ELSE r.administrator_id END AS administrator_id, o.name
                  FROM road.route r
                  LEFT JOIN published.organisation o ON o.id = r.administrator_id
                 WHERE r.id = :route
                """)
            .param("route", route)
            .param("on", on)
            .query(
                (row, number) ->
                    new Keeper(
                        new OrganisationId(row.getObject("administrator_id", UUID.class)),
                        row.getString("name")))
            .optional()
            .orElseThrow(() -> Problem.notFound("notFound"));
    requireOwn(actor, keeper.id(), keeper.name());
  }

  /** A code as the register writes it. */
  static String code(String typed) {
    String code = typed.strip();
    if (code.isEmpty() || code.length() > 40) {
      throw Problem.badInput("section.code", typed);
    }
    return code;
  }

  private static @Nullable BigDecimal meters(String field, @Nullable BigDecimal meters) {
    if (meters != null && (meters.signum() < 0 || meters.doubleValue() > 1e6)) {
      throw Problem.badInput("section.meters", field, meters);
    }
    return meters;
  }

  /**
   * @throws Problem 403
   */
  static void requireOwn(Actor actor, OrganisationId administrator, @Nullable String name) {
    if (!actor.authority().equals(administrator)) {
      throw Problem.forbidden("section.foreign", name == null ? "" : name);
    }
  }

  private void finished(
      String what, SectionId section, LocalDate on, LineString line, @Nullable LineString before) {
    client
        .sql(AUDIT)
        .param("what", what)
        .param("section", section.value())
        .param("on", on)
        .param("line", SectionHistory.wkb(line))
        .param("before", SectionHistory.wkb(before))
        .query()
        .singleRow();
    network.afterCommit();
  }
}
