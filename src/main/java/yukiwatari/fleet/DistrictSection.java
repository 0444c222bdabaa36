package yukiwatari.fleet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yukiwatari.road.SectionId;

/**
 * That a district does a section: today's allocation 現行.
 *
 * @param workType as the agreements name works: PLOUGHING …
 * @param partFrom first strip of the section's cross-section: 1 carriageway up, 2 down, 3 left
 *     footway, 4 right footway
 * @param partUntil first strip after the last
 * @param until exclusive; null: without end
 */
public record DistrictSection(
    DistrictId district,
    SectionId section,
    String workType,
    int partFrom,
    int partUntil,
    LocalDate from,
    @Nullable LocalDate until) {}
