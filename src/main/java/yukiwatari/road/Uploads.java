package yukiwatari.road;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.NewId;
import yukiwatari.http.Problem;

/**
 * Uploaded files in the database, so that any instance of the server can go on with them. An
 * organisation finds only its own; a day later they are gone.
 */
@Component
class Uploads {
  private static final int PIECE = 8 << 20;
  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  Uploads(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** A file that waits, as the person named it. */
  record Upload(UUID id, String name, long sizeBytes, String sha256) {}

  /** A copy on this machine while something reads it; closing takes it away. */
  record Copy(SourceFile file) implements AutoCloseable {
    @Override
    public void close() {
      try {
        Files.deleteIfExists(file.path());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Keeps a file; older ones than a day, of anybody, go. */
  @Transactional
  Upload store(Actor actor, SourceFile file) throws IOException {
    jdbc.sql("DELETE FROM road.upload WHERE created_at < now() - interval '1 day'").update();
    UUID id = NewId.next();
    long size = file.sizeBytes();
    String sha256 = sha256(file);
    try (InputStream content = file.open()) {
      template.update(
          """
          INSERT INTO road.upload (id, organisation_id, created_by, file_name, size_bytes, sha256, content)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
          statement -> {
            statement.setObject(1, id);
            statement.setObject(2, actor.organisation().value());
            statement.setObject(3, actor.id().value());
            statement.setString(4, file.name());
            statement.setLong(5, size);
            statement.setString(6, sha256);
            statement.setBinaryStream(7, content, size);
          });
    }
    return new Upload(id, file.name(), size, sha256);
  }

  /**
   * @throws Problem 404 when there is none, or it is another organisation's
   */
  Upload get(UUID id, OrganisationId owner) {
    return jdbc.sql(
            """
            SELECT id, file_name AS name, size_bytes, sha256
              FROM road.upload
             WHERE id = :id AND organisation_id = :owner
            """)
        .param("id", id)
        .param("owner", owner.value())
        .query(Upload.class)
        .optional()
        .orElseThrow(() -> Problem.notFound("import.file"));
  }

  /** Brings the bytes to a temporary file of our own naming. */
  Copy copy(Upload upload) throws IOException {
    Path place = Files.createTempFile("upload", ".part");
    try (OutputStream out = Files.newOutputStream(place)) {
      for (long from = 0; from < upload.sizeBytes(); from += PIECE) {
        out.write(
            jdbc.sql(
                    "SELECT substring(content FROM :from FOR :length) FROM road.upload WHERE id = :id")
                .param("from", (int) (from + 1))
                .param("length", PIECE)
                .param("id", upload.id())
                .query(byte[].class)
                .single());
      }
      return new Copy(new SourceFile(upload.name(), place));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(place);
      throw e;
    }
  }

  private static String sha256(SourceFile file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    try (InputStream in = new DigestInputStream(file.open(), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
