package yukiwatari.road;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.http.TableFile;

/** Every row of an import that was not taken, with the reason, as a list to take away. */
@Component
class RefusedRows {
  private final JdbcClient jdbc;
  private final MessageSource messages;

  RefusedRows(JdbcClient jdbc, MessageSource messages) {
    this.jdbc = jdbc;
    this.messages = messages;
  }

  TableFile file(ImportId id, Locale locale) {
    List<TableFile.Row> rows =
        jdbc.sql(
                """
                SELECT file, row_number, field, value, code FROM road.import_refusal
                 WHERE import_id = :id ORDER BY row_number, sequence
                """)
            .param("id", id.value())
            .query(
                (row, number) -> {
                  Refusal refusal =
                      new Refusal(
                          row.getString("file"),
                          row.getLong("row_number"),
                          row.getString("field"),
                          row.getString("value"),
                          RefusalCode.valueOf(row.getString("code")));
                  return new TableFile.Row()
                      .cell(refusal.row())
                      .cell(refusal.field())
                      .cell(refusal.value())
                      .cell(ImportTexts.refusal(messages, refusal, locale));
                })
            .list();
    List<String> head =
        Stream.of("row", "field", "value", "reason").map(name -> text(name, locale)).toList();
    return new TableFile(text("sheet", locale), head, rows);
  }

  private String text(String name, Locale locale) {
    return Objects.requireNonNull(messages.getMessage("import.refused." + name, null, locale));
  }
}
