package yukiwatari.exchange;

import java.util.Set;

/**
 * A candidate in dense ids.
 *
 * @param administrator whose road it is
 * @param neighbour who would take it
 * @param links of {@code administrator}, ascending
 * @param lengthCm of the links
 * @param distanceCm from the administrator's main network along roads, 0 when it is on it; {@link
 *     #OUT_OF_REACH} when no road leads there
 * @param junctions nodes where it meets roads of other administrators
 * @param touching those of them where it meets the neighbour's main network; of a gap, any of the
 *     neighbour's roads
 */
@SuppressWarnings("ArrayRecordComponent") // parallel arrays by dense id; never compared
record Found(
    Set<Reason> reasons,
    int administrator,
    int neighbour,
    int[] links,
    long lengthCm,
    int distanceCm,
    int junctions,
    int touching) {
  static final int OUT_OF_REACH = Integer.MAX_VALUE;
}
