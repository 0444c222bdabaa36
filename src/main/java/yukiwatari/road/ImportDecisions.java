package yukiwatari.road;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person decided about bound sections that a file would close or cut.
 *
 * @param acceptProposals bound sections go to the successors that geometry found
 * @param kept sections that stay as they are, whatever the file says
 * @param mapped sections whose agreement items go to these successors instead of the proposed ones
 */
public record ImportDecisions(
    boolean acceptProposals, Set<SectionId> kept, Map<SectionId, List<SectionShare>> mapped) {
  public static final ImportDecisions NONE = new ImportDecisions(false, Set.of(), Map.of());
  public static final ImportDecisions PROPOSED = new ImportDecisions(true, Set.of(), Map.of());

  public ImportDecisions {
    kept = Set.copyOf(kept);
    mapped = Map.copyOf(mapped);
  }
}
