package yukiwatari.plan;

/**
 * What a {@link Change} during the work is kept with.
 *
 * @param asked what happened
 * @param movedPasses of machines that still run
 * @param millis the engine took
 */
record ReworkContent(ReworkWish asked, int movedPasses, long millis) {}
