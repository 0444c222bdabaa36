package yukiwatari.http;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of http.progress. Each write is a transaction of its own, so that watchers see it while
 * the work's transaction still runs, and announces itself by NOTIFY on channel {@value #CHANNEL}
 * with the id, which every instance hears ({@link ProgressEvents}).
 */
@Component
public final class ProgressBoard {
  static final String CHANNEL = "progress";
  static final int ABANDONED_SECONDS = 60;
  private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

  private static final String INSERT =
      """
      WITH made AS (
        INSERT INTO http.progress (id, kind, owner_id, state) VALUES (:id, :kind, :owner, 'WAITING') RETURNING id)
      SELECT pg_notify('progress', id::text) FROM made
      """;

  private static final String UPDATE =
      """
      WITH changed AS (
        UPDATE http.progress
           SET state = :state, step = coalesce(:step, step), done = coalesce(:done, done),
               total = CASE WHEN :done IS NULL THEN total ELSE :total END, message = :message,
               detail = coalesce(:detail::jsonb, detail), updated_at = clock_timestamp()
         WHERE id = :id AND state IN ('WAITING', 'RUNNING') RETURNING id)
      SELECT pg_notify('progress', id::text) FROM changed
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate alone;
  private final JsonMapper json;

  ProgressBoard(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Puts up new work, {@code WAITING}.
   *
   * @param owner the organisation that may watch it
   */
  public Progress open(String kind, UUID owner) {
    UUID id = NewId.next();
    alone.executeWithoutResult(
        status ->
            jdbc.sql(INSERT)
                .param("id", id)
                .param("kind", kind)
                .param("owner", owner)
                .query()
                .listOfRows());
    return new Progress(id, this);
  }

  /** The same work again, for example after a restart. */
  public Progress resume(UUID id) {
    return new Progress(id, this);
  }

  public Optional<ProgressView> find(UUID id) {
    return jdbc.sql("SELECT * FROM http.progress WHERE id = :id")
        .param("id", id)
        .query(this::view)
        .optional();
  }

  /**
   * Says that these are still being worked on, though nothing new can be told. Whoever does work
   * calls it every few seconds, so that {@link #isAbandoned} finds what died with its server.
   */
  public void beat(Collection<UUID> ids) {
    alone.executeWithoutResult(
        status ->
            jdbc.sql(
                    "UPDATE http.progress SET updated_at = clock_timestamp() WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update());
  }

  /** Neither over nor heard of for {@value #ABANDONED_SECONDS} seconds: nobody works on it. */
  public boolean isAbandoned(UUID id) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM http.progress
                            WHERE id = :id AND state IN ('WAITING', 'RUNNING')
                              AND updated_at < clock_timestamp() - make_interval(secs => :seconds))
            """)
        .param("id", id)
        .param("seconds", ABANDONED_SECONDS)
        .query(Boolean.class)
        .single();
  }

  /** Nothing happens to work that is over. Null keeps what was there. */
  void write(
      UUID id,
      ProgressState state,
      @Nullable String step,
      @Nullable Long done,
      @Nullable Long total,
      @Nullable String message,
      @Nullable Map<String, ?> detail) {
    alone.executeWithoutResult(
        status ->
            jdbc.sql(UPDATE)
                .param("id", id)
                .param("state", state.name())
                .param("step", step, Types.VARCHAR)
                .param("done", done, Types.BIGINT)
                .param("total", total, Types.BIGINT)
                .param("message", message, Types.VARCHAR)
                .param(
                    "detail",
                    detail == null ? null : json.writeValueAsString(detail),
                    Types.VARCHAR)
                .query()
                .listOfRows());
  }

  private ProgressView view(ResultSet row, int number) throws SQLException {
    return new ProgressView(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getObject("owner_id", UUID.class),
        ProgressState.valueOf(row.getString("state")),
        row.getString("step"),
        row.getLong("done"),
        row.getObject("total", Long.class),
        row.getString("message"),
        json.readValue(row.getString("detail"), DETAIL),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }
}
