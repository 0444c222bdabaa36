package yukiwatari.road;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Problem;
import yukiwatari.http.Sql;

/**
 * Mergers 合併: the roads of an organisation that ended go to its successor from the day of the
 * merger. Sections, routes and their numbers stay what they are; past days keep the administrator
 * of their time. That and into whom an organisation merges stands in the register of organisations.
 */
@Component
class Mergers {
  private static final String LIST = Sql.read(Mergers.class, "mergers");
  private static final String SECTIONS = Sql.read(Mergers.class, "mergeSections");
  private static final String AREAS = Sql.read(Mergers.class, "mergeAreas");
  private static final String SAME_DAY =
      """
      UPDATE road.section_version
         SET administrator_id = CASE WHEN administrator_id = :from THEN :to ELSE administrator_id END,
             municipality_id = CASE WHEN municipality_id = :from THEN :to ELSE municipality_id END
       WHERE (administrator_id = :from OR municipality_id = :from) AND lower(valid) >= :on::date
      """;
  private static final String OF =
      """
      SELECT section_id FROM road.section_version
       WHERE administrator_id = :from AND valid && daterange(:on::date, NULL)
      """;
  private static final String OLD_AREA =
      """
      UPDATE road.jurisdiction SET valid = daterange(lower(valid), :on::date)
       WHERE organisation_id = :from AND valid @> :on::date AND (lower_inf(valid) OR lower(valid) < :on::date)
      """;

  private final JdbcClient client;
  private final SectionHistory history;
  private final SectionPromises promises;

  Mergers(JdbcClient client, SectionHistory history, SectionPromises promises) {
    this.client = client;
    this.history = history;
    this.promises = promises;
  }

  /**
   * An organisation that merged into another one and still has roads.
   *
   * @param on day of the merger, the first without it
   * @param lengthMeters official, where there is none that of the line
   * @param promises what agreements say of its roads from that day on
   */
  record Merger(
      UUID organisation,
      String name,
      LocalDate on,
      long sections,
      long routes,
      BigDecimal lengthMeters,
      List<SectionForDrawing.Promise> promises) {}

  /** Those that merged into an authority, by name. */
  List<Merger> into(OrganisationId authority) {
    return client
        .sql(LIST)
        .param("authority", authority.value())
        .query((row, number) -> merger(row))
        .list();
  }

  private Merger merger(ResultSet row) throws SQLException {
    UUID organisation = row.getObject("id", UUID.class);
    LocalDate on = row.getObject("merged_on", LocalDate.class);
    return new Merger(
        organisation,
        row.getString("name"),
        on,
        row.getLong("sections"),
        row.getLong("routes"),
        row.getBigDecimal("length_m"),
        promises.of(sections(organisation, on), on));
  }

  private List<SectionId> sections(UUID organisation, LocalDate on) {
    return client
        .sql(OF)
        .param("from", organisation)
        .param("on", on)
        .query((row, number) -> new SectionId(row.getObject(1, UUID.class)))
        .list();
  }

  /**
   * Takes the roads over, its area too.
   *
   * @param seen agreements that the person was shown; they stand as they are
   * @return sections that have another administrator or municipality now
   * @throws Problem 404 when it did not merge into the actor's authority or has no road left; 409
   *     for an agreement that was not seen
   */
  @Transactional
  public int takeOver(Actor actor, UUID organisation, Set<UUID> seen) {
    history.besideImports();
    Merger merger =
        into(actor.authority()).stream()
            .filter(each -> each.organisation().equals(organisation))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("notFound"));
    promises.requireSeen(sections(organisation, merger.on()), merger.on(), seen);
    Map<String, Object> parameters =
        Map.of("from", organisation, "to", actor.authority().value(), "on", merger.on());
    int changed = client.sql(SAME_DAY).params(parameters).update();
    changed += client.sql(SECTIONS).params(parameters).update();
    client.sql(AREAS).params(parameters).update();
    client.sql(OLD_AREA).params(parameters).update();
    client
        .sql(
            """
            SELECT account.audit_batch('road.section_version',
                     jsonb_build_object('what', 'merger', 'from', :from::uuid, 'to', :to::uuid, 'on', :on::date, 'sections', :sections::int))
            """)
        .params(parameters)
        .param("sections", changed)
        .query()
        .singleRow();
    return changed;
  }
}
