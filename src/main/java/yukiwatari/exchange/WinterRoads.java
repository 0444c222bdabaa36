package yukiwatari.exchange;

/**
 * The roads that are driven in winter as an undirected graph of dense ids. One-way streets count
 * both ways: a candidate is about who passes by, not about the way round a block.
 *
 * @param nodes how many; ids are 0 up to it
 * @param from by link, the node where it begins
 * @param to by link, the node where it ends; equal to {@code from} for a loop
 * @param lengthCm by link, centimetres
 * @param section by link, the one it is counted for; {@link #NOBODYS} or {@link #CLOSED}
 * @param fromCm by link, where it lies along its section, centimetres from the section's first
 *     point; anything for a link without section
 * @param administrator by section
 * @param route by section; the same number for all sections of a route
 * @param rank by section, the kind of road: 0 the most senior
 * @param administrators how many; ids are 0 up to it
 * @param mayExchange by administrator: may give and take
 * @param depotLinks links beside a depot of their administrator
 */
@SuppressWarnings("ArrayRecordComponent") // parallel arrays by dense id; never compared
record WinterRoads(
    int nodes,
    int[] from,
    int[] to,
    int[] lengthCm,
    int[] section,
    int[] fromCm,
    int[] administrator,
    int[] route,
    int[] rank,
    int administrators,
    boolean[] mayExchange,
    int[] depotLinks) {
  /** No section owns the way: it may be driven over, but is nobody's road. */
  static final int NOBODYS = -1;

  /** Not cleared in winter 冬期閉鎖・除雪対象外: as if it were not there. */
  static final int CLOSED = -2;

  int links() {
    return from.length;
  }

  boolean isDriven(int link) {
    return section[link] != CLOSED;
  }

  /** Who administers the link; {@link #NOBODYS} for what no section owns. */
  int owner(int link) {
    return section[link] < 0 ? NOBODYS : administrator[section[link]];
  }

  int other(int link, int node) {
    return from[link] == node ? to[link] : from[link];
  }
}
