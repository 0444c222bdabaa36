package yukiwatari.road;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.NewId;
import yukiwatari.http.Problem;
import yukiwatari.http.Sql;

/**
 * What single sections were from day to day: ends one state, begins the next, writes down what
 * became of them. Every writing call within the caller's transaction.
 */
@Component
class SectionHistory {
  private static final String NOW = Sql.read(SectionHistory.class, "lockSection");
  private static final String COPY = Sql.read(SectionHistory.class, "copyVersion");
  private static final String IDENTITY =
      """
      INSERT INTO road.section (id, administrator_id, former_municipality, kind, route_number, section_code)
      SELECT :id, administrator_id, former_municipality, kind, number, :code FROM road.route WHERE id = :route
      """;
  private static final String CLOSE =
      """
      UPDATE road.section_version SET valid = daterange(lower(valid), :on::date)
       WHERE section_id = :section AND valid @> :on::date AND upper_inf(valid) AND lower(valid) < :on::date
      """;
  private static final String LINEAGE =
      """
      INSERT INTO road.section_lineage (id, predecessor_id, successor_id, effective_on, change, notice_number)
      VALUES (:id, :predecessor, :successor, :on, :change, :notice)
      """;

  private final JdbcClient client;

  SectionHistory(JdbcClient client) {
    this.client = client;
  }

  /**
   * Nobody brings a file in while a person changes sections; people may at the same time.
   *
   * @throws Problem 409 while a file is being brought in
   */
  void besideImports() {
    boolean free =
        client
            .sql("SELECT pg_try_advisory_xact_lock_shared(hashtext('road.import'))")
            .query(Boolean.class)
            .single();
    if (!free) {
      throw Problem.conflict("section.import");
    }
  }

  /** The section on a day; empty when there is none, or it is not there on the day. */
  Optional<SectionNow> find(SectionId section, LocalDate on) {
    return client
        .sql(NOW)
        .param("section", section.value())
        .param("on", on)
        .query((row, number) -> now(section, row))
        .optional();
  }

  /**
   * For a change from {@code on}: others who want to change it wait until this transaction ends.
   *
   * @throws Problem 404 when there is no such section; 409 when it is not there on that day, or a
   *     later change is known already
   */
  SectionNow lock(SectionId section, LocalDate on) {
    boolean known =
        client
            .sql("SELECT id FROM road.section WHERE id = :id FOR UPDATE")
            .param("id", section.value())
            .query(UUID.class)
            .optional()
            .isPresent();
    if (!known) {
      throw Problem.notFound("notFound");
    }
    SectionNow now = find(section, on).orElseThrow(() -> Problem.conflict("section.notThere", on));
    if (now.later()) {
      throw Problem.conflict("section.later", on);
    }
    return now;
  }

  /** Makes an identity; its first state is opened by {@link #open}. */
  void create(SectionId section, RouteId route, String code) {
    try {
      int created =
          client
              .sql(IDENTITY)
              .param("id", section.value())
              .param("code", code)
              .param("route", route.value())
              .update();
      if (created == 0) {
        throw Problem.notFound("notFound");
      }
    } catch (DuplicateKeyException e) {
      throw Problem.conflict("section.key", code);
    }
  }

  /** Its time ends the day before {@code on}. */
  void close(SectionId section, LocalDate on) {
    int closed = client.sql(CLOSE).param("section", section.value()).param("on", on).update();
    if (closed == 0) {
      throw Problem.conflict("section.notThere", on);
    }
  }

  /**
   * What a section is from a day on, beside what it keeps of the one before.
   *
   * @param section a successor, or the section itself
   * @param startPlace 起点 in words, as the line runs
   * @param endPlace 終点 in words
   * @param source null: as before
   */
  record Opening(
      SectionId section,
      RouteId route,
      @Nullable LineString line,
      @Nullable BigDecimal officialMeters,
      @Nullable BigDecimal clearedMeters,
      @Nullable String startPlace,
      @Nullable String endPlace,
      @Nullable String source) {}

  /** Begins a state with the facts that {@code before}, closed on the same day, had. */
  void open(SectionId before, Opening opening, LocalDate on) {
    client
        .sql(COPY)
        .param("id", NewId.next())
        .param("section", before.value())
        .param("successor", opening.section().value())
        .param("route", opening.route().value())
        .param("on", on)
        .param("line", wkb(opening.line()))
        .param("official", opening.officialMeters())
        .param("cleared", opening.clearedMeters())
        .param("startPlace", opening.startPlace())
        .param("endPlace", opening.endPlace())
        .param("source", opening.source())
        .update();
  }

  void lineage(
      SectionId predecessor,
      @Nullable SectionId successor,
      LineageChange change,
      LocalDate on,
      @Nullable String notice) {
    UUID next = successor == null ? null : successor.value();
    client
        .sql(LINEAGE)
        .param("id", NewId.next())
        .param("predecessor", predecessor.value())
        .param("successor", next)
        .param("on", on)
        .param("change", change.name())
        .param("notice", notice)
        .update();
  }

  static byte @Nullable [] wkb(@Nullable LineString line) {
    return line == null ? null : new WKBWriter().write(line);
  }

  private static SectionNow now(SectionId section, ResultSet row) throws SQLException {
    RouteKey route =
        new RouteKey(
            new OrganisationId(row.getObject("key_administrator_id", UUID.class)),
            row.getString("former_municipality"),
            RoadKind.valueOf(row.getString("key_kind")),
            row.getString("route_number"));
    return new SectionNow(
        section,
        route.section(row.getString("section_code")),
        new RouteId(row.getObject("route_id", UUID.class)),
        new OrganisationId(row.getObject("administrator_id", UUID.class)),
        row.getString("administrator"),
        RoadKind.valueOf(row.getString("kind")),
        row.getString("route_name"),
        row.getString("name"),
        row.getString("start_place"),
        row.getString("end_place"),
        row.getObject("first_day", LocalDate.class),
        row.getInt("edition"),
        row.getBoolean("later"),
        line(row.getBytes("wkb")),
        row.getBigDecimal("official_length_m"),
        row.getBigDecimal("cleared_length_m"),
        row.getObject("gis_length_m", Double.class));
  }

  private static @Nullable LineString line(byte @Nullable [] wkb) throws SQLException {
    try {
      return wkb == null ? null : (LineString) new WKBReader().read(wkb);
    } catch (ParseException e) {
      throw new SQLException("a stored line cannot be read", e);
    }
  }
}
