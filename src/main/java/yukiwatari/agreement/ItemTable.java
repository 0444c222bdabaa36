package yukiwatari.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.http.Sql;

/**
 * Writes agreement.item. The rows travel as one JSON document per statement: one round trip for
 * thousands, and the multirange stays plain SQL.
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
