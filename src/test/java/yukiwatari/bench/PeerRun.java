package yukiwatari.bench;

import org.jspecify.annotations.Nullable;

/**
 * What a solver had found on an instance after so many CPU seconds, as it stands in the JSON file.
 *
 * @param seconds when it was read
 * @param cost by our own counting; null = it had no plan yet
 * @param bestKnown null = nobody says
 * @param gapPercent above the best known cost
 * @param routes null = it had no plan yet
 */
record PeerRun(
    String instance,
    String solver,
    double seconds,
    @Nullable Long cost,
    @Nullable Long bestKnown,
    @Nullable Double gapPercent,
    @Nullable Integer routes) {}
