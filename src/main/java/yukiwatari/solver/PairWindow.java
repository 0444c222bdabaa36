package yukiwatari.solver;

/**
 * Bounds that an agreement sets between two authorities: on what one serves for the other.
 *
 * @param administrator whose groups are served
 * @param performer who serves them; may be the administrator itself
 */
public record PairWindow(int administrator, int performer, Window window) {}
