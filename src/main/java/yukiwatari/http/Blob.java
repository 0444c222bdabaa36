package yukiwatari.http;

import java.util.UUID;

/**
 * A stored file.
 *
 * @param owner the organisation it belongs to
 * @param fileName as it was uploaded, without folders
 * @param sha256 hexadecimal
 */
public record Blob(
    UUID id, UUID owner, String fileName, String contentType, String sha256, long sizeBytes) {}
