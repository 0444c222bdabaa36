package yukiwatari.road;

import org.jspecify.annotations.Nullable;

/**
 * A section of a file and the section it is.
 *
 * @param id of the known section, or a new one
 * @param before its facts on the day of the comparison; null when it is new or not valid then
 */
record SectionMatch(
    IncomingSection incoming, SectionId id, SectionKey key, @Nullable SectionFacts before) {}
