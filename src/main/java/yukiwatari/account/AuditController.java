package yukiwatari.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people of one's own organisation changed, newest first. */
@RestController
@RequestMapping("/api/audit")
final class AuditController {
  private static final int PAGE = 50;
  private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

  /** One column; null where there was or is no value. Long values are cut. */
  record Change(String column, @Nullable String before, @Nullable String after) {}

  /**
   * @param table schema and name
   * @param subject what the row calls itself; null when it has no name
   * @param operation I, U, D for a row, B for a batch
   * @param changes the columns that an update changed; empty otherwise
   */
  record Entry(
      long id,
      Instant at,
      String table,
      @Nullable String subject,
      String operation,
      @Nullable String actor,
      @Nullable String request,
      List<Change> changes) {}

  /**
   * @param next to be given as {@code before} for the page that follows; null at the end
   */
  record Page(List<Entry> entries, @Nullable Long next) {}

  /** Entries of people who acted in :organisation. */
  private static final String SELECT =
      """
      SELECT a.id, a.at, a.table_name, a.operation, a.request_id, u.display_name,
             coalesce(r.now ->> 'name', r.now ->> 'display_name', r.now ->> 'title', r.now ->> 'role', r.now ->> 'file_name') AS subject,
             (SELECT jsonb_agg(jsonb_build_object('column', o.key, 'before', left(o.value, 200), 'after', left(n.value, 200))
                               ORDER BY o.key)
                FROM jsonb_each_text(a.old_row) o
                JOIN jsonb_each_text(a.new_row) n ON n.key = o.key AND n.value IS DISTINCT FROM o.value
               WHERE a.operation = 'U' AND o.key <> 'version') AS changes
        FROM account.audit_entry a
        LEFT JOIN account.app_user u ON u.id = a.actor_id
       CROSS JOIN LATERAL (SELECT coalesce(a.new_row, a.old_row) AS now) r
       WHERE a.on_behalf_of = :organisation AND (:before IS NULL OR a.id < :before)
         AND (:table IS NULL OR a.table_name = :table)
       ORDER BY a.id DESC LIMIT :limit
      """;

  private final JdbcClient jdbc;
  private final Actors actors;
  private final JsonMapper json;

  AuditController(JdbcClient jdbc, Actors actors, JsonMapper json) {
    this.jdbc = jdbc;
    this.actors = actors;
    this.json = json;
  }

  /**
   * @param before only entries older than this id
   * @param table for example {@code account.app_user}
   */
  @GetMapping
  Page list(
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(required = false) @Nullable String table) {
    List<Entry> entries =
        jdbc.sql(SELECT)
            .param("organisation", actors.current().organisation().value())
            .param("before", before, Types.BIGINT)
            .param("table", table, Types.VARCHAR)
            .param("limit", PAGE)
            .query(this::entry)
            .list();
    return new Page(entries, entries.size() < PAGE ? null : entries.get(entries.size() - 1).id());
  }

  private Entry entry(ResultSet row, int number) throws SQLException {
    String changes = row.getString("changes");
    return new Entry(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("table_name"),
        row.getString("subject"),
        row.getString("operation"),
        row.getString("display_name"),
        row.getString("request_id"),
        changes == null ? List.of() : json.readValue(changes, CHANGES));
  }
}
