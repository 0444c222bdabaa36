package yukiwatari.solver;

import org.jspecify.annotations.Nullable;

/**
 * A contract district (work district) of one authority; vehicles belong to it.
 *
 * @param id dense, equal to the position in {@link Problem#districts}
 * @param authority whose contract it is
 * @param window on what its vehicles serve; null = none
 */
public record District(int id, int authority, @Nullable Window window) {}
