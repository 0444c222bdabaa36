package yukiwatari.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.support.PostgisTest;

@PostgisTest
class BlobStoreIT {
  private static final UUID OWNER = UUID.randomUUID();
  private static final int PIECE = DatabaseBlobStore.PIECE_BYTES;

  @Autowired private BlobStore store;
  @Autowired private JdbcClient jdbc;

  /** Nothing, one byte, exactly a piece, one more, and several. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, PIECE, PIECE + 1, 3 * PIECE + 7})
  void givesBackWhatWasPut(int size) throws IOException {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);

    Blob blob = put("道路.zip", content, size);

    assertThat(blob.sizeBytes()).isEqualTo(size);
    assertThat(blob.sha256()).isEqualTo(HexFormat.of().formatHex(Sha256.begin().digest(content)));
    assertThat(store.find(blob.id())).contains(blob);
    try (InputStream stored = store.open(blob.id())) {
      assertThat(stored.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void keepsTheFileNameWithoutFolders() throws IOException {
    assertThat(put("../../etc/passwd", new byte[1], 1).fileName()).isEqualTo("passwd");
    assertThat(put("C:\\道路\\湊市.shp", new byte[1], 1).fileName()).isEqualTo("湊市.shp");
  }

  @Test
  void storesNothingOfAFileThatIsTooLong() {
    long before = pieces();
    assertThatThrownBy(() -> put("big.zip", new byte[2 * PIECE], 2L * PIECE - 1))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("fileTooLarge");
    assertThat(pieces()).isEqualTo(before);
  }

  @Test
  void takesTheContentAwayWithTheFile() throws IOException {
    long before = pieces();
    Blob blob = put("a.txt", new byte[10], 10);
    store.delete(blob.id());
    assertThat(store.find(blob.id())).isEmpty();
    assertThat(pieces()).isEqualTo(before);
    assertThatThrownBy(() -> store.open(blob.id())).isInstanceOf(Problem.class);
  }

  private Blob put(String name, byte[] content, long longest) throws IOException {
    return store.put(
        OWNER, name, "application/octet-stream", new ByteArrayInputStream(content), longest);
  }

  private long pieces() {
    return jdbc.sql("SELECT count(*) FROM http.blob_piece").query(Long.class).single();
  }
}
