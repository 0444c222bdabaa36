package yukiwatari.road;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Blob;
import yukiwatari.http.BlobStore;
import yukiwatari.http.Problem;

/**
 * Uploaded road files, kept where any instance of the server can go on with them. An organisation
 * finds only its own; a day later they are gone.
 */
@Component
class Uploads {
  private static final String CONTENT_TYPE = "application/octet-stream";
  private final BlobStore blobs;
  private final JdbcClient jdbc;
  private final ImportLimits limits;

  Uploads(BlobStore blobs, JdbcClient jdbc, ImportLimits limits) {
    this.blobs = blobs;
    this.jdbc = jdbc;
    this.limits = limits;
  }

  /** A file that waits, as the person named it. */
  record Upload(UUID id, String name, long sizeBytes) {}

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

  /** Keeps a file; those of a day ago, of anybody, go. */
  @Transactional
  Upload store(OrganisationId owner, String name, InputStream content) throws IOException {
    jdbc.sql(
            "DELETE FROM road.upload WHERE created_at < now() - interval '1 day' RETURNING blob_id")
        .query(UUID.class)
        .list()
        .forEach(blobs::delete);
    Blob blob = blobs.put(owner.value(), name, CONTENT_TYPE, content, limits.maxFileBytes());
    jdbc.sql("INSERT INTO road.upload (blob_id, organisation_id) VALUES (:blob, :owner)")
        .param("blob", blob.id())
        .param("owner", owner.value())
        .update();
    return upload(blob);
  }

  /**
   * @throws Problem 404 when there is none, or it is another organisation's
   */
  Upload get(UUID id, OrganisationId owner) {
    return jdbc.sql(
            "SELECT blob_id FROM road.upload WHERE blob_id = :id AND organisation_id = :owner")
        .param("id", id)
        .param("owner", owner.value())
        .query(UUID.class)
        .optional()
        .flatMap(blobs::find)
        .map(Uploads::upload)
        .orElseThrow(() -> Problem.notFound("import.file"));
  }

  /** Brings the bytes to a temporary file of our own naming. */
  Copy copy(Upload upload) throws IOException {
    Path place = Files.createTempFile("upload", ".part");
    try (InputStream content = blobs.open(upload.id())) {
      Files.copy(content, place, StandardCopyOption.REPLACE_EXISTING);
      return new Copy(new SourceFile(upload.name(), place));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(place);
      throw e;
    }
  }

  private static Upload upload(Blob blob) {
    return new Upload(blob.id(), blob.fileName(), blob.sizeBytes());
  }
}
