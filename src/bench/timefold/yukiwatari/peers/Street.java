package yukiwatari.peers;

import ai.timefold.solver.core.api.domain.common.PlanningId;

/** A service; its direction is not chosen here but found by the score. */
public final class Street {
  @PlanningId public final int id;

  Street(int id) {
    this.id = id;
  }
}
