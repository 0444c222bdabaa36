package yukiwatari.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps uploads, photos and signed documents, by default in the database. It does not ask who may
 * read: the module that refers to a file knows.
 */
public interface BlobStore {
  /**
   * Stores what {@code content} holds to its end; it takes part in the caller's transaction. The
   * stream is not closed.
   *
   * @param fileName folders in it are cut off
   * @param longestBytes limit
   * @throws Problem 413 when it is longer; nothing is stored then
   */
  Blob put(UUID owner, String fileName, String contentType, InputStream content, long longestBytes)
      throws IOException;

  Optional<Blob> find(UUID id);

  /**
   * The content from the beginning, read in pieces.
   *
   * @throws Problem 404
   */
  InputStream open(UUID id);

  /** Nothing happens when there is none. */
  void delete(UUID id);
}
