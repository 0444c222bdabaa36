package yukiwatari.bench;

import org.jspecify.annotations.Nullable;

/**
 * One run on one instance, as it stands in the JSON file; what nobody knows is null.
 *
 * @param seconds CPU seconds it was given
 * @param lowerBound published, else our instant one
 * @param bestKnown published; never one of our own
 * @param gapPercent above the best known cost
 * @param cpuSeconds CPU seconds of the whole process that it took
 */
record CarpRun(
    String instance,
    int depots,
    long seed,
    double seconds,
    long cost,
    long lowerBound,
    @Nullable Long bestKnown,
    @Nullable Double gapPercent,
    int routes,
    double cpuSeconds) {}
