package yukiwatari.road;

import java.util.List;
import java.util.Map;

/**
 * The roads of some administrators.
 *
 * @param revision of all roads when they were read
 */
record KnownRoads(long revision, List<KnownSection> sections, Map<RouteKey, RouteId> routes) {}
