package yukiwatari.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a creation be repeated without creating twice: a client that got no answer sends the same
 * Idempotency-Key again and gets the first answer. Answers are kept for a day, per user. The key is
 * stored in the transaction of the creation, so both are there or neither; a second request that
 * comes while the first still works waits for it.
 */
@Component
public final class Idempotency {
  public static final String HEADER = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;

  private static final String FORGET =
      "DELETE FROM http.idempotent_answer WHERE actor_id = :actor AND created_at < clock_timestamp() - interval '1 day'";

  private static final String CLAIM =
      """
      INSERT INTO http.idempotent_answer (actor_id, key, request_hash) VALUES (:actor, :key, :hash)
      ON CONFLICT DO NOTHING
      """;

  private record Kept(String requestHash, int status, @Nullable String location, String body) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Asker asker;

  Idempotency(
      JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json, Asker asker) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.json = json;
    this.asker = asker;
  }

  /**
   * Creates in one transaction, or repeats the answer of the first time.
   *
   * @param key the header's value; null: always creates
   * @param what names the creation, for example {@code POST /api/organisations}
   * @param request the body; the same key with another body is refused
   * @throws Problem 422 when the key was used for something else
   */
  public ResponseEntity<byte[]> create(
      @Nullable String key,
      String what,
      Object request,
      Supplier<? extends ResponseEntity<?>> creation) {
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw Problem.badInput("parameter", HEADER, key);
    }
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                key == null
                    ? bytes(creation.get())
                    : once(asker.user(), key, hash(what, request), creation)));
  }

  private ResponseEntity<byte[]> once(
      UUID actor, String key, String hash, Supplier<? extends ResponseEntity<?>> creation) {
    jdbc.sql(FORGET).param("actor", actor).update();
    boolean first =
        jdbc.sql(CLAIM).param("actor", actor).param("key", key).param("hash", hash).update() == 1;
    if (!first) {
      return repeat(actor, key, hash);
    }
    ResponseEntity<byte[]> answer = bytes(creation.get());
    keep(actor, key, answer);
    return answer;
  }

  private void keep(UUID actor, String key, ResponseEntity<byte[]> answer) {
    URI location = answer.getHeaders().getLocation();
    jdbc.sql(
            """
            UPDATE http.idempotent_answer SET status = :status, location = :location, body = :body
             WHERE actor_id = :actor AND key = :key
            """)
        .param("status", answer.getStatusCode().value())
        .param("location", location == null ? null : location.toString())
        .param("body", answer.getBody())
        .param("actor", actor)
        .param("key", key)
        .update();
  }

  private ResponseEntity<byte[]> repeat(UUID actor, String key, String hash) {
    Kept kept =
        jdbc.sql(
                """
                SELECT request_hash, status, location, convert_from(body, 'UTF8') AS body FROM http.idempotent_answer
                 WHERE actor_id = :actor AND key = :key
                """)
            .param("actor", actor)
            .param("key", key)
            .query(Kept.class)
            .single();
    if (!kept.requestHash.equals(hash)) {
      throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "idempotencyKeyUsed", List.of());
    }
    var answer = ResponseEntity.status(kept.status).contentType(MediaType.APPLICATION_JSON);
    if (kept.location != null) {
      answer.location(URI.create(kept.location));
    }
    return answer.body(kept.body.getBytes(StandardCharsets.UTF_8));
  }

  private ResponseEntity<byte[]> bytes(ResponseEntity<?> answer) {
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .contentType(MediaType.APPLICATION_JSON)
        .body(json.writeValueAsBytes(answer.getBody()));
  }

  private String hash(String what, Object request) {
    MessageDigest digest = Sha256.begin();
    digest.update(what.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return HexFormat.of().formatHex(digest.digest(json.writeValueAsBytes(request)));
  }
}
