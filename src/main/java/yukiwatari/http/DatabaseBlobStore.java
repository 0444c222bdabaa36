package yukiwatari.http;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files in the database, in pieces, so that a backup of the database is a backup of everything. */
@Component
class DatabaseBlobStore implements BlobStore {
  static final int PIECE_BYTES = 1 << 20;

  private final JdbcClient jdbc;

  DatabaseBlobStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(rollbackFor = IOException.class)
  public Blob put(
      UUID owner, String fileName, String contentType, InputStream content, long longestBytes)
      throws IOException {
    UUID id = NewId.next();
    String name = fileName.replaceAll("^.*[/\\\\]", "");
    begin(new Blob(id, owner, name, contentType, "", 0));
    DigestInputStream digested = new DigestInputStream(content, Sha256.begin());
    long size = 0;
    int number = 0;
    for (byte[] piece = digested.readNBytes(PIECE_BYTES);
        piece.length > 0;
        piece = digested.readNBytes(PIECE_BYTES)) {
      size += piece.length;
      if (size > longestBytes) {
        throw new Problem(
            HttpStatus.CONTENT_TOO_LARGE, "fileTooLarge", List.of(), name, longestBytes >> 20);
      }
      insert(id, number++, piece);
    }
    String hash = HexFormat.of().formatHex(digested.getMessageDigest().digest());
    jdbc.sql("UPDATE http.blob SET sha256 = :hash, size_bytes = :size WHERE id = :id")
        .param("hash", hash)
        .param("size", size)
        .param("id", id)
        .update();
    return new Blob(id, owner, name, contentType, hash, size);
  }

  private void begin(Blob blob) {
    jdbc.sql(
            """
            INSERT INTO http.blob (id, owner_id, file_name, content_type, sha256, size_bytes)
            VALUES (:id, :owner, :name, :type, '', 0)
            """)
        .param("id", blob.id())
        .param("owner", blob.owner())
        .param("name", blob.fileName())
        .param("type", blob.contentType())
        .update();
  }

  private void insert(UUID id, int number, byte[] piece) {
    jdbc.sql("INSERT INTO http.blob_piece (blob_id, number, content) VALUES (:id, :number, :piece)")
        .param("id", id)
        .param("number", number)
        .param("piece", piece)
        .update();
  }

  @Override
  public Optional<Blob> find(UUID id) {
    return jdbc.sql(
            """
            SELECT id, owner_id AS owner, file_name, content_type, sha256, size_bytes
              FROM http.blob WHERE id = :id
            """)
        .param("id", id)
        .query(Blob.class)
        .optional();
  }

  @Override
  public InputStream open(UUID id) {
    Blob blob = find(id).orElseThrow(() -> Problem.notFound("notFound"));
    int pieces = (int) ((blob.sizeBytes() + PIECE_BYTES - 1) / PIECE_BYTES);
    return new PieceStream(pieces, number -> piece(id, number));
  }

  private byte[] piece(UUID id, int number) {
    return jdbc.sql("SELECT content FROM http.blob_piece WHERE blob_id = :id AND number = :number")
        .param("id", id)
        .param("number", number)
        .query(byte[].class)
        .single();
  }

  @Override
  @Transactional
  public void delete(UUID id) {
    jdbc.sql("DELETE FROM http.blob WHERE id = :id").param("id", id).update();
  }
}
