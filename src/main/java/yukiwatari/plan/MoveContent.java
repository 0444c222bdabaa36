package yukiwatari.plan;

import java.util.List;
import java.util.UUID;

/**
 * The moves of a {@link Change} as they are kept: what went to whom.
 *
 * @param millis the engine took
 */
record MoveContent(List<Moved> moves, long millis) {
  /**
   * @param targetId organisation or district; of a machine its district, since the others must not
   *     read its name
   * @param target name at the time
   * @param machine true: one machine of the district was chosen
   */
  record Moved(List<UUID> sections, UUID targetId, String target, boolean machine) {}
}
