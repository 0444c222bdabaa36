package yukiwatari.road;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A route that a search found, as it is on the day.
 *
 * @param administrator null where it is a guess and the reader is the public
 * @param officialLengthMeters over its sections; null when none has one
 * @param bbox {@code west,south,east,north} in degrees; null when nothing is located
 */
record FoundRoute(
    UUID id,
    RoadKind kind,
    String number,
    String name,
    @Nullable String nameKana,
    @Nullable String nameEn,
    SectionCard.@Nullable Place administrator,
    int sections,
    @Nullable BigDecimal officialLengthMeters,
    @Nullable Double gisLengthMeters,
    @Nullable String bbox) {}
