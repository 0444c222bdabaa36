package yukiwatari.road;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.OrganisationId;

/** The rows of road.import: which imports there are, and how far each is. */
@Component
class ImportRecords {
  private static final String COLUMNS =
      "SELECT id, file_name, state, effective_on, created_at, progress_id, report FROM road.import";

  private final JdbcClient client;

  ImportRecords(JdbcClient client) {
    this.client = client;
  }

  /**
   * One import.
   *
   * @param state as the table's CHECK lists them
   * @param progress what runs or ran last for it; null for those of ops/import
   * @param reportJson {@link ImportReport}, "{}" before the file is read
   */
  record Row(
      ImportId id,
      String fileName,
      String state,
      LocalDate effectiveOn,
      Instant createdAt,
      @Nullable UUID progress,
      String reportJson) {}

  Optional<Row> find(ImportId id, OrganisationId organisation) {
    return client
        .sql(COLUMNS + " WHERE id = :id AND organisation_id = :organisation")
        .param("id", id.value())
        .param("organisation", organisation.value())
        .query(ImportRecords::row)
        .optional();
  }

  /** The newest of them. */
  List<Row> list(OrganisationId organisation, int most) {
    return client
        .sql(COLUMNS + " WHERE organisation_id = :organisation ORDER BY id DESC LIMIT :most")
        .param("organisation", organisation.value())
        .param("most", most)
        .query(ImportRecords::row)
        .list();
  }

  /** Moves the import on; nothing happens when it is not in {@code from}. */
  @Transactional
  public void change(ImportId id, String from, String to) {
    client
        .sql(
            "UPDATE road.import SET state = :to, version = version + 1 WHERE id = :id AND state = :from")
        .param("id", id.value())
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** Its work has ended before its time: what was not finished may be asked for again. */
  @Transactional
  public void giveBack(ImportId id) {
    change(id, "ANALYSING", "FAILED");
    change(id, "APPLYING", "ANALYSED");
  }

  @Transactional
  public void watch(ImportId id, UUID progress) {
    client
        .sql("UPDATE road.import SET progress_id = :progress WHERE id = :id")
        .param("id", id.value())
        .param("progress", progress)
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        new ImportId(row.getObject("id", UUID.class)),
        row.getString("file_name"),
        row.getString("state"),
        row.getObject("effective_on", LocalDate.class),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("progress_id", UUID.class),
        row.getString("report"));
  }
}
