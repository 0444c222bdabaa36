package yukiwatari.road;

import org.jspecify.annotations.Nullable;

/**
 * A section of the database.
 *
 * @param facts on the day of the comparison; null when it is not valid then
 */
record KnownSection(SectionId id, SectionKey key, @Nullable SectionFacts facts) {}
