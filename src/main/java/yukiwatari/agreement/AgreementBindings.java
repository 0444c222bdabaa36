package yukiwatari.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Sql;
import yukiwatari.road.SectionBindings;
import yukiwatari.road.SectionId;
import yukiwatari.road.SectionShare;

/** Keeps agreements true when a newer road file splits, merges or renumbers a section. */
@Component
class AgreementBindings implements SectionBindings {
  private static final String BINDINGS = Sql.read(AgreementBindings.class, "bindings");
  private static final String SPLIT_SUCCESSORS =
      Sql.read(AgreementBindings.class, "splitSuccessors");
  private static final String MOVE = Sql.read(AgreementBindings.class, "moveItems");

  /** What a file's shares may miss of 1 by rounding. */
  private static final double SHARE_TOLERANCE = 1e-6;

  private static final int SHARE_DIGITS = 12;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final BindingLock lock;
  private final Conflicts conflicts;

  AgreementBindings(JdbcClient jdbc, JsonMapper json, BindingLock lock, Conflicts conflicts) {
    this.jdbc = jdbc;
    this.json = json;
    this.lock = lock;
    this.conflicts = conflicts;
  }

  @Override
  public List<Binding> bindings(Collection<SectionId> sections, LocalDate on) {
    return jdbc.sql(BINDINGS)
        .param("sections", sections.stream().map(SectionId::value).toArray(UUID[]::new))
        .param("on", on)
        .query(
            (row, n) ->
                new Binding(
                    new SectionId(row.getObject("section_id", UUID.class)),
                    row.getObject("agreement_id", UUID.class),
                    row.getString("label"),
                    row.getObject("item_id", UUID.class),
                    new OrganisationId(row.getObject("performer_id", UUID.class)),
                    row.getBigDecimal("agreed_length_m")))
        .list();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void move(SectionId from, List<SectionShare> to, LocalDate on) {
    lock.hold();
    List<UUID> moved =
        jdbc.sql(
                """
                SELECT i.id FROM agreement.item i JOIN agreement.agreement a ON a.id = i.agreement_id AND a.state <> 'WITHDRAWN'
                 WHERE i.section_id = :from AND i.effective && datemultirange(daterange(:on, NULL))
                """)
            .param("from", from.value())
            .param("on", on)
            .query(UUID.class)
            .list();
    if (moved.isEmpty()) {
      return;
    }
    UUID[] ids = moved.toArray(UUID[]::new);
    List<UUID> touched = promises(ids);
    UUID[] successors = to.stream().map(share -> share.section().value()).toArray(UUID[]::new);
    raiseVersions(ids);
    run(SPLIT_SUCCESSORS, ids, on, Map.of("successors", successors));
    run(MOVE, ids, on, Map.of("to", json.writeValueAsString(shares(to))));
    leaveThePastBehind(ids, on);
    for (UUID agreement : touched) {
      conflicts.refuse(new AgreementId(agreement));
    }
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(SectionId section, LocalDate on) {
    lock.hold();
    UUID[] ids =
        jdbc.sql(
                """
                SELECT i.id FROM agreement.item i JOIN agreement.agreement a ON a.id = i.agreement_id AND (i.binding OR a.state = 'CONCLUDED')
                 WHERE (i.section_id = :section OR i.structure_id IN (SELECT id FROM published.structure WHERE section_id = :section))
                   AND i.effective && datemultirange(daterange(:on, NULL))
                """)
            .param("section", section.value())
            .param("on", on)
            .query(UUID.class)
            .list()
            .toArray(UUID[]::new);
    if (ids.length > 0) {
      raiseVersions(ids);
      leaveThePastBehind(ids, on);
    }
  }

  private void raiseVersions(UUID[] items) {
    jdbc.sql(
            """
            UPDATE agreement.agreement SET version = version + 1
             WHERE id IN (SELECT agreement_id FROM agreement.item WHERE id = ANY (:items))
            """)
        .param("items", items)
        .update();
  }

  /**
   * Consecutive slices of [0, 1]: lengths are cut at their rounded bounds, so that they add up to
   * the agreed length to the centimetre.
   */
  private static List<Map<String, Object>> shares(List<SectionShare> to) {
    List<Map<String, Object>> slices = new ArrayList<>();
    double before = 0;
    for (SectionShare share : to) {
      double after = before + share.share();
      if (Math.abs(after - 1) < SHARE_TOLERANCE) {
        after = 1;
      }
      slices.add(
          Map.of(
              "section_id", share.section().value(),
              "share_from", decimal(before),
              "share_until", decimal(after)));
      before = after;
    }
    return slices;
  }

  private static BigDecimal decimal(double share) {
    return BigDecimal.valueOf(share).setScale(SHARE_DIGITS, RoundingMode.HALF_UP);
  }

  private void run(String sql, UUID[] ids, LocalDate on, Map<String, Object> more) {
    jdbc.sql(sql).param("items", ids).param("on", on).params(more).update();
  }

  /** The days before stay with the old section; of a draft that has none, nothing stays. */
  private void leaveThePastBehind(UUID[] ids, LocalDate on) {
    run(
        "UPDATE agreement.item SET effective = effective * datemultirange(daterange(NULL, :on)) WHERE id = ANY (:items)",
        ids,
        on,
        Map.of());
    // A row that has bound stays, if only as the trace of what was planned.
    jdbc.sql(
            "DELETE FROM agreement.item WHERE id = ANY (:items) AND isempty(effective) AND NOT binding")
        .param("items", ids)
        .update();
  }

  /** Agreements whose promises moved; drafts may lie beside others. */
  private List<UUID> promises(UUID[] ids) {
    return jdbc.sql(
            """
            SELECT DISTINCT a.id FROM agreement.item i JOIN agreement.agreement a ON a.id = i.agreement_id
             WHERE i.id = ANY (:items) AND (i.binding OR a.state = 'CONCLUDED')
            """)
        .param("items", ids)
        .query(UUID.class)
        .list();
  }
}
