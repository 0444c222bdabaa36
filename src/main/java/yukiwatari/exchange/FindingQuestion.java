package yukiwatari.exchange;

/**
 * What a search is asked for.
 *
 * @param withState roads of the state 直轄国道 may be given and taken too
 */
record FindingQuestion(FinderSettings settings, boolean withState) {}
