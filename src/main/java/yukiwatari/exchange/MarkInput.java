package yukiwatari.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a section.
 *
 * @param counterpart the other organisation: who is to do it, or whose road it is
 * @param stance null: nothing any more
 * @param version of the mark that was seen; null: there was none
 */
record MarkInput(
    UUID section,
    UUID counterpart,
    @Nullable Stance stance,
    @Nullable String remark,
    @Nullable Integer version) {}
