package yukiwatari.road;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person decided about bound sections that a file would close or cut.
 *
 * @param acceptAll every bound section that is not named below goes to the successors that geometry
 *     found
 * @param accepted sections that go to the successors that geometry found
 * @param kept sections that stay as they are, whatever the file says
 * @param mapped sections whose agreement items go to these successors instead of the proposed ones
 */
public record ImportDecisions(
    boolean acceptAll,
    Set<SectionId> accepted,
    Set<SectionId> kept,
    Map<SectionId, List<SectionShare>> mapped) {
  public static final ImportDecisions NONE =
      new ImportDecisions(false, Set.of(), Set.of(), Map.of());
  public static final ImportDecisions PROPOSED =
      new ImportDecisions(true, Set.of(), Set.of(), Map.of());

  /** What the shares of one section may miss of 1 by rounding. */
  private static final double SHARE_TOLERANCE = 1e-6;

  public ImportDecisions {
    accepted = Set.copyOf(accepted);
    kept = Set.copyOf(kept);
    mapped = Map.copyOf(mapped);
    mapped.forEach(ImportDecisions::requireWhole);
  }

  boolean accepts(SectionId section) {
    return acceptAll || accepted.contains(section);
  }

  /** The agreed length is divided, so nothing of it may get lost or be counted twice. */
  private static void requireWhole(SectionId section, List<SectionShare> to) {
    double sum = to.stream().mapToDouble(SectionShare::share).sum();
    Set<SectionId> distinct = new HashSet<>(to.stream().map(SectionShare::section).toList());
    if (Math.abs(sum - 1) > SHARE_TOLERANCE || distinct.size() < to.size()) {
      throw new IllegalArgumentException(
          "the shares of %s add up to %s over %d sections, not to 1"
              .formatted(section, sum, distinct.size()));
    }
  }
}
