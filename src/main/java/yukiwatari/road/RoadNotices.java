package yukiwatari.road;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
 * Changes of roads that come by notice 告示. 廃止 and 移管 change the roads in the same transaction;
 * agreements that use the section are shown first and follow a person's decision. The other kinds
 * are written down for the section as it is.
 */
@Component
class RoadNotices {
  private static final String LIST = Sql.read(RoadNotices.class, "roadNotices");
  private static final String INSERT =
      """
      INSERT INTO road.notice (id, administrator_id, kind, number, published_on, effective_on, section_id, successor_id, promises, remark, created_by)
      VALUES (:id, :administrator, :kind, :number, :published, :on, :section, :successor, :promises, :remark, :by)
      ON CONFLICT DO NOTHING
      """;
  private static final int MOST = 500;
  private static final int LONGEST_NUMBER = 60;

  private final JdbcClient client;
  private final SectionHistory history;
  private final SectionPromises promises;
  private final SectionRegister register;
  private final Bindings bindings;
  private final NetworkRefresh network;

  RoadNotices(
      JdbcClient client,
      SectionHistory history,
      SectionPromises promises,
      SectionRegister register,
      Bindings bindings,
      NetworkRefresh network) {
    this.client = client;
    this.history = history;
    this.promises = promises;
    this.register = register;
    this.bindings = bindings;
    this.network = network;
  }

  /** What becomes of the agreements that use a section which ends. */
  enum Decision {
    /** They go to the successor; of a transfer only. */
    MOVED,
    /** Their items end the day before; the days until then stay. */
    ENDED
  }

  /**
   * @param number 告示番号
   * @param publishedOn 告示日
   * @param effectiveOn from which day the road is changed
   * @param route of the new administrator; of a transfer only
   * @param sectionCode in that route; of a transfer only
   * @param decision null only where no agreement uses the section, or nothing changes for them
   * @param seen agreements that the person was shown
   */
  record Request(
      RoadNoticeKind kind,
      String number,
      LocalDate publishedOn,
      LocalDate effectiveOn,
      @Nullable String remark,
      @Nullable UUID route,
      @Nullable String sectionCode,
      @Nullable Decision decision,
      Set<UUID> seen) {}

  /**
   * One notice about one section.
   *
   * @param administrator to whom the section went; null: to nobody
   */
  record Notice(
      UUID id,
      RoadNoticeKind kind,
      String number,
      LocalDate publishedOn,
      LocalDate effectiveOn,
      UUID section,
      RoadKind roadKind,
      String routeNumber,
      String routeName,
      String sectionCode,
      @Nullable UUID successor,
      @Nullable String administrator,
      @Nullable Decision promises,
      @Nullable String remark) {}

  /** The newest of an authority, at most {@value #MOST}. */
  List<Notice> list(OrganisationId authority) {
    return client
        .sql(LIST)
        .param("administrator", authority.value())
        .param("limit", MOST)
        .query((row, number) -> notice(row))
        .list();
  }

  private static Notice notice(ResultSet row) throws SQLException {
    String promised = row.getString("promises");
    return new Notice(
        row.getObject("id", UUID.class),
        RoadNoticeKind.valueOf(row.getString("kind")),
        row.getString("number"),
        row.getObject("published_on", LocalDate.class),
        row.getObject("effective_on", LocalDate.class),
        row.getObject("section_id", UUID.class),
        RoadKind.valueOf(row.getString("road_kind")),
        row.getString("route_number"),
        row.getString("route_name"),
        row.getString("section_code"),
        row.getObject("successor_id", UUID.class),
        row.getString("administrator"),
        promised == null ? null : Decision.valueOf(promised),
        row.getString("remark"));
  }

  /**
   * Writes a notice down and does what it says.
   *
   * @return the section that follows by a transfer; else the section itself
   * @throws Problem 403 for others than the administrator; 409 when an agreement was not seen, the
   *     notice is there already, or a later change is known; 412 when somebody changed the section
   */
  @Transactional
  public SectionId add(Actor actor, SectionId section, Version version, Request wanted) {
    history.besideImports();
    LocalDate on = wanted.effectiveOn();
    SectionNow now = history.lock(section, on);
    SectionDrawing.requireOwn(actor, now.administrator(), now.administratorName());
    version.check(now.edition());
    String number = wanted.number().strip();
    if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
      throw Problem.badInput("notice.number", wanted.number());
    }
    SectionId after = section;
    Decision decided = null;
    if (wanted.kind() == RoadNoticeKind.ABOLISHED || wanted.kind() == RoadNoticeKind.TRANSFERRED) {
      decided = decision(section, wanted);
      after = end(now, wanted, number, decided);
      network.afterCommit();
    }
    write(actor, now, wanted, number, after, decided);
    return after;
  }

  private @Nullable Decision decision(SectionId section, Request wanted) {
    List<SectionId> sections = List.of(section);
    promises.requireSeen(sections, wanted.effectiveOn(), wanted.seen());
    if (promises.of(sections, wanted.effectiveOn()).isEmpty()) {
      return null;
    }
    Decision decision = wanted.decision();
    if (decision == null
        || (decision == Decision.MOVED && wanted.kind() == RoadNoticeKind.ABOLISHED)) {
      throw Problem.badInput("notice.decision");
    }
    return decision;
  }

  private SectionId end(SectionNow now, Request wanted, String number, @Nullable Decision decided) {
    LocalDate on = wanted.effectiveOn();
    if (decided == Decision.ENDED) {
      bindings.end(now.section(), on);
    }
    if (wanted.kind() == RoadNoticeKind.ABOLISHED) {
      register.abolish(now.section(), on, number);
      return now.section();
    }
    if (wanted.route() == null || wanted.sectionCode() == null) {
      throw Problem.badInput("notice.route");
    }
    OrganisationId next = nextAdministrator(now, wanted.route());
    if (decided == Decision.MOVED) {
      promises
          .carriedOutBy(next, now.section(), on)
          .ifPresent(
              label -> {
                throw Problem.conflict("notice.performer", label);
              });
    }
    return register.transfer(
        now.section(),
        new RouteId(wanted.route()),
        SectionDrawing.code(wanted.sectionCode()),
        on,
        number);
  }

  /** 移管 is to somebody else. */
  private OrganisationId nextAdministrator(SectionNow now, UUID route) {
    OrganisationId administrator =
        client
            .sql("SELECT administrator_id FROM road.route WHERE id = :route")
            .param("route", route)
            .query((row, number) -> new OrganisationId(row.getObject(1, UUID.class)))
            .optional()
            .orElseThrow(() -> Problem.notFound("notFound"));
    if (administrator.equals(now.administrator())) {
      throw Problem.badInput("notice.same");
    }
    return administrator;
  }

  private void write(
      Actor actor,
      SectionNow now,
      Request wanted,
      String number,
      SectionId after,
      @Nullable Decision decided) {
    int written =
        client
            .sql(INSERT)
            .param("id", NewId.next())
            .param("administrator", now.administrator().value())
            .param("kind", wanted.kind().name())
            .param("number", number)
            .param("published", wanted.publishedOn())
            .param("on", wanted.effectiveOn())
            .param("section", now.section().value())
            .param("successor", after.equals(now.section()) ? null : after.value())
            .param("promises", decided == null ? null : decided.name())
            .param("remark", wanted.remark())
            .param("by", actor.id().value())
            .update();
    if (written == 0) {
      throw Problem.conflict("notice.there", number);
    }
  }
}
