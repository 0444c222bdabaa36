package yukiwatari.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * One run on one instance, as it stands in the JSON file; what nobody knows is null.
 *
 * @param seconds CPU seconds it was given
 * @param lowerBound published, else our instant one
 * @param bestKnown published; never one of our own
 * @param gapPercent above the best known cost
 * @param cpuSeconds CPU seconds of the whole process that it took
 * @param endedEarly at the cost it was to reach; not in the JSON, where cpuSeconds tells it
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
    double cpuSeconds,
    @JsonIgnore boolean endedEarly) {}
