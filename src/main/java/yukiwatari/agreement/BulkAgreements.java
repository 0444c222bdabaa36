package yukiwatari.agreement;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.NewId;
import yukiwatari.http.Sql;

/**
 * Stores many agreements that were concluded elsewhere (demonstration data, an office's old
 * register), with the state that the business day gives them.
 */
@Component
public class BulkAgreements {
  private static final String INSERT = Sql.read(BulkAgreements.class, "insertAgreements");

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ItemTable items;
  private final BindingLock lock;
  private final Clock clock;

  BulkAgreements(JdbcClient jdbc, JsonMapper json, ItemTable items, BindingLock lock, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.items = items;
    this.lock = lock;
    this.clock = clock;
  }

  /**
   * Stores all or nothing, with one audit entry that tells the counts. Items of agreements whose
   * first day has come bind at once.
   *
   * @param source where they come from, for the audit trail
   * @throws org.springframework.dao.DataIntegrityViolationException when two performers would meet
   */
  @Transactional
  public void load(String source, List<AgreementRecord> agreements) {
    lock.hold();
    jdbc.sql("SELECT set_config('yukiwatari.bulk', 'on', true)").query().singleRow();
    LocalDate today = LocalDate.now(clock);
    jdbc.sql(INSERT)
        .param(
            "rows", json.writeValueAsString(agreements.stream().map(a -> row(a, today)).toList()))
        .param("at", Timestamp.from(clock.instant()))
        .update();
    List<ItemRow> rows = agreements.stream().flatMap(a -> itemRows(a, today).stream()).toList();
    items.insert(rows);
    jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
    jdbc.sql("SET CONSTRAINTS ALL DEFERRED").update();
    jdbc.sql("SELECT set_config('yukiwatari.bulk', '', true)").query().singleRow();
    jdbc.sql(
            """
            SELECT account.audit_batch('agreement.agreement',
                     jsonb_build_object('source', :source::text, 'agreements', :agreements, 'items', :items))
            """)
        .param("source", source)
        .param("agreements", agreements.size())
        .param("items", rows.size())
        .query()
        .singleRow();
  }

  /** Says what is known of programmes' years; a later word about the same year replaces it. */
  @Transactional
  public void record(List<ProgrammeYear> years) {
    for (ProgrammeYear year : years) {
      jdbc.sql(
              """
              INSERT INTO agreement.programme_year (id, programme, organisation_id, fiscal_year, status, note)
              VALUES (:id, :programme, :organisation, :fiscalYear, :status, :note)
              ON CONFLICT (programme, organisation_id, fiscal_year) DO UPDATE SET status = excluded.status, note = excluded.note
              """)
          .param("id", NewId.next())
          .param("programme", year.programme().name())
          .param("organisation", year.organisation().value())
          .param("fiscalYear", year.fiscalYear())
          .param("status", year.status().name())
          .param("note", year.note())
          .update();
    }
  }

  private static List<ItemRow> itemRows(AgreementRecord agreement, LocalDate today) {
    Days effective = Season.within(agreement.period(), agreement.season());
    boolean binding = agreement.state(today) != AgreementState.CONCLUDED;
    return agreement.items().stream()
        .map(terms -> ItemRow.of(agreement.id(), terms, effective, binding))
        .toList();
  }

  private static Map<String, Object> row(AgreementRecord agreement, LocalDate today) {
    AgreementState state = agreement.state(today);
    OrganisationId author = agreement.parties().get(0).organisation();
    Map<String, Object> fields = new HashMap<>();
    fields.put("id", agreement.id().value());
    fields.put("number", agreement.number());
    fields.put("title", agreement.title());
    fields.put("kind", agreement.kind().name());
    fields.put("legal_basis", agreement.legalBasis());
    fields.put("period_from", agreement.period().from().toString());
    fields.put("period_until", agreement.period().until().toString());
    Season season = agreement.season();
    if (season != null) {
      fields.put("season_from", Season.text(season.from()));
      fields.put("season_until", Season.text(season.until()));
    }
    fields.put("state", state.name());
    fields.put("author_id", author.value());
    fields.put("concluded_on", agreement.concludedOn().toString());
    if (state != AgreementState.CONCLUDED) {
      fields.put("entered_on", agreement.period().from().toString());
    }
    fields.put("parties", agreement.parties().stream().map(BulkAgreements::party).toList());
    return fields;
  }

  private static Map<String, Object> party(AgreementRecord.Signature signature) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("organisation_id", signature.organisation().value());
    fields.put("document_number", signature.documentNumber());
    return fields;
  }
}
