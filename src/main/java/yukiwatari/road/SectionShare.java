package yukiwatari.road;

/**
 * One successor of a section and how much of the section went to it.
 *
 * @param section the successor
 * @param share of the predecessor's geometry by length, above 0 and at most 1; over all successors
 *     of a split it adds up to 1, and it is 1 for a section that was renumbered or merged into
 *     another
 */
public record SectionShare(SectionId section, double share) {
  public SectionShare {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "share %s of %s is not in (0, 1]".formatted(share, section));
    }
  }
}
