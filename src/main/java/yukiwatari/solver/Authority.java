package yukiwatari.solver;

import org.jspecify.annotations.Nullable;

/**
 * A prefecture or municipality that performs work.
 *
 * @param id dense, equal to the position in {@link Problem#authorities}
 * @param window on what it serves; null = none
 */
public record Authority(int id, @Nullable Window window) {}
