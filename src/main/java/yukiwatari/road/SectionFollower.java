package yukiwatari.road;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Somebody who keeps lists of sections and needs no decision when a newer road file divides, unites
 * or renumbers them: what was said of the old section simply holds for its successors. Promises
 * that people signed are {@link SectionBindings}. Implemented by other modules (fleet); road itself
 * knows none of them.
 */
public interface SectionFollower {

  /**
   * Called once per import, inside its transaction, after the successors' versions exist.
   *
   * @param successors of every section that has some from {@code on}; the section itself is among
   *     them where it lives on with less
   */
  void follow(Map<SectionId, List<SectionShare>> successors, LocalDate on);
}
