package yukiwatari.road;

/**
 * A predecessor and one of its successors in a newer file.
 *
 * @param successor the predecessor itself where it lives on with less
 * @param share of the predecessor's line that lies on the successor's; all shares of one
 *     predecessor add up to 1
 */
record Succession(SectionId predecessor, SectionId successor, LineageChange change, double share) {}
