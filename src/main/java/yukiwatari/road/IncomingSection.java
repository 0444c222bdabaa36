package yukiwatari.road;

import org.jspecify.annotations.Nullable;

/**
 * A section as a file has it.
 *
 * @param row of the file, for people
 * @param code null where the file has none: then geometry decides which section it is
 * @param codePrefix what a new code begins with when {@code code} is null: "5-" for the parts of a
 *     line that came as section 5, "" otherwise
 */
record IncomingSection(
    long row,
    RouteKey route,
    String routeName,
    @Nullable String code,
    String codePrefix,
    SectionFacts facts) {}
