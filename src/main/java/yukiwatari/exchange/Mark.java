package yukiwatari.exchange;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's word about one section and one other organisation, as both read it.
 *
 * @param road name of the section's route
 * @param meters the length an agreement would state (cleared, else official, else measured)
 * @param markedBy as the person was called then; null for readers of other organisations
 */
record Mark(
    UUID section,
    @Nullable String road,
    String code,
    @Nullable Double meters,
    UUID organisation,
    String organisationName,
    UUID counterpart,
    String counterpartName,
    UUID administrator,
    Stance stance,
    @Nullable String remark,
    @Nullable UUID survey,
    LocalDate markedOn,
    @Nullable String markedBy,
    int version) {}
