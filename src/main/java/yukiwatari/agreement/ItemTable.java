package yukiwatari.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Sql;
import yukiwatari.road.SectionId;
import yukiwatari.road.StructureId;

/**
 * Reads and writes agreement.item. New rows travel as one JSON document per statement: one round
 * trip for thousands, and the multirange stays plain SQL.
 */
@Component
final class ItemTable {
  private static final int ROWS_PER_STATEMENT = 5_000;
  private static final String INSERT = Sql.read(ItemTable.class, "insertItems");

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ItemTable(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Adds rows in the caller's transaction. The route is read from the section as it is in the
   * agreement's period. The rule of one performer is asked at commit.
   */
  void insert(List<ItemRow> rows) {
    for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
      List<ItemRow> chunk = rows.subList(from, Math.min(from + ROWS_PER_STATEMENT, rows.size()));
      jdbc.sql(INSERT)
          .param(
              "rows", chunk.stream().map(this::asJson).collect(Collectors.joining(",", "[", "]")))
          .update();
    }
  }

  /** What an agreement's items say, in the order they were made. */
  List<ItemTerms> list(AgreementId agreement) {
    return jdbc.sql(
            """
            SELECT *, lower(part) AS part_from, upper(part) AS part_until FROM agreement.item WHERE agreement_id = :agreement ORDER BY id
            """)
        .param("agreement", agreement.value())
        .query((row, n) -> terms(row))
        .list();
  }

  /**
   * The items that lasted as long as any: without those that a change of the road or a supersede
   * had cut or divided before.
   */
  List<ItemTerms> listLasting(AgreementId agreement) {
    return jdbc.sql(
            """
            SELECT *, lower(part) AS part_from, upper(part) AS part_until FROM agreement.item
             WHERE agreement_id = :agreement
               AND upper(effective) = (SELECT max(upper(effective)) FROM agreement.item WHERE agreement_id = :agreement)
             ORDER BY id
            """)
        .param("agreement", agreement.value())
        .query((row, n) -> terms(row))
        .list();
  }

  /** Of a draft only: what has bound cannot be deleted. */
  void deleteAll(AgreementId agreement) {
    jdbc.sql("DELETE FROM agreement.item WHERE agreement_id = :agreement")
        .param("agreement", agreement.value())
        .update();
  }

  /** Gives a draft's items other days. */
  void reschedule(AgreementId agreement, Days effective) {
    jdbc.sql(
            """
            UPDATE agreement.item SET effective = :effective::datemultirange WHERE agreement_id = :agreement AND NOT binding
            """)
        .param("agreement", agreement.value())
        .param("effective", effective.text())
        .update();
  }

  /** From {@code from} on the items are no longer effective; the days before stay. */
  void cut(AgreementId agreement, LocalDate from) {
    jdbc.sql(
            """
            UPDATE agreement.item SET effective = effective * datemultirange(daterange(NULL, :from)) WHERE agreement_id = :agreement
            """)
        .param("agreement", agreement.value())
        .param("from", from)
        .update();
  }

  void bind(AgreementId agreement) {
    jdbc.sql("UPDATE agreement.item SET binding = true WHERE agreement_id = :agreement")
        .param("agreement", agreement.value())
        .update();
  }

  private static ItemTerms terms(ResultSet row) throws SQLException {
    UUID section = row.getObject("section_id", UUID.class);
    UUID structure = row.getObject("structure_id", UUID.class);
    return new ItemTerms(
        section == null ? null : new SectionId(section),
        structure == null ? null : new StructureId(structure),
        WorkType.valueOf(row.getString("work_type")),
        Part.of(row.getInt("part_from"), row.getInt("part_until")),
        new OrganisationId(row.getObject("administrator_id", UUID.class)),
        new OrganisationId(row.getObject("performer_id", UUID.class)),
        new OrganisationId(row.getObject("payer_id", UUID.class)),
        row.getObject("contract_id", UUID.class),
        row.getBigDecimal("agreed_length_m"),
        row.getString("frequency"),
        row.getObject("threshold_cm", Integer.class),
        row.getObject("finish_by", LocalTime.class),
        row.getString("remark"));
  }

  private String asJson(ItemRow row) {
    ItemTerms terms = row.terms();
    Map<String, Object> fields = new HashMap<>();
    fields.put("id", row.id());
    fields.put("agreement_id", row.agreement().value());
    if (terms.section() != null) {
      fields.put("section_id", terms.section().value());
    }
    if (terms.structure() != null) {
      fields.put("structure_id", terms.structure().value());
    }
    fields.put("work_type", terms.work().name());
    fields.put("part", terms.part().text());
    fields.put("administrator_id", terms.administrator().value());
    fields.put("performer_id", terms.performer().value());
    fields.put("payer_id", terms.payer().value());
    putIfPresent(fields, "contract_id", terms.contractId());
    putIfPresent(fields, "agreed_length_m", terms.agreedLengthMeters());
    putIfPresent(fields, "frequency", terms.frequency());
    putIfPresent(fields, "threshold_cm", terms.thresholdCm());
    putIfPresent(
        fields, "finish_by", terms.finishBy() == null ? null : terms.finishBy().toString());
    putIfPresent(fields, "remark", terms.remark());
    fields.put("effective", row.effective().text());
    fields.put("binding", row.binding());
    return json.writeValueAsString(fields);
  }

  private static void putIfPresent(
      Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }
}
