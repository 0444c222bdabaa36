package yukiwatari.http;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Long-running work as a watcher sees it.
 *
 * @param kind what it is, for example {@code import}
 * @param owner the organisation that may watch
 * @param step a message key of the page, '' before the first
 * @param done counts in the unit of the step
 * @param total null while it is not known
 * @param message why it failed, in words; null otherwise
 * @param detail what the kind adds, for example a cost curve
 */
public record ProgressView(
    UUID id,
    String kind,
    UUID owner,
    ProgressState state,
    String step,
    long done,
    @Nullable Long total,
    @Nullable String message,
    Map<String, Object> detail,
    Instant startedAt,
    Instant updatedAt) {}
